import XMLTree
import XPath

/// An expression of a rule: what it is part of, where it stands, what it is evaluated on, and its
/// compiled form.
package final class PolicyExpression: Sendable {
  /// Its number in its file, in the order they were compiled.
  package let id: Int
  /// The id of the requirement it belongs to; `nil` for an expression of the policy as a whole.
  package let requirement: String?
  /// The key it stands under, such as `assert`; for a let, its name.
  package let key: String
  /// The level it is evaluated at.
  package let level: RuleLevel
  /// What it is evaluated on.
  package let context: Context
  /// The compiled form.
  package let compiled: XPathExpression
  /// The text it is in; a template holds more than the expression.
  let text: ScalarText
  /// The offset of the expression in the text.
  let offset: Int

  init(
    id: Int, requirement: String?, key: String, level: RuleLevel, context: Context,
    compiled: XPathExpression, text: ScalarText, offset: Int
  ) {
    self.id = id
    self.requirement = requirement
    self.key = key
    self.level = level
    self.context = context
    self.compiled = compiled
    self.text = text
    self.offset = offset
  }

  /// What an expression is evaluated on.
  package enum Context: Sendable {
    /// Nothing: it is the same for all documents.
    case nothing
    /// The document node of a submission.
    case document
    /// The unit's node; at the second level, the summary element.
    case unit
    /// Each item of what another expression selects.
    case items(of: PolicyExpression)
  }
}

extension PolicyExpression {
  /// The text.
  package var source: String { compiled.source }
  /// The text as parsed.
  package var syntax: Expr { compiled.syntax }

  /// The place in the policy's file of a part of the expression.
  package func place(of range: SourceRange) -> Place {
    text.place(ofOffset: offset + range.start)
  }

  /// The place in the policy's file at which it starts.
  package var place: Place { text.place(ofOffset: offset) }

  /// Whether it is the same for all documents.
  package var isShared: Bool { if case .nothing = context { true } else { false } }

  /// The value on an item.
  package func evaluate(on item: Item, with evaluator: Evaluator) throws(XPathError) -> Value {
    try compiled.evaluate(on: item, with: evaluator)
  }

  /// Whether it holds on an item.
  package func effectiveBooleanValue(
    on item: Item, with evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    try compiled.effectiveBooleanValue(on: item, with: evaluator)
  }
}

/// What a rule looks at.
package enum RuleLevel: String, Sendable, Hashable {
  /// One submission.
  case submission
  /// The summary of all of them.
  case summary
}
