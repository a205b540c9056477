import XPath

/// What an expression may refer to.
struct Scope {
  /// The names as the expression language knows them.
  var context: StaticContext
  /// What each variable is, for the author of another of the same name.
  var kinds = [
    "period": "the period of the audit", "window": "the window of a check",
    "as-of": "the day of the audit",
  ]
  /// Variables that exist, but not here, and why not.
  var absent = [
    "window": "it is the window of a check, in a requirement with “each”"
  ]
}
