import Policies
import XPath

/// Every table, parameter and let is used.
///
///     parameters: {attendance: 0.8}   # warning, if no expression says $attendance
///
/// The table that `register` names is used. A let of a requirement is used by the requirement itself.
struct UnusedDeclarationRule: LintRule {
  func problems(in analysis: PolicyAnalysis) -> [Problem] {
    let policy = analysis.policy
    var problems: [Problem] = []
    for parameter in policy.parameters where !analysis.uses(parameter.variable) {
      problems.append(.warning(.unusedParameter, .text(parameter.name), at: parameter.place))
    }
    let register = policy.whole?.registerTable
    for table in policy.tables where table.name != register && !analysis.uses(table.variable) {
      problems.append(.warning(.unusedTable, .text(table.name), at: table.place))
    }
    let lets = policy.levels.flatMap { level in
      level.lets.filter { !analysis.uses($0.variable, at: level.kind) }
        + level.requirements.flatMap { requirement in
          (requirement.rule?.lets ?? []).filter {
            !analysis.uses($0.variable, inRequirement: requirement.id)
          }
        }
    }
    return problems + lets.map { .warning(.unusedLet, .text($0.name), at: $0.place) }
  }
}

extension PolicyAnalysis {
  /// Whether some expression, of a level or requirement if one is given, uses a variable.
  fileprivate func uses(
    _ variable: VariableReference, at level: RuleLevel? = nil, inRequirement id: String? = nil
  ) -> Bool {
    expressions.contains { expression in
      (level.map { $0 == expression.origin.level } ?? true)
        && (id.map { $0 == expression.origin.requirement } ?? true)
        && expression.root.freeVariables.contains(variable.name)
    }
  }
}
