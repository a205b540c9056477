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

  /// The call of a function of the library that it is, with all its arguments; `nil` for other
  /// expressions.
  var libraryCall: LibraryCall? {
    guard case .function(.call(let name, let arguments)) = expr.kind,
      arguments.count == parts.count,
      let function = FunctionLibrary.function(name, arity: arguments.count)
    else { return nil }
    return LibraryCall(function: function, arguments: parts)
  }
}
