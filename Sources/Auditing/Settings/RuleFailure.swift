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

  /// Its text.
  var source: String { range.text(in: expression.source) }

  /// Its place in the policy's file.
  var place: Place { expression.place(of: range) }
}
