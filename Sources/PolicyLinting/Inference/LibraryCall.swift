import XPath

/// A call of a function of the library, with what is known of its arguments.
struct LibraryCall {
  let function: Function
  let arguments: [TypedExpr]

  /// The argument that is given for a parameter, by the parameter's name in the specification.
  subscript(parameter: String) -> TypedExpr? {
    function.declaration.parameterNames.firstIndex(of: parameter)
      .flatMap { $0 < arguments.count ? arguments[$0] : nil }
  }

  /// The argument that is asked for its truth, or for the opposite.
  var test: TypedExpr? {
    switch function.test {
    case .not, .boolean: arguments[0]
    case .exists, .empty, nil: nil
    }
  }

  /// What the function uses of the context.
  var uses: ContextUse { function.uses(arity: arguments.count) }
}
