/// The comparison operators, in the spelling of value comparisons.
public enum ValueComparison: String, Sendable, CaseIterable { case eq, ne, lt, le, gt, ge }

extension ValueComparison {
  /// Whether the operator wants more than equality.
  var isOrdering: Bool { self != .eq && self != .ne }

  /// Whether two values are related so; where they are unordered, as NaN is, only `ne` holds.
  @inline(__always)
  func holds<T: Comparable>(_ a: T, _ b: T) -> Bool {
    switch self {
    case .eq: a == b
    case .ne: a != b
    case .lt: a < b
    case .le: a <= b
    case .gt: a > b
    case .ge: a >= b
    }
  }
}
