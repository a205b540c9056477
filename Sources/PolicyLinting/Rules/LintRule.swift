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
  let code: LintProblem
  private let arguments: [MessageArgument]
  /// Finds what was probably meant. That is looked for only where it is said: there may be very many
  /// problems, and very many names.
  private let suggestion: () -> String?

  private init(
    _ severity: Diagnostic.Severity, _ code: LintProblem, _ arguments: [MessageArgument],
    _ place: Place, _ suggestion: @escaping () -> String?
  ) {
    self.severity = severity
    self.place = place
    self.code = code
    self.arguments = arguments.map(\.shortened)
    self.suggestion = suggestion
  }

  /// A rule cannot do what it says.
  static func error(
    _ code: LintProblem, _ arguments: MessageArgument..., at place: Place,
    suggestion: @autoclosure @escaping () -> String? = nil
  ) -> Problem {
    Problem(.error, code, arguments, place, suggestion)
  }

  /// A rule can do what it says, but there is something to look at.
  static func warning(
    _ code: LintProblem, _ arguments: MessageArgument..., at place: Place,
    suggestion: @autoclosure @escaping () -> String? = nil
  ) -> Problem {
    Problem(.warning, code, arguments, place, suggestion)
  }

  /// The same of a part of something: `code` says of what, and then what is wrong.
  func of(_ name: String, _ code: LintProblem, at place: Place) -> Problem {
    Problem(severity, code, [.text(name), .message(plainMessage)], place, suggestion)
  }

  /// What is said, without what was probably meant.
  var plainMessage: Message { Message(code, arguments) }

  /// What is said.
  var message: Message { Message(code, arguments, suggestion: suggestion()) }
}
