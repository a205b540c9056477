/// Something that depends on nothing but variables of the static context: it is worked out once for
/// their values, however often it stands in a loop.
final class InvariantOperation: Operation {
  let operand: any Operation
  /// The slots of the variables.
  let variables: [Int]
  let traits: Traits
  var range: SourceRange { operand.range }

  init(_ operand: any Operation, variables: [Int]) {
    self.operand = operand
    self.variables = variables
    traits = operand.traits
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    let time = evaluator.timeOfLast(of: variables)
    if let known = evaluator.memory.value(of: self, since: time) { return known }
    let value = try operand.evaluate(focus, evaluator)
    evaluator.memory.remember(value, of: self, since: time)
    return value
  }
}
