import XPath

/// An expression of a policy with its place in the file, for tools that look at expressions instead
/// of evaluating them.
public struct PlacedExpression: Sendable {
  /// The id of the requirement it belongs to; `nil` for an expression of the policy as a whole.
  public let requirement: String?
  /// The key it stands under, such as `assert`; for a let, its name.
  public let key: String
  /// The level it is evaluated at.
  public let level: RuleLevel
  /// What it is evaluated on.
  public let context: ExpressionContext
  /// The expression.
  public let expression: XPathExpression
  /// The text it is in; a template holds more than the expression.
  let text: ScalarText
  /// The offset of the expression in the text.
  let offset: Int

  /// The place in the policy's file of a part of the expression.
  public func place(of range: SourceRange) -> Place {
    text.place(ofOffset: offset + range.start)
  }
}

/// What a rule looks at.
public enum RuleLevel: String, Sendable, Hashable {
  /// One submission.
  case submission
  /// The summary of all of them.
  case summary
}

/// What an expression of a policy is evaluated on.
public enum ExpressionContext: Sendable {
  /// The document node of a submission.
  case document
  /// The unit's node; at the second level, the summary element.
  case unit
  /// Each item of what another expression selects.
  case items(of: XPathExpression)
}
