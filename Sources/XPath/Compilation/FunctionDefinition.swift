/// The inline function that a variable is known to stand for, so that calls of it can be compiled where they
/// are written.
final class FunctionDefinition: VariableDefinition {
  let parameters: [QName]
  let body: Expr
  /// What the body may refer to beside its parameters.
  let context: StaticContext
  /// The number of the expression that the body is part of.
  let number: Int?

  /// The definition that an expression is; `nil` for one that is no inline function, or one that declares
  /// types, to which arguments and results would have to be converted.
  init?(_ syntax: Expr, in context: StaticContext, number: Int?) {
    guard case .function(.inline(let parameters, result: nil, let body)) = syntax.kind,
      parameters.allSatisfy({ $0.type == .any })
    else { return nil }
    self.parameters = parameters.map(\.name)
    self.body = body
    self.context = context
    self.number = number
  }
}
