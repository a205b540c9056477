import Policies
import XPath

/// What the expressions of a policy have of a submission's private texts, worked out for a
/// requirement when one of its expressions is first asked for.
final class PrivateContents {
  private let policy: Policy
  private let names: PrivateNames
  private var known: [Int: OfExpression] = [:]
  private lazy var variables = variablesOfPolicy()

  init(of policy: Policy, names: PrivateNames) {
    self.policy = policy
    self.names = names
  }

  /// What an expression of the policy has.
  subscript(expression: PolicyExpression) -> OfExpression {
    if let contents = known[expression.id] { return contents }
    let requirement = policy.requirements.first { $0.id == expression.requirement }
    if let rule = requirement?.rule { analyse(rule) } else { _ = variables }
    return known[expression.id] ?? OfExpression(whole: .pieces, parts: [:])
  }

  private func analyse(_ rule: Rule) {
    var variables = variables
    if let window = rule.window { variables[window.name] = PrivateContent.none }
    let subject = analyse(rule.subjects, variables, focus: unit)
    for binding in rule.lets {
      variables[binding.variable.name] = analyse(binding.expression, variables, focus: subject)
    }
    for expression in [rule.applies, rule.assertion].compactMap(\.self) + rule.message.expressions {
      analyse(expression, variables, focus: subject)
    }
  }

  /// What the variables have that all requirements see. What the policy itself says is not private.
  private func variablesOfPolicy() -> [QName: PrivateContent] {
    let given =
      (policy.parameters + policy.tables).map(\.variable)
      + [policy.variables.period, policy.variables.asOf]
    var variables: [QName: PrivateContent] = [:]
    for variable in given { variables[variable.name] = PrivateContent.none }
    for binding in policy.submissions.lets {
      variables[binding.variable.name] = analyse(binding.expression, variables, focus: unit)
    }
    return variables
  }

  /// The unit's node holds all private texts there are.
  private var unit: PrivateContent { names.isEmpty ? .none : .whole }

  /// What the value of an expression has.
  @discardableResult
  private func analyse(
    _ expression: PolicyExpression, _ variables: [QName: PrivateContent], focus: PrivateContent
  ) -> PrivateContent {
    var analysis = PrivateContentAnalysis(names: names, variables: variables, focus: focus)
    let whole = analysis.content(of: expression.syntax)
    known[expression.id] = OfExpression(whole: whole, parts: analysis.contents)
    return whole
  }
}

extension PrivateContents {
  /// What an expression and its parts have.
  struct OfExpression {
    let whole: PrivateContent
    /// What the parts have, by their places in the source.
    let parts: [SourceRange: PrivateContent]

    /// What a part has; one that is not known may have anything.
    subscript(part: SourceRange) -> PrivateContent { parts[part] ?? .pieces }

    /// What the parts inside of one have, which its errors may quote.
    func content(inside range: SourceRange) -> PrivateContent {
      parts.reduce(.none) { content, part in
        let isInside =
          range.start <= part.key.start && part.key.end <= range.end && part.key != range
        return isInside ? max(content, part.value) : content
      }
    }
  }
}
