/// A call of a function of the library (*XPath 3.1*, §3.1.5), its arguments converted already.
final class FunctionCallOperation: Operation {
  let function: Function
  let arguments: [any Operation]
  let context: StaticContext
  let range: SourceRange
  let traits: Traits

  init(
    _ function: Function, _ arguments: [any Operation], _ context: StaticContext,
    _ range: SourceRange
  ) {
    self.function = function
    self.arguments = arguments
    self.context = context
    self.range = range
    traits = function.signature(arity: arguments.count).result.traits
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    var values: [Value] = []
    values.reserveCapacity(arguments.count)
    for argument in arguments { values.append(try argument.evaluate(focus, evaluator)) }
    let call = Call(arguments: values, focus: focus, evaluator: evaluator, context: context)
    return try located { () throws(XPathError) in try function.result(of: call) }
  }
}
