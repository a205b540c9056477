/// The loops that calls of higher-order functions come to.
package enum Loop: Sendable {
  case forEach, filter, foldLeft

  /// How many parameters the function has that is called in each turn.
  var arity: Int { self == .foldLeft ? 2 : 1 }
}

/// The body of an inline function that is called where it is written: its parameters are slots of
/// the frame around, so that a call is an assignment.
struct InlinedBody: Sendable {
  let slots: [Int]
  let body: any Operation

  /// The body's value for one argument, or for two; it sees no context item.
  func evaluate(
    _ first: Value, _ second: Value? = nil, with evaluator: Evaluator
  ) throws(XPathError) -> Value {
    try evaluator.step()
    evaluator.setLocal(slots[0], first)
    if let second { evaluator.setLocal(slots[1], second) }
    let result = try body.evaluate(.absent, evaluator)
    try result.checkNesting()
    return result
  }
}

/// `fn:for-each(A, function($x) { … })`
final class InlinedForEach: Operation {
  let sequence: any Operation
  let action: InlinedBody
  let range: SourceRange

  init(_ sequence: any Operation, _ action: InlinedBody, _ range: SourceRange) {
    self.sequence = sequence
    self.action = action
    self.range = range
  }

  func forEach(
    _ focus: Focus, _ evaluator: Evaluator, _ body: (Item) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    try sequence.forEach(focus, evaluator) { (item) throws(XPathError) in
      try action.evaluate(Value(item), with: evaluator).forEachItem(evaluator, body)
    }
  }
}

/// `fn:filter(A, function($x) { … })`
final class InlinedFilter: Operation {
  let sequence: any Operation
  let condition: InlinedBody
  let range: SourceRange

  init(_ sequence: any Operation, _ condition: InlinedBody, _ range: SourceRange) {
    self.sequence = sequence
    self.condition = condition
    self.range = range
  }

  func forEach(
    _ focus: Focus, _ evaluator: Evaluator, _ body: (Item) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    let boolean = SequenceType(.atomic(.boolean))
    return try sequence.forEach(focus, evaluator) { (item) throws(XPathError) in
      let value = try condition.evaluate(Value(item), with: evaluator)
      let isWanted = try located { () throws(XPathError) in
        try boolean.convert(value).effectiveBooleanValue()
      }
      return try isWanted ? body(item) : true
    }
  }
}

/// `fn:fold-left(A, zero, function($result, $x) { … })`
final class InlinedFoldLeft: Operation {
  let sequence: any Operation
  let zero: any Operation
  let step: InlinedBody
  let range: SourceRange

  init(
    _ sequence: any Operation, _ zero: any Operation, _ step: InlinedBody, _ range: SourceRange
  ) {
    self.sequence = sequence
    self.zero = zero
    self.step = step
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    var result = try zero.evaluate(focus, evaluator)
    _ = try sequence.forEach(focus, evaluator) { (item) throws(XPathError) in
      result = try step.evaluate(result, Value(item), with: evaluator)
      return true
    }
    return result
  }
}
