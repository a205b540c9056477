import XPath

/// An expression with what is known of its value.
struct TypedExpr {
  let expr: Expr
  /// What its value can be.
  let value: AbstractValue
  /// The context item; `nil` where there is none, as in the body of a function.
  let focus: AbstractValue?
  /// The expressions it is made of, in the order of the source.
  let parts: [TypedExpr]
}

extension TypedExpr {
  /// The expression and all it is made of, each before its parts.
  func forEach(_ body: (TypedExpr) -> Void) {
    body(self)
    for part in parts { part.forEach(body) }
  }

  /// The local name of the function of the standard library that is called, with the arguments; `nil`
  /// for other expressions.
  var standardCall: (name: String, arguments: [TypedExpr])? {
    guard case .function(.call(let name, let arguments)) = expr.kind,
      name.namespaceURI == Namespace.fn, arguments.count == parts.count
    else { return nil }
    return (name.localName, parts)
  }
}
