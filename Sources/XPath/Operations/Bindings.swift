/// `let $x := A, $y := B return C`
final class LetOperation: Operation {
  /// A variable and what it is bound to.
  struct Binding: Sendable {
    let slot: Int
    let value: any Operation
  }

  let bindings: [Binding]
  let body: any Operation
  let range: SourceRange
  var traits: Traits { body.traits.subtracting([.withinSubtree, .ownAttributes]) }

  init(_ bindings: [Binding], body: any Operation, _ range: SourceRange) {
    self.bindings = bindings
    self.body = body
    self.range = range
  }

  private func bind(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) {
    for binding in bindings {
      evaluator.setLocal(binding.slot, try binding.value.evaluate(focus, evaluator))
    }
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    try bind(focus, evaluator)
    return try body.evaluate(focus, evaluator)
  }

  func forEach(
    _ focus: Focus, _ evaluator: Evaluator, _ consume: (Item) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    try bind(focus, evaluator)
    return try body.forEach(focus, evaluator, consume)
  }

  func effectiveBooleanValue(
    _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    try bind(focus, evaluator)
    return try body.effectiveBooleanValue(focus, evaluator)
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    try bind(focus, evaluator)
    return try body.atomic(focus, evaluator)
  }
}

/// `for $x in A return B`
final class ForOperation: Operation {
  let slot: Int
  let sequence: any Operation
  let body: any Operation
  let range: SourceRange
  var traits: Traits { body.traits.intersection([.nodes, .atomic, .neverNumeric]) }

  init(slot: Int, sequence: any Operation, body: any Operation, _ range: SourceRange) {
    self.slot = slot
    self.sequence = sequence
    self.body = body
    self.range = range
  }

  func forEach(
    _ focus: Focus, _ evaluator: Evaluator, _ consume: (Item) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    try sequence.forEach(focus, evaluator) { (item) throws(XPathError) in
      try evaluator.step()
      evaluator.setLocal(slot, Value(item))
      return try body.forEach(focus, evaluator, consume)
    }
  }
}

/// `some $x in A satisfies B` and `every $x in A satisfies B`
final class QuantifiedOperation: BooleanOperation {
  let quantifier: Expr.Quantifier
  let slot: Int
  let sequence: any Operation
  let condition: any Operation
  let range: SourceRange

  init(
    _ quantifier: Expr.Quantifier, slot: Int, sequence: any Operation,
    condition: any Operation, _ range: SourceRange
  ) {
    self.quantifier = quantifier
    self.slot = slot
    self.sequence = sequence
    self.condition = condition
    self.range = range
  }

  func effectiveBooleanValue(
    _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    let deciding = quantifier == .some
    let undecided = try sequence.forEach(focus, evaluator) { (item) throws(XPathError) in
      try evaluator.step()
      evaluator.setLocal(slot, Value(item))
      return try condition.effectiveBooleanValue(focus, evaluator) != deciding
    }
    return undecided != deciding
  }
}

/// `A ! B`
final class SimpleMapOperation: Operation {
  let sequence: any Operation
  let body: any Operation
  let usesSize: Bool
  let range: SourceRange
  var traits: Traits {
    let kept: Traits =
      sequence.traits.contains(.atMostOne)
      ? [.nodes, .atomic, .neverNumeric, .ordered, .peers, .atMostOne]
      : [.nodes, .atomic, .neverNumeric]
    return body.traits.intersection(kept)
  }

  init(_ sequence: any Operation, _ body: any Operation, usesSize: Bool, _ range: SourceRange) {
    self.sequence = sequence
    self.body = body
    self.usesSize = usesSize
    self.range = range
  }

  func forEach(
    _ focus: Focus, _ evaluator: Evaluator, _ consume: (Item) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    try sequence.forEachFocus(focus, evaluator, usesSize: usesSize) { (inner) throws(XPathError) in
      try body.forEach(inner, evaluator, consume)
    }
  }
}

extension Operation {
  /// Hands on each item as a focus, with the size only where it is asked for: counting needs the
  /// whole sequence.
  func forEachFocus(
    _ focus: Focus, _ evaluator: Evaluator, usesSize: Bool,
    _ body: (Focus) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    var position = 0
    guard usesSize else {
      return try forEach(focus, evaluator) { (item) throws(XPathError) in
        try evaluator.step()
        position += 1
        return try body(Focus(item, position: position, size: 0))
      }
    }
    let value = try evaluate(focus, evaluator)
    return try value.forEachItem(evaluator) { (item) throws(XPathError) in
      try evaluator.step()
      position += 1
      return try body(Focus(item, position: position, size: value.count))
    }
  }
}
