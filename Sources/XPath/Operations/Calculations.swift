/// `A + B` and its kin (*XPath 3.1*, §3.5).
final class ArithmeticOperation: AtomicOperation {
  let op: ArithmeticOperator
  let left: any Operation
  let right: any Operation
  let range: SourceRange
  let traits = Traits.oneAtomic

  init(
    _ op: ArithmeticOperator, _ left: any Operation, _ right: any Operation, _ range: SourceRange
  ) {
    self.op = op
    self.left = left
    self.right = right
    self.range = range
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    guard
      let a = try left.atomic(focus, evaluator), let b = try right.atomic(focus, evaluator)
    else { return nil }
    if let result = Arithmetic.integerResult(op, a, b) { return result }
    return try located { () throws(XPathError) in
      try evaluator.calculate(withSizes: a.size, b.size)
      return try Arithmetic.evaluate(
        op, a, b, implicitTimezone: evaluator.context.implicitTimezone)
    }
  }
}

/// `-A` and `+A`
final class UnaryOperation: AtomicOperation {
  let isNegation: Bool
  let operand: any Operation
  let range: SourceRange
  let traits = Traits.oneAtomic

  init(isNegation: Bool, _ operand: any Operation, _ range: SourceRange) {
    self.isNegation = isNegation
    self.operand = operand
    self.range = range
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    guard let value = try operand.atomic(focus, evaluator) else { return nil }
    return try located { () throws(XPathError) in
      try isNegation ? Arithmetic.negate(value) : Arithmetic.unaryPlus(value)
    }
  }
}

/// `A to B`
final class RangeOperation: Operation {
  let lower: any Operation
  let upper: any Operation
  let range: SourceRange
  let traits: Traits = [.atomic]

  init(_ lower: any Operation, _ upper: any Operation, _ range: SourceRange) {
    self.lower = lower
    self.upper = upper
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    guard
      let first = try bound(lower, focus, evaluator), let last = try bound(upper, focus, evaluator)
    else { return .empty }
    if let first = countable(first), let last = countable(last) {
      return Value(range: first, last)
    }
    var collector = ItemCollector(evaluator)
    _ = try RangeOperation.forEach(from: first, to: last, evaluator) { (item) throws(XPathError) in
      try collector.append(item)
      return true
    }
    return collector.value
  }

  func forEach(
    _ focus: Focus, _ evaluator: Evaluator, _ body: (Item) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    guard
      let first = try bound(lower, focus, evaluator), let last = try bound(upper, focus, evaluator)
    else { return true }
    guard let low = countable(first), let high = countable(last) else {
      return try RangeOperation.forEach(from: first, to: last, evaluator, body)
    }
    return try Value(range: low, high).forEachItem(evaluator, body)
  }

  private static func forEach(
    from first: Integer, to last: Integer, _ evaluator: Evaluator,
    _ body: (Item) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    var integer = first
    while integer <= last {
      try evaluator.step()
      if try !body(.atomic(.integer(integer))) { return false }
      integer = integer + .one
    }
    return true
  }

  /// A bound of a range that need not be spelt out: the length of the range must fit an `Int` too.
  private func countable(_ bound: Integer) -> Int? {
    bound.intValue.flatMap { $0.magnitude < UInt(Int.max / 2) ? $0 : nil }
  }

  private func bound(
    _ operand: any Operation, _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Integer? {
    guard var value = try operand.atomic(focus, evaluator) else { return nil }
    if value.type == .untypedAtomic {
      value = try located { () throws(XPathError) in try value.cast(to: .integer) }
    }
    guard let integer = value.anyInteger else {
      throw XPathError(
        "XPTY0004", "“to” stands between integers, not xs:\(value.type.name)", at: operand.range)
    }
    return integer
  }
}

/// `A || B`
final class ConcatenationOperation: Operation {
  let operands: [any Operation]
  let range: SourceRange
  let traits: Traits = [.atomic, .atMostOne, .neverNumeric]

  init(_ operands: [any Operation], _ range: SourceRange) {
    self.operands = operands
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    var result = ""
    for operand in operands {
      guard let value = try operand.atomic(focus, evaluator) else { continue }
      result += value.stringValue
      try evaluator.checkStringLength(result.utf8.count)
    }
    let text = AtomicValue.string(result)
    try evaluator.made(text)
    return Value(text)
  }
}
