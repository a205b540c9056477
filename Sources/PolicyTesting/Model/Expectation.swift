import Auditing
import Policies

/// What a requirement must come to in a case.
struct Expectation: Sendable {
  let requirement: String
  let demand: Demand
  /// Where it stands in the file of the case.
  let place: Place

  enum Demand: Sendable {
    /// At least one check comes to the outcome.
    case some(Outcome)
    /// Just so many checks come to each of the outcomes named.
    case counts([(outcome: Outcome, count: Int)])
  }

  /// The outcomes a case can ask for: nothing is waived in a test.
  static let outcomes = Outcome.allCases.filter { $0 != .waived }
}

extension Expectation {
  /// Whether checks came to what is asked for. Where the policy's own rule broke on some node, no
  /// case holds that does not ask for an error.
  func holds(for counts: OutcomeCounts, isBroken: Bool) -> Bool {
    if isBroken, !demands(.error) { return false }
    switch demand {
    case .some(.pass): return counts[.pass] > 0 && counts.failed + counts[.error] == 0
    case .some(.notApplicable):
      return counts.decided + counts[.error] + counts[.pending] == 0
    case .some(let outcome): return counts[outcome] > 0
    case .counts(let expected): return expected.allSatisfy { counts[$0.outcome] == $0.count }
    }
  }

  /// Whether some check is to come to an outcome.
  func demands(_ outcome: Outcome) -> Bool {
    switch demand {
    case .some(let expected): expected == outcome
    case .counts(let expected): expected.contains { $0.outcome == outcome && $0.count > 0 }
    }
  }

  /// Whether it asks for nothing but passes and checks that do not apply.
  var isOfCompliance: Bool {
    Expectation.outcomes.allSatisfy { $0 == .pass || $0 == .notApplicable || !demands($0) }
  }

  /// What is asked for, as `fail 1, pass 10`.
  var description: String {
    switch demand {
    case .some(let outcome): outcome.rawValue
    case .counts(let expected):
      expected.map { "\($0.outcome.rawValue) \($0.count)" }.joined(separator: ", ")
    }
  }
}

extension OutcomeCounts {
  /// What checks came to, as `pass 10, fail 1`; empty where there was none.
  var description: String {
    Outcome.allCases.filter { self[$0] > 0 }.map { "\($0.rawValue) \(self[$0])" }
      .joined(separator: ", ")
  }

  static func + (a: OutcomeCounts, b: OutcomeCounts) -> OutcomeCounts {
    Outcome.allCases.reduce(into: a) { $0[$1] += b[$1] }
  }
}
