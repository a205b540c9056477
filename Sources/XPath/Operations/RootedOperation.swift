/// Something that depends on nothing but the tree that the context item is in, and variables of the
/// static context, such as `//customer[@active]`: it is worked out once for each tree.
final class RootedOperation: Operation {
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
    guard case .node(let node) = focus.item else { return try operand.evaluate(focus, evaluator) }
    let time = evaluator.timeOfLast(of: variables)
    if let known = evaluator.memory.value(of: self, in: node.tree, since: time) { return known }
    let value = try operand.evaluate(focus, evaluator)
    evaluator.memory.remember(value, of: self, in: node.tree, since: time)
    return value
  }
}
