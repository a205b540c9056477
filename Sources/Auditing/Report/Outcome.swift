/// What a check came to.
package enum Outcome: String, Sendable, CaseIterable, Codable {
  /// What was asked for holds.
  case pass
  /// It does not hold.
  case fail
  /// It does not hold yet, and its window has not ended.
  case pending
  /// The requirement does not concern the subject.
  case notApplicable = "not-applicable"
  /// It does not hold, and somebody has excused it until a date.
  case waived
  /// The rule itself failed, and the check does not count.
  case error
}

/// How many checks came to each outcome.
package struct OutcomeCounts: Sendable, Hashable {
  private var counts = [Int](repeating: 0, count: Outcome.allCases.count)

  /// Makes counts of zero.
  package init() {}

  /// The number of checks that came to an outcome.
  package subscript(outcome: Outcome) -> Int {
    get { counts[outcome.index] }
    set { counts[outcome.index] = newValue }
  }

  /// All checks, whatever they came to.
  package var total: Int { counts.reduce(0, +) }
  /// The checks that count against the score.
  package var failed: Int { self[.fail] }
  /// The checks that count at all: those passed or failed.
  package var decided: Int { self[.pass] + failed }
}

extension Outcome {
  var index: Int { Outcome.allCases.firstIndex(of: self)! }
}
