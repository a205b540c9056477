/// An operation whose value is one boolean: all it has to say is which.
protocol BooleanOperation: Operation {}

extension BooleanOperation {
  var traits: Traits { .oneBoolean }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    .boolean(try effectiveBooleanValue(focus, evaluator))
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    .boolean(try effectiveBooleanValue(focus, evaluator))
  }
}

/// An operation whose value is one atomic value at most: all it has to say is which.
protocol AtomicOperation: Operation {}

extension AtomicOperation {
  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    Value(try atomic(focus, evaluator).map(Item.atomic))
  }
}
