import Policies
import Schemas
import XPath

/// A policy with what is known of each of its expressions.
struct PolicyAnalysis {
  let policy: Policy
  let coveredRequirements: Set<String>?
  /// Every expression, in the order they were compiled.
  let expressions: [TypedExpression]
  private let models: [RuleLevel: SchemaModel]

  /// What documents of a level can hold.
  func model(_ level: RuleLevel) -> SchemaModel? { models[level] }

  init(policy: Policy, schema: SchemaModel?, coveredRequirements: Set<String>? = nil) {
    self.policy = policy
    self.coveredRequirements = coveredRequirements
    var interpretation = PolicyInterpretation(policy: policy, schema: schema)
    expressions = interpretation.run()
    models = interpretation.models
  }
}

/// An expression of a policy with what is known of it and of its parts.
struct TypedExpression {
  let placed: PlacedExpression
  let root: TypedExpr

  /// The place of a part in the policy's file.
  func place(of part: TypedExpr) -> Place { placed.place(of: part.expr.range) }

  /// The text of a part, as it stands in the expression.
  func source(of part: TypedExpr) -> String {
    let utf8 = Array(placed.expression.source.utf8)
    let range = part.expr.range
    return String(
      decoding: utf8[min(range.start, utf8.count)..<min(range.end, utf8.count)], as: UTF8.self)
  }

  /// The text of a part on one line, for messages.
  func text(of part: TypedExpr) -> String {
    source(of: part).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
