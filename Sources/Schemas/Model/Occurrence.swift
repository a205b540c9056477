/// How often something may be there: at least so often and, if there is a bound, at most so often.
package struct Occurrence: Sendable, Hashable {
  /// The least number.
  package let min: Int
  /// The greatest number; `nil` for any.
  package let max: Int?

  /// Makes an occurrence.
  package init(min: Int, max: Int?) {
    self.min = min
    self.max = max
  }

  /// Exactly one.
  package static let once = Occurrence(min: 1, max: 1)
  /// None or one.
  package static let optional = Occurrence(min: 0, max: 1)
  /// Any number.
  package static let any = Occurrence(min: 0, max: nil)

  /// Whether it must be there.
  package var isRequired: Bool { min > 0 }
  /// Whether there may be more than one.
  package var isRepeatable: Bool { max.map { $0 > 1 } ?? true }
}

extension Occurrence {
  /// One after the other.
  package static func + (a: Occurrence, b: Occurrence) -> Occurrence {
    var max: Int?
    if let a = a.max, let b = b.max { max = bounded(a.addingReportingOverflow(b)) }
    return Occurrence(min: bounded(a.min.addingReportingOverflow(b.min)) ?? .max, max: max)
  }

  /// One so often as the other says.
  package static func * (a: Occurrence, b: Occurrence) -> Occurrence {
    let min = bounded(a.min.multipliedReportingOverflow(by: b.min)) ?? .max
    if a.max == 0 || b.max == 0 { return Occurrence(min: min, max: 0) }
    var max: Int?
    if let a = a.max, let b = b.max { max = bounded(a.multipliedReportingOverflow(by: b)) }
    return Occurrence(min: min, max: max)
  }

  /// One or the other.
  package static func | (a: Occurrence, b: Occurrence) -> Occurrence {
    var max: Int?
    if let a = a.max, let b = b.max { max = Swift.max(a, b) }
    return Occurrence(min: Swift.min(a.min, b.min), max: max)
  }

  /// The same, or none.
  package var orNone: Occurrence { Occurrence(min: 0, max: max) }

  private static func bounded(_ result: (partialValue: Int, overflow: Bool)) -> Int? {
    result.overflow ? nil : result.partialValue
  }
}
