extension StaticContext {
  /// Declares that a variable has the value of an expression wherever it has one: a call of it may be
  /// compiled as if the function were written there.
  ///
  /// - Parameters:
  ///   - variable: A variable of this context.
  ///   - expression: What it is bound to, compiled in a context from which this one was made.
  public mutating func define(_ variable: VariableReference, as expression: XPathExpression) {
    definitions[variable.name] = FunctionDefinition(
      expression.syntax, in: expression.context, number: expression.number)
  }
}
