import XPath

/// What an expression may refer to.
package struct Scope {
  /// The names as the expression language knows them.
  var context: StaticContext
  /// What each variable is, for the author of another of the same name.
  var kinds = [
    "period": "the period of the audit", "window": "the window of a check",
    "as-of": "the day of the audit", "summary": "the summary of all submissions",
  ]
  /// The level of the rules in it.
  var level = RuleLevel.submission
  /// What expressions in it are evaluated on.
  var focus = ExpressionContext.unit
  /// Variables that exist, but not here, and why not.
  var absent = [
    "window": "it is the window of a check, in a requirement with “each”",
    "summary": "the summary of all submissions is there under “summary”",
  ]
}

extension Scope {
  /// The scope of expressions on a submission, as far as the names of a context go.
  package init(names: StaticContext) { context = names }

  /// The scope with another focus.
  func on(_ focus: ExpressionContext) -> Scope {
    var scope = self
    scope.focus = focus
    return scope
  }
}
