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
    return Value(range: first, last)
  }

  private func bound(
    _ operand: any Operation, _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Int? {
    guard let value = try operand.atomic(focus, evaluator) else { return nil }
    let integer: AtomicValue
    if value.type == .untypedAtomic {
      integer = try located { () throws(XPathError) in try value.cast(to: .integer) }
    } else {
      integer = value
    }
    guard integer.type.isSubtype(of: .integer) else {
      throw XPathError(
        "XPTY0004", "“to” stands between integers, not xs:\(value.type.name)", at: operand.range)
    }
    // The largest range that can be counted is that of Int, less what its length needs.
    guard let number = integer.integerValue, number.magnitude < UInt(Int.max / 2) else {
      throw XPathError("FOAR0002", "The integer is too large for a range", at: operand.range)
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
