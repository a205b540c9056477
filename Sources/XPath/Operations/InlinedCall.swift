import XMLTree

/// `$f(A, B)`, where `$f` is known to be an inline function: its body with the arguments bound to
/// slots of the frame around. What a function of one argument came to is remembered.
final class InlinedCall: Operation {
  let bindings: [LetOperation.Binding]
  let body: any Operation
  /// What the function is known by to whoever remembers what it came to.
  let function: any AnyObject & Sendable
  /// The number of the expression that the body is part of.
  let expression: Int?
  /// The slots of the variables of the static context that the body uses.
  let variables: [Int]
  let range: SourceRange
  let traits: Traits

  init(
    _ bindings: [LetOperation.Binding], body: any Operation, of function: any AnyObject & Sendable,
    in expression: Int?, using variables: [Int], _ range: SourceRange
  ) {
    self.bindings = bindings
    self.body = body
    self.function = function
    self.expression = expression
    self.variables = variables
    self.range = range
    traits = body.traits.subtracting([.withinSubtree, .ownAttributes])
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    guard bindings.count == 1 else {
      try bind(focus, evaluator)
      return try bodyValue(evaluator)
    }
    let argument = try bindings[0].value.evaluate(focus, evaluator)
    let time = evaluator.timeOfLast(of: variables)
    let results = evaluator.memory.results(of: function, since: time)
    if let known = results.result(for: argument) { return known }
    evaluator.setLocal(bindings[0].slot, argument)
    let value = try bodyValue(evaluator)
    results.remember(value, for: argument)
    return value
  }

  func effectiveBooleanValue(
    _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    guard bindings.count == 1 else {
      try bind(focus, evaluator)
      return try called(evaluator) { () throws(XPathError) in
        try body.effectiveBooleanValue(.absent, evaluator)
      }
    }
    let value = try evaluate(focus, evaluator)
    return try located { () throws(XPathError) in try value.effectiveBooleanValue() }
  }

  private func bind(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) {
    for binding in bindings {
      evaluator.setLocal(binding.slot, try binding.value.evaluate(focus, evaluator))
    }
  }

  private func bodyValue(_ evaluator: Evaluator) throws(XPathError) -> Value {
    try called(evaluator) { () throws(XPathError) in
      let value = try body.evaluate(.absent, evaluator)
      try value.checkNesting()
      return value
    }
  }

  /// Runs the body, whose errors stand in the text that it is part of.
  @inline(__always)
  private func called<T>(
    _ evaluator: Evaluator, _ run: () throws(XPathError) -> T
  ) throws(XPathError) -> T {
    try located { () throws(XPathError) in try evaluator.stepCall() }
    do throws(XPathError) {
      return try run()
    } catch {
      throw error.inside(expression).located(at: range)
    }
  }
}
