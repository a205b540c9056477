import Policies
import Schemas

/// A policy with what is known of each of its expressions.
struct PolicyAnalysis {
  let policy: Policy
  /// The ids of the requirements that tests cover, where that is known.
  let coveredRequirements: Set<String>?
  /// Every expression, in the order they were compiled.
  let expressions: [TypedExpression]
  private let models: [RuleLevel: SchemaModel]

  /// What documents of a level can hold.
  func model(_ level: RuleLevel) -> SchemaModel? { models[level] }

  init(policy: Policy, schema: SchemaModel?, coveredRequirements: Set<String>? = nil) {
    self.policy = policy
    self.coveredRequirements = coveredRequirements
    let interpretation = PolicyInterpretation(policy: policy, schema: schema)
    expressions = interpretation.expressions
    models = interpretation.models
  }
}
