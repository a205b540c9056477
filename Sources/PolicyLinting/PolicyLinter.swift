import Policies
import Schemas

/// Looks at a policy before any submission is seen, for what can never be meant.
///
/// The pipeline knows none of the rules: each is a value of its own in ``rules``.
public struct PolicyLinter: Sendable {
  private let policy: Policy
  private let schema: SchemaModel?
  private let coveredRequirements: Set<String>?

  private static let rules: [any LintRule] = [
    UnknownNameRule(), UnknownSensitiveNameRule(), UnknownKeyRule(), ImpossibleValueRule(),
    ContradictionRule(),
    ConstantTestRule(), InvalidPatternRule(), UnusedDeclarationRule(), UnusedVariableRule(),
    UnansweredRequirementRule(), UncoveredRequirementRule(),
  ]

  /// Makes a linter.
  ///
  /// `schema` is what submissions can hold; without it, only what does not depend on it is found.
  /// `coveredRequirements` are the ids of the requirements that tests of the policy cover, where
  /// that is known.
  public init(
    policy: Policy, schema: SchemaModel?, coveredRequirements: Set<String>? = nil
  ) {
    self.policy = policy
    self.schema = schema
    self.coveredRequirements = coveredRequirements
  }

  /// Everything that was found, in the order of the places, each once.
  public func findings() -> [LintFinding] {
    let analysis = PolicyAnalysis(
      policy: policy, schema: schema, coveredRequirements: coveredRequirements)
    var findings: Set<LintFinding> = []
    for rule in PolicyLinter.rules {
      for problem in rule.problems(in: analysis) {
        findings.insert(
          LintFinding(
            severity: problem.severity, rule: rule.name, file: policy.file, place: problem.place,
            message: problem.message))
      }
    }
    return findings.sorted()
  }
}
