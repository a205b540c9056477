/// `name#arity`, bound to the focus where the function depends on it (§3.1.6).
final class NamedFunctionOperation: Operation {
  let function: Function
  let arity: Int
  let context: StaticContext
  let range: SourceRange
  let traits: Traits = [.atMostOne, .neverNumeric]

  init(_ function: Function, arity: Int, _ context: StaticContext, _ range: SourceRange) {
    self.function = function
    self.arity = arity
    self.context = context
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    Value(.function(function.item(arity: arity, focus: focus, context: context)))
  }
}
