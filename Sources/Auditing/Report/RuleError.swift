import Policies
import XMLTree

/// The failure of a rule on some subject.
package struct RuleError: Sendable, Hashable {
  /// The code of the XPath specifications, such as `FORG0001`.
  package let code: String
  /// What went wrong.
  package let message: Message
  /// The part of the expression that failed.
  package let expression: String
  /// Why it failed.
  package let cause: Cause

  /// Why a rule failed.
  package enum Cause: Sendable, Hashable {
    /// It met something that the schema has already found faulty, at a line and a path of the file.
    case faultyValue(line: Int?, subject: String)
    /// The policy: the unit is not charged. The expression stands at a place of the policy's file.
    case policy(file: String, Place)
  }

  /// Why a check has no answer. One over a faulty value may be charged all the same.
  package func statement(isCharged: Bool) -> Message {
    switch cause {
    case .faultyValue(let line, let subject):
      Message(
        isCharged ? AuditProblem.uncheckableCharged : .uncheckable,
        [.text(line.map(String.init) ?? "–"), .text(subject)])
    case .policy:
      Message(AuditProblem.ruleBroke, [.message(Message(code: code, message))])
    }
  }

  /// Whether it is the policy's fault, and not that of what was handed in.
  package var isFaultOfPolicy: Bool {
    switch cause {
    case .policy: true
    case .faultyValue: false
    }
  }

  /// Makes an error of its parts.
  package init(code: String, message: Message, expression: String, cause: Cause) {
    self.code = code
    self.message = message
    self.expression = expression
    self.cause = cause
  }
}
