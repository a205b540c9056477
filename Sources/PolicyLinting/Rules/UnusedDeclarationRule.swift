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
    let uses = Uses(analysis.expressions)
    var problems: [Problem] = []
    for parameter in policy.parameters where !uses.anywhere.contains(parameter.variable.name) {
      problems.append(.warning(.unusedParameter, .text(parameter.name), at: parameter.place))
    }
    let register = policy.whole?.registerTable
    for table in policy.tables
    where table.name != register && !uses.anywhere.contains(table.variable.name) {
      problems.append(.warning(.unusedTable, .text(table.name), at: table.place))
    }
    let shared = policy.shared.filter { !uses.anywhere.contains($0.variable.name) }
    let lets = policy.levels.flatMap { level in
      level.lets.filter { !uses.contain($0, at: level.kind) }
        + level.requirements.flatMap { requirement in
          (requirement.rule?.lets ?? []).filter { !uses.contain($0, in: requirement) }
        }
    }
    return problems + (shared + lets).map { .warning(.unusedLet, .text($0.name), at: $0.place) }
  }
}

/// The variables that expressions use, by where they do.
private struct Uses {
  private(set) var anywhere: Set<QName> = []
  private var atLevel: [RuleLevel: Set<QName>] = [:]
  private var inRequirement: [String: Set<QName>] = [:]

  init(_ expressions: [TypedExpression]) {
    for expression in expressions {
      let names = expression.variableUse.free
      anywhere.formUnion(names)
      atLevel[expression.origin.level, default: []].formUnion(names)
      guard let requirement = expression.origin.requirement else { continue }
      inRequirement[requirement, default: []].formUnion(names)
    }
  }

  func contain(_ binding: LetBinding, at level: RuleLevel) -> Bool {
    atLevel[level]?.contains(binding.variable.name) ?? false
  }

  func contain(_ binding: LetBinding, in requirement: Requirement) -> Bool {
    inRequirement[requirement.id]?.contains(binding.variable.name) ?? false
  }
}
