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
    ConstantTestRule(), InvalidPatternRule(), QuadraticExpressionRule(), UnusedDeclarationRule(),
    UnusedVariableRule(),
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

  /// Everything that was found, in the order of the places, each once.
  package func findings() -> [Diagnostic] {
    let analysis = PolicyAnalysis(
      policy: policy, schema: schema, coveredRequirements: coveredRequirements)
    let findings = PolicyLinter.rules.flatMap { $0.problems(in: analysis) }.map { problem in
      Diagnostic(
        file: policy.file, place: problem.place, severity: problem.severity,
        message: problem.message)
    }
    // By place, then by rule and message, so that the order is always the same.
    return Set(findings).map { (finding: $0, text: $0.message.text(in: .english)) }
      .sorted { a, b in
        (a.finding.line ?? 0, a.finding.column ?? 0, a.finding.lintRule, a.text)
          < (b.finding.line ?? 0, b.finding.column ?? 0, b.finding.lintRule, b.text)
      }.map(\.finding)
  }
}

extension Diagnostic {
  /// The name of the rule of a ``PolicyLinter`` that found it, such as `unknown-name`.
  package var lintRule: String { String(message.code.rawValue.prefix { $0 != "." }) }
}
