import Foundation
import Synchronization

/// Runs sets side by side.
struct SuiteRun: Sendable {
  let sets: [SetRun]
  let jobs: Int

  /// The reports of each set, in the order of the sets.
  func run() throws -> [[CaseReport]] {
    let queue = WorkQueue(count: sets.count)
    let results = Results()
    let group = DispatchGroup()
    for _ in 0..<max(1, min(jobs, sets.count)) {
      group.enter()
      Thread.detachNewThread {
        defer { group.leave() }
        while let index = queue.next() {
          let result = Result { try sets[index].run() }
          results[index] = result
        }
      }
    }
    group.wait()
    return try sets.indices.map { try results[$0]?.get() ?? [] }
  }
}

/// Hands out the numbers from 0 on.
private final class WorkQueue: Sendable {
  private let rest: Mutex<Range<Int>>

  init(count: Int) { rest = Mutex(0..<count) }

  func next() -> Int? { rest.withLock { $0.popFirst() } }
}

/// What has come of each set so far.
private final class Results: Sendable {
  private let values = Mutex<[Int: Result<[CaseReport], any Error>]>([:])

  subscript(index: Int) -> Result<[CaseReport], any Error>? {
    get { values.withLock { $0[index] } }
    set { values.withLock { $0[index] = newValue } }
  }
}
