import RegularExpressions
import Synchronization

/// Compiled regular expressions, so that one that is used again and again is compiled once.
///
/// There are two generations: when the younger is full it becomes the older, and what is asked for
/// again goes back into the younger. So what is in use stays, and never more than twice the
/// capacity is held.
final class PatternCache: Sendable {
  static let shared = PatternCache(capacity: 128)

  private struct Key: Hashable {
    let source: CodepointString
    let flags: PatternFlags
  }

  private struct Generations {
    var younger: [Key: Pattern] = [:]
    var older: [Key: Pattern] = [:]
  }

  /// The length in bytes beyond which an expression is not worth keeping.
  private static let maximumLength = 4_096

  private let capacity: Int
  private let generations = Mutex(Generations())

  init(capacity: Int) { self.capacity = capacity }

  /// The compiled form of an expression; `FORX0002` when it is invalid.
  func pattern(_ source: String, _ flags: PatternFlags) throws(XPathError) -> Pattern {
    guard source.utf8.count <= PatternCache.maximumLength else { return try Pattern(source, flags) }
    let key = Key(source: CodepointString(source), flags: flags)
    let known = generations.withLock { ($0.younger[key], $0.older[key]) }
    if let pattern = known.0 { return pattern }
    let pattern = if let pattern = known.1 { pattern } else { try Pattern(source, flags) }
    generations.withLock { generations in
      if generations.younger.count >= capacity {
        generations.older = generations.younger
        generations.younger = [:]
      }
      generations.younger[key] = pattern
    }
    return pattern
  }
}
