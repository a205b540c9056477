/// `name#arity`, bound to the focus where the function depends on it (§3.1.6).
final class NamedFunctionOperation: Operation {
  let function: Function
  /// Worked out once: that of fn:concat may have any number of parameters.
  private let signature: FunctionSignature
  let context: StaticContext
  let range: SourceRange
  let traits: Traits = [.atMostOne, .neverNumeric]

  init(_ function: Function, arity: Int, _ context: StaticContext, _ range: SourceRange) {
    self.function = function
    signature = function.signature(arity: arity)
    self.context = context
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    Value(.function(function.item(signature, focus: focus, context: context)))
  }
}
