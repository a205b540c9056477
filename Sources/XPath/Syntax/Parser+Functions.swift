// Calls by name and references, by what the name stands for in the static context.

extension Parser {
  /// A call of the function that a name stands for, written as a token.
  func call(_ name: QName, _ arguments: [Expr.Argument], at token: Token) -> Expr.FunctionExpr {
    switch meaning(of: name, arity: arguments.count, token) {
    case .function(let name): .call(name, arguments)
    case .alias(let alias): call(alias, arguments, at: token)
    }
  }

  /// The function itself that a name stands for, written as a token.
  func reference(_ name: QName, arity: Int, at token: Token) -> Expr.FunctionExpr {
    switch meaning(of: name, arity: arity, token) {
    case .function(let name): .reference(name, arity: arity)
    case .alias(let alias):
      call(alias, Array(repeating: Expr.Argument.open, count: arity), at: token)
    }
  }

  private func meaning(
    of name: QName, arity: Int, _ token: Token
  ) -> StaticContext.FunctionMeaning {
    let isUnprefixed = if case .name("", _) = token.kind { true } else { false }
    return context.meaning(of: name, arity: arity, isUnprefixed: isUnprefixed)
  }

  /// The variable stands where the name does: both are what the alias says.
  private func call(
    _ alias: FunctionAlias, _ arguments: [Expr.Argument], at token: Token
  ) -> Expr.FunctionExpr {
    .call(alias.function, arguments + [.value(Expr(.variable(alias.variable), token.range))])
  }
}
