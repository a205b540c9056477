import XMLTree

/// `$f(A, B)`, where `$f` is known to be an inline function: its body with the arguments bound to
/// slots of the frame around.
final class InlinedCall: Operation {
  let bindings: [LetOperation.Binding]
  let body: any Operation
  /// The number of the expression that the body is part of.
  let expression: Int?
  let range: SourceRange
  let traits: Traits

  init(
    _ bindings: [LetOperation.Binding], body: any Operation, expression: Int?,
    _ range: SourceRange
  ) {
    self.bindings = bindings
    self.body = body
    self.expression = expression
    self.range = range
    traits = body.traits.subtracting([.withinSubtree, .ownAttributes])
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    try called(focus, evaluator) { () throws(XPathError) in
      let value = try body.evaluate(.absent, evaluator)
      try value.checkNesting()
      return value
    }
  }

  func effectiveBooleanValue(
    _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    try called(focus, evaluator) { () throws(XPathError) in
      try body.effectiveBooleanValue(.absent, evaluator)
    }
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    try called(focus, evaluator) { () throws(XPathError) in
      try body.atomic(.absent, evaluator)
    }
  }

  func onlyNode(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Node? {
    try called(focus, evaluator) { () throws(XPathError) in
      try body.onlyNode(.absent, evaluator)
    }
  }

  /// Runs the body, whose errors stand in the text that it is part of.
  @inline(__always)
  private func called<T>(
    _ focus: Focus, _ evaluator: Evaluator, _ run: () throws(XPathError) -> T
  ) throws(XPathError) -> T {
    for binding in bindings {
      evaluator.setLocal(binding.slot, try binding.value.evaluate(focus, evaluator))
    }
    try located { () throws(XPathError) in try evaluator.stepCall() }
    do throws(XPathError) {
      return try run()
    } catch {
      throw error.inside(expression).located(at: range)
    }
  }
}
