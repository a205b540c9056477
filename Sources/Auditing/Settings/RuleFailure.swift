import Policies
import XPath

/// The failure of an expression of a rule.
struct RuleFailure: Error {
  let error: XPathError
  let expression: PolicyExpression

  /// The part of the expression that failed: all of it where the error arose in the body of another
  /// expression's function.
  var range: SourceRange {
    let isOfOther = error.expression.map { $0 != expression.id } ?? false
    return isOfOther ? expression.syntax.range : error.range ?? expression.syntax.range
  }

  /// The failure where it arose: the body of a function may be of another expression of the policy.
  func arising(in policy: Policy) -> RuleFailure {
    guard let number = error.expression, number != expression.id,
      let origin = policy.expressions.first(where: { $0.id == number })
    else { return self }
    return RuleFailure(error: error, expression: origin)
  }

  /// Its text.
  var source: String { range.text(in: expression.source) }

  /// Its place in the policy's file.
  var place: Place { expression.place(of: range) }
}
