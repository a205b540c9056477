import Policies
import XPath

/// Every table, parameter and let is used.
///
///     parameters: {attendance: 0.8}   # warning, if no expression says $attendance
///
/// The table that `register` names is used. A let of a requirement is used by the requirement itself.
struct UnusedDeclarationRule: LintRule {
  let name = "unused-declaration"

  func problems(in analysis: PolicyAnalysis) -> [Problem] {
    let policy = analysis.policy
    let register = policy.summary?.registerTable
    var problems: [Problem] = []
    for parameter in policy.parameters where !analysis.uses(parameter.variable) {
      problems.append(problem("The parameter", parameter.name, parameter.place))
    }
    for table in policy.tables where table.name != register && !analysis.uses(table.variable) {
      problems.append(problem("The table", table.name, table.place))
    }
    for binding in policy.lets where !analysis.uses(binding.variable, at: .submission) {
      problems.append(problem("The let", binding.name, binding.place))
    }
    for binding in policy.summary?.lets ?? []
    where !analysis.uses(binding.variable, at: .summary) {
      problems.append(problem("The let", binding.name, binding.place))
    }
    for requirement in policy.allRequirements {
      for binding in requirement.lets
      where !analysis.uses(binding.variable, inRequirement: requirement.id) {
        problems.append(problem("The let", binding.name, binding.place))
      }
    }
    return problems
  }

  private func problem(_ kind: String, _ name: String, _ place: Place) -> Problem {
    .warning("\(kind) “\(name)” is not used", at: place)
  }
}

extension PolicyAnalysis {
  /// Whether some expression, of a level or requirement if one is given, uses a variable.
  fileprivate func uses(
    _ variable: VariableReference, at level: RuleLevel? = nil, inRequirement id: String? = nil
  ) -> Bool {
    expressions.contains { expression in
      (level.map { $0 == expression.placed.level } ?? true)
        && (id.map { $0 == expression.placed.requirement } ?? true)
        && expression.root.freeVariables.contains(variable.name)
    }
  }
}
