import Policies
import XMLTree

/// Something every policy must keep to.
protocol LintRule: Sendable {
  /// What of a policy does not keep to the rule, in any order.
  func problems(in analysis: PolicyAnalysis) -> [Problem]
}

/// What a rule found.
struct Problem {
  let severity: Diagnostic.Severity
  let place: Place
  let message: Message

  private init(
    _ severity: Diagnostic.Severity, _ code: LintProblem, _ arguments: [MessageArgument],
    _ place: Place, _ suggestion: String?
  ) {
    self.severity = severity
    self.place = place
    message = Message(code, arguments, suggestion: suggestion)
  }

  /// A rule cannot do what it says.
  static func error(
    _ code: LintProblem, _ arguments: MessageArgument..., at place: Place,
    suggestion: String? = nil
  ) -> Problem {
    Problem(.error, code, arguments, place, suggestion)
  }

  /// A rule can do what it says, but there is something to look at.
  static func warning(
    _ code: LintProblem, _ arguments: MessageArgument..., at place: Place,
    suggestion: String? = nil
  ) -> Problem {
    Problem(.warning, code, arguments, place, suggestion)
  }
}
