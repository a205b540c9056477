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
    part.expr.range.text(in: placed.expression.source)
  }

  /// The text of a part on one line, for messages.
  func text(of part: TypedExpr) -> String {
    source(of: part).collapsingWhitespace
  }
}
