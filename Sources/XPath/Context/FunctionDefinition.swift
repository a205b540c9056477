/// The inline function that a variable is known to stand for wherever it is in scope, so that calls of it
/// can be compiled where they are written.
final class FunctionDefinition: Sendable {
  let parameters: [QName]
  let body: Expr
  /// What the body may refer to beside its parameters.
  let context: StaticContext
  /// The number of the expression that the body is part of.
  let number: Int?

  /// The definition that an expression is; `nil` for one that is no inline function, or one that declares
  /// types, to which arguments and results would have to be converted.
  init?(_ expression: XPathExpression) {
    guard
      case .function(.inline(let parameters, result: nil, let body)) = expression.syntax.kind,
      parameters.allSatisfy({ $0.type == .any })
    else { return nil }
    self.parameters = parameters.map(\.name)
    self.body = body
    context = expression.context
    number = expression.number
  }
}

extension StaticContext {
  /// Declares that a variable has the value of an expression wherever it has one: a call of it may be
  /// compiled as if the function were written there.
  ///
  /// - Parameters:
  ///   - variable: A variable of this context.
  ///   - expression: What it is bound to, compiled in a context from which this one was made.
  public mutating func define(_ variable: VariableReference, as expression: XPathExpression) {
    guard let definition = FunctionDefinition(expression) else { return }
    definitions[variable.name] = definition
  }
}
