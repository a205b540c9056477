import Policies
import XMLTree

/// What became of waivers, by their numbers.
struct WaiverUsage: Sendable {
  /// Those that excused a check, or would have, were they not expired.
  var matched: Set<Int> = []
  /// Those that have a subject.
  var selecting: Set<Int> = []
  /// Those whose expressions for subjects failed, with the reason.
  var failures: [Int: Message] = [:]

  /// Adds what became of them elsewhere.
  mutating func add(_ other: WaiverUsage) {
    matched.formUnion(other.matched)
    selecting.formUnion(other.selecting)
    failures.merge(other.failures) { first, _ in first }
  }
}
