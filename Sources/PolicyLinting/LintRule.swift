import Policies
import Schemas

/// Something every policy must keep to.
protocol LintRule: Sendable {
  /// The name findings carry.
  var name: String { get }

  /// What of a policy does not keep to the rule, in any order.
  func problems(in analysis: PolicyAnalysis) -> [Problem]
}

/// What a rule found.
struct Problem {
  let severity: LintFinding.Severity
  let place: Place
  let message: String

  static func error(_ message: String, at place: Place) -> Problem {
    Problem(severity: .error, place: place, message: message)
  }

  static func warning(_ message: String, at place: Place) -> Problem {
    Problem(severity: .warning, place: place, message: message)
  }
}
