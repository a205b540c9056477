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
  /// A lane for each outcome: counts are taken with every check.
  private var counts = SIMD8<Int>()

  /// Makes counts of zero.
  package init() {}

  /// The number of checks that came to an outcome.
  package subscript(outcome: Outcome) -> Int {
    get { counts[outcome.index] }
    set { counts[outcome.index] = newValue }
  }

  /// Adds other checks.
  mutating func add(_ other: OutcomeCounts) { counts &+= other.counts }

  /// All checks, whatever they came to.
  package var total: Int { counts.wrappedSum() }
  /// The checks that count against the score.
  package var failed: Int { self[.fail] }
  /// The checks that count at all: those passed or failed.
  package var decided: Int { self[.pass] + failed }
}

extension Outcome {
  /// Its number among all of them.
  var index: Int {
    switch self {
    case .pass: 0
    case .fail: 1
    case .pending: 2
    case .notApplicable: 3
    case .waived: 4
    case .error: 5
    }
  }
}
