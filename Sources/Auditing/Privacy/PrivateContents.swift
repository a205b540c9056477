import Policies
import XPath

/// What the expressions of a policy have of a submission's private texts, worked out for a
/// requirement when one of its expressions is first asked for.
final class PrivateContents {
  private let policy: Policy
  private let names: PrivateNames
  private var known: [Int: OfExpression] = [:]
  private var variables: [RuleLevel: [QName: PrivateContent]] = [:]

  init(of policy: Policy, names: PrivateNames) {
    self.policy = policy
    self.names = names
  }

  /// What an expression of the policy has.
  subscript(expression: PolicyExpression) -> OfExpression {
    if names.isEmpty { return .nothing }
    if let contents = known[expression.id] { return contents }
    if expression.isShared {
      _ = sharedVariables
    } else if let requirement = policy.requirements.first(where: { $0.id == expression.requirement }
    ) {
      analyse(requirement)
    } else if [policy.unit.id.id, policy.unit.name.id].contains(expression.id) {
      analyseUnit()
    } else {
      for fact in policy.level(expression.level)?.facts ?? [] { analyse(fact) }
    }
    return known[expression.id] ?? OfExpression(whole: .pieces, parts: [:])
  }

  private func analyseUnit() {
    for expression in [policy.unit.id, policy.unit.name] {
      analyse(expression, variables(of: .submission), focus: unit)
    }
  }

  private func analyse(_ requirement: Requirement) {
    var variables = variables(of: requirement.level)
    var subject = unit
    if let rule = requirement.rule {
      if let window = rule.window { variables[window.name] = PrivateContent.none }
      subject = analyse(rule.subjects, variables, focus: unit)
      if let this = rule.this { variables[this.name] = subject }
      for binding in rule.lets {
        variables[binding.variable.name] = analyse(binding.expression, variables, focus: subject)
      }
      let tests = [rule.applies, rule.assertion].compactMap(\.self)
      for expression in tests + rule.message.expressions {
        analyse(expression, variables, focus: subject)
      }
    }
    for expression in requirement.remedy.expressions {
      analyse(expression, variables, focus: subject)
    }
  }

  private func analyse(_ fact: FactDefinition) {
    let variables = variables(of: .submission)
    let item = analyse(fact.items, variables, focus: unit)
    for expression in [fact.match].compactMap(\.self) + fact.values.map(\.expression) {
      analyse(expression, variables, focus: item)
    }
  }

  /// What the variables have that are the same for all documents. What the policy itself says is not
  /// private.
  private lazy var sharedVariables: [QName: PrivateContent] = {
    let given =
      (policy.parameters + policy.tables).map(\.variable)
      + [policy.variables.period, policy.variables.asOf]
    var variables: [QName: PrivateContent] = [:]
    for variable in given { variables[variable.name] = PrivateContent.none }
    for binding in policy.shared {
      variables[binding.variable.name] = analyse(binding.expression, variables, focus: .none)
    }
    return variables
  }()

  /// What the variables have that all expressions of a level see.
  private func variables(of level: RuleLevel) -> [QName: PrivateContent] {
    if let variables = variables[level] { return variables }
    var variables = sharedVariables
    if let variable = policy.level(level)?.variable { variables[variable.name] = unit }
    for binding in policy.level(level)?.lets ?? [] {
      variables[binding.variable.name] = analyse(binding.expression, variables, focus: unit)
    }
    self.variables[level] = variables
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
    /// Whether nothing is private in the document, so that no part has anything.
    private var isNothing = false
    /// What the parts have, by their places in the source.
    let parts: [SourceRange: PrivateContent]

    init(whole: PrivateContent, parts: [SourceRange: PrivateContent]) {
      self.whole = whole
      self.parts = parts
    }

    /// What an expression has where nothing is private.
    static let nothing = {
      var nothing = OfExpression(whole: .none, parts: [:])
      nothing.isNothing = true
      return nothing
    }()

    /// What a part has; one that is not known may have anything.
    subscript(part: SourceRange) -> PrivateContent { parts[part] ?? (isNothing ? .none : .pieces) }

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
