import Policies
import XPath

/// What the expressions of a policy have of a submission's private texts, worked out for a
/// requirement when it is first asked for.
final class PrivateContents {
  private let policy: Policy
  private let names: PrivateNames
  private var known: [String: OfRequirement] = [:]
  private lazy var variables = variablesOfPolicy()

  init(of policy: Policy, names: PrivateNames) {
    self.policy = policy
    self.names = names
  }

  /// What the expressions of a requirement have.
  subscript(requirement: Requirement) -> OfRequirement {
    if let contents = known[requirement.id] { return contents }
    let contents = contents(of: requirement)
    known[requirement.id] = contents
    return contents
  }

  private func contents(of requirement: Requirement) -> OfRequirement {
    var variables = variables
    if let window = requirement.window { variables[window.name] = PrivateContent.none }
    let subjects = analysis(of: requirement.subjects, variables, focus: unit)
    let subject = subjects.whole
    var lets: [OfExpression] = []
    for binding in requirement.lets {
      let contents = analysis(of: binding.expression, variables, focus: subject)
      variables[binding.variable.name] = contents.whole
      lets.append(contents)
    }
    return OfRequirement(
      subjects: subjects, lets: lets,
      applies: requirement.applies.map { analysis(of: $0, variables, focus: subject) },
      assertion: analysis(of: requirement.assertion, variables, focus: subject))
  }

  /// What the variables have that all requirements see. What the policy itself says is not private.
  private func variablesOfPolicy() -> [QName: PrivateContent] {
    let given =
      (policy.parameters + policy.tables).map(\.variable)
      + [policy.variables.period, policy.variables.asOf]
    var variables: [QName: PrivateContent] = [:]
    for variable in given { variables[variable.name] = PrivateContent.none }
    for binding in policy.lets {
      let contents = analysis(of: binding.expression, variables, focus: unit)
      variables[binding.variable.name] = contents.whole
    }
    return variables
  }

  /// The unit's node holds all private texts there are.
  private var unit: PrivateContent { names.isEmpty ? .none : .whole }

  private func analysis(
    of expression: XPathExpression, _ variables: [QName: PrivateContent], focus: PrivateContent
  ) -> OfExpression {
    var analysis = PrivateContentAnalysis(names: names, variables: variables, focus: focus)
    let whole = analysis.content(of: expression.syntax)
    return OfExpression(source: expression.source, whole: whole, parts: analysis.contents)
  }
}

extension PrivateContents {
  /// What an expression and its parts have.
  struct OfExpression {
    let source: String
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

  /// What the expressions of a requirement have.
  struct OfRequirement {
    let subjects: OfExpression
    let lets: [OfExpression]
    let applies: OfExpression?
    let assertion: OfExpression

    /// What an error may quote that arose in one of the expressions.
    func content(of error: XPathError, in expression: XPathExpression) -> PrivateContent {
      let candidates = [subjects] + lets + [applies, assertion].compactMap(\.self)
      return candidates.filter { $0.source == expression.source }.reduce(.none) {
        max($0, $1.content(inside: error.range ?? expression.syntax.range))
      }
    }
  }
}
