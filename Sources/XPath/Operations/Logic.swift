/// `A or B`, `A and B`: operands are asked in turn until one decides.
final class LogicalOperation: BooleanOperation {
  let op: LogicalOperator
  let operands: [any Operation]
  let range: SourceRange

  init(_ op: LogicalOperator, _ operands: [any Operation], _ range: SourceRange) {
    self.op = op
    self.operands = operands
    self.range = range
  }

  func effectiveBooleanValue(
    _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    let deciding = op == .or
    for operand in operands
    where try operand.effectiveBooleanValue(focus, evaluator) == deciding {
      return deciding
    }
    return !deciding
  }
}

/// `if (A) then B else C`
final class ConditionalOperation: Operation {
  let test: any Operation
  let then: any Operation
  let otherwise: any Operation
  let range: SourceRange
  let traits: Traits

  init(
    test: any Operation, then: any Operation, otherwise: any Operation, _ range: SourceRange
  ) {
    self.test = test
    self.then = then
    self.otherwise = otherwise
    self.range = range
    traits = then.traits.intersection(otherwise.traits)
  }

  private func branch(
    _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> any Operation {
    try test.effectiveBooleanValue(focus, evaluator) ? then : otherwise
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    try branch(focus, evaluator).evaluate(focus, evaluator)
  }

  func forEach(
    _ focus: Focus, _ evaluator: Evaluator, _ body: (Item) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    try branch(focus, evaluator).forEach(focus, evaluator, body)
  }

  func effectiveBooleanValue(
    _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    try branch(focus, evaluator).effectiveBooleanValue(focus, evaluator)
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    try branch(focus, evaluator).atomic(focus, evaluator)
  }
}
