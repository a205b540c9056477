extension Arithmetic {
  /// Applies an operator to two numbers (*Functions and Operators 3.1*, §4.2).
  static func evaluate(
    _ op: ArithmeticOperator, _ numbers: NumericPair
  ) throws(XPathError) -> AtomicValue {
    switch numbers {
    case .integers(let a, let b): try evaluate(op, a, b)
    case .decimals(let a, let b): try evaluate(op, a, b)
    case .floats(let a, let b): try evaluate(op, a, b, AtomicValue.float)
    case .doubles(let a, let b): try evaluate(op, a, b, AtomicValue.double)
    }
  }

  private static func evaluate(
    _ op: ArithmeticOperator, _ a: Integer, _ b: Integer
  ) throws(XPathError) -> AtomicValue {
    switch op {
    case .add: return .integer(try limited(a + b))
    case .subtract: return .integer(try limited(a - b))
    case .multiply: return .integer(try limited(a * b))
    case .divide: return try evaluate(op, Decimal(a), Decimal(b))
    case .integerDivide, .modulo:
      guard !b.isZero else { throw divisionByZero }
      let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
      return .integer(op == .modulo ? remainder : quotient)
    }
  }

  private static func evaluate(
    _ op: ArithmeticOperator, _ a: Decimal, _ b: Decimal
  ) throws(XPathError) -> AtomicValue {
    switch op {
    case .add: return .decimal(try limited(a + b))
    case .subtract: return .decimal(try limited(a - b))
    case .multiply: return .decimal(try limited(a * b))
    case .divide:
      guard !b.isZero else { throw divisionByZero }
      return .decimal(try limited(a / b))
    case .integerDivide, .modulo:
      guard !b.isZero else { throw divisionByZero }
      let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
      return op == .modulo ? .decimal(remainder) : .integer(try limited(quotient))
    }
  }

  private static func evaluate<Number: BinaryFloatingPoint>(
    _ op: ArithmeticOperator, _ a: Number, _ b: Number, _ value: (Number) -> AtomicValue
  ) throws(XPathError) -> AtomicValue {
    switch op {
    case .add: value(a + b)
    case .subtract: value(a - b)
    case .multiply: value(a * b)
    case .divide: value(a / b)
    case .modulo: value(a.truncatingRemainder(dividingBy: b))
    case .integerDivide: .integer(try integerQuotient(Double(a), Double(b)))
    }
  }

  /// `idiv` of two doubles (*Functions and Operators 3.1*, §4.2.5): exact, where the quotient of the
  /// doubles might already be rounded up to the next integer.
  private static func integerQuotient(_ a: Double, _ b: Double) throws(XPathError) -> Integer {
    guard b != 0 else { throw divisionByZero }
    guard a.isFinite, !b.isNaN else {
      throw XPathError(
        "FOAR0002", "\(value: a.lexicalForm) idiv \(value: b.lexicalForm) is not an integer")
    }
    guard b.isFinite else { return .zero }
    return Decimal(exactly: a).quotientAndRemainder(dividingBy: Decimal(exactly: b)).quotient
  }

  private static func limited(_ value: Integer) throws(XPathError) -> Integer {
    guard !value.isTooLarge else { throw tooLarge }
    return value
  }

  private static func limited(_ value: Decimal) throws(XPathError) -> Decimal {
    guard !value.isTooLarge else { throw tooLarge }
    return value
  }

  static var divisionByZero: XPathError { XPathError("FOAR0001", "Division by zero") }

  private static var tooLarge: XPathError {
    XPathError("FOAR0002", "The result has more than \(Integer.maximumDigits) digits")
  }
}
