/// `A + B` and its kin (*XPath 3.1*, §3.5).
final class ArithmeticOperation: Operation {
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

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    Value(try atomic(focus, evaluator).map(Item.atomic))
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    guard
      let a = try left.atomic(focus, evaluator), let b = try right.atomic(focus, evaluator)
    else { return nil }
    return try located { () throws(XPathError) in
      try Arithmetic.evaluate(
        op, a, b, implicitTimezone: evaluator.context.implicitTimezone)
    }
  }
}

/// `-A` and `+A`
final class UnaryOperation: Operation {
  let isNegation: Bool
  let operand: any Operation
  let range: SourceRange
  let traits = Traits.oneAtomic

  init(isNegation: Bool, _ operand: any Operation, _ range: SourceRange) {
    self.isNegation = isNegation
    self.operand = operand
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    Value(try atomic(focus, evaluator).map(Item.atomic))
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
    // The largest range that can be counted is that of Int, less what its length needs.
    if case .small(let first) = first, case .small(let last) = last,
      Swift.max(first.magnitude, last.magnitude) < UInt(Int.max / 2)
    {
      return Value(range: first, last)
    }
    return try located { () throws(XPathError) in try counted(from: first, to: last, evaluator) }
  }

  /// A range of integers too large to be kept as a range.
  private func counted(
    from first: Integer, to last: Integer, _ evaluator: Evaluator
  ) throws(XPathError) -> Value {
    var items: [Item] = []
    var integer = first
    while !(last < integer) {
      try evaluator.step()
      items.append(.atomic(.integer(integer)))
      try evaluator.checkLength(items.count)
      integer = integer + .small(1)
    }
    return Value(items)
  }

  private func bound(
    _ operand: any Operation, _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Integer? {
    guard let value = try operand.atomic(focus, evaluator) else { return nil }
    let integer =
      value.type == .untypedAtomic
      ? try located { () throws(XPathError) in try value.cast(to: .integer) } : value
    guard let number = integer.anyInteger else {
      throw XPathError(
        "XPTY0004", "“to” stands between integers, not xs:\(value.type.name)", at: operand.range)
    }
    return number
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
    return .string(result)
  }
}
