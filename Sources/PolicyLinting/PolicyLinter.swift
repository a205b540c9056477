import Policies
import Schemas
import XMLTree

/// Looks at a policy before any submission is seen, for what can never be meant.
///
/// The pipeline knows none of the rules: each is a value of its own in ``rules``.
package struct PolicyLinter: Sendable {
  private let policy: Policy
  private let schema: SchemaModel?
  private let coveredRequirements: Set<String>?

  private static let rules: [any LintRule] = [
    UnknownNameRule(), UnknownSensitiveNameRule(), UnknownKeyRule(), ImpossibleValueRule(),
    ContradictionRule(),
    ConstantTestRule(), BrokenConstantRule(), InvalidPatternRule(), QuadraticExpressionRule(),
    UnusedDeclarationRule(), UnusedVariableRule(),
    UnansweredRequirementRule(), UncoveredRequirementRule(),
  ]

  /// Makes a linter.
  ///
  /// `schema` is what submissions can hold; without it, only what does not depend on it is found.
  /// `coveredRequirements` are the ids of the requirements that tests of the policy cover, where
  /// that is known.
  package init(
    policy: Policy, schema: SchemaModel?, coveredRequirements: Set<String>? = nil
  ) {
    self.policy = policy
    self.schema = schema
    self.coveredRequirements = coveredRequirements
  }

  /// What was found, each once: of each rule so many findings at most.
  package func findings(limit: Int = .max) -> LintFindings {
    let analysis = PolicyAnalysis(
      policy: policy, schema: schema, coveredRequirements: coveredRequirements)
    var findings = LintFindings(file: policy.file, limit: limit)
    for rule in PolicyLinter.rules { findings.add(rule.problems(in: analysis)) }
    return findings
  }
}
