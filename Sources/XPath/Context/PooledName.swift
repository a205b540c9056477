import Synchronization
import XMLTree

/// A name used by some compiled expression, numbered once for the whole process, so that an
/// evaluator can keep what a tree calls it in an array.
struct PooledName: Sendable, Hashable {
  let index: Int
  let expandedName: ExpandedName

  private static let pool = Mutex<[ExpandedName: Int]>([:])

  init(_ name: ExpandedName) {
    expandedName = name
    index = PooledName.pool.withLock { pool in
      if let index = pool[name] { return index }
      let index = pool.count
      pool[name] = index
      return index
    }
  }
}
