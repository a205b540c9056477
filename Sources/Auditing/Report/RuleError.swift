import Policies
import XMLTree

/// The failure of a rule on some subject.
public struct RuleError: Sendable, Hashable {
  /// The code of the XPath specifications, such as `FORG0001`.
  public let code: String
  /// What went wrong.
  public let message: Message
  /// The part of the expression that failed.
  public let expression: String
  /// Why it failed.
  public let cause: Cause

  /// Why a rule failed.
  public enum Cause: Sendable, Hashable {
    /// It met something that the schema has already found faulty, at a line and a path of the file.
    case faultyValue(line: Int?, subject: String)
    /// The policy: the unit is not charged. The expression stands at a place of the policy's file.
    case policy(file: String, Place)
  }

  /// Whether it is the policy's fault, and not that of what was handed in.
  public var isFaultOfPolicy: Bool {
    switch cause {
    case .policy: true
    case .faultyValue: false
    }
  }

  /// Makes an error of its parts.
  public init(code: String, message: Message, expression: String, cause: Cause) {
    self.code = code
    self.message = message
    self.expression = expression
    self.cause = cause
  }
}
