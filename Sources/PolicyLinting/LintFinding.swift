import Policies

/// Something a policy says that is wrong, or that is probably not meant.
public struct LintFinding: Sendable, Hashable {
  /// How bad it is.
  public enum Severity: String, Sendable, Hashable {
    /// A rule can do what it says, but there is something to look at.
    case warning
    /// A rule cannot do what it says.
    case error
  }

  /// How bad it is.
  public let severity: Severity
  /// The name of the rule that found it, such as `unknown-name`.
  public let rule: String
  /// The policy's file, as it was named.
  public let file: String
  /// The place in the file.
  public let place: Place
  /// What was found, and what was expected, in one sentence without a final full stop.
  public let message: String
}

extension LintFinding: CustomStringConvertible {
  /// `file:line:column: severity: message [rule]`.
  public var description: String {
    "\(file):\(place.line):\(place.column): \(severity.rawValue): \(message) [\(rule)]"
  }
}

extension LintFinding: Comparable {
  /// By place, then by rule and message, so that the order is always the same.
  public static func < (a: LintFinding, b: LintFinding) -> Bool {
    (a.place, a.rule, a.message) < (b.place, b.rule, b.message)
  }
}
