/// Arithmetic on atomic values (*XPath 3.1*, §3.5 and its table in appendix B.2).
///
/// An xs:untypedAtomic counts as the xs:double it is cast to. The implicit timezone, in minutes ahead
/// of UTC, matters where two dates or times are subtracted.
enum Arithmetic {
  /// Applies an operator to two values.
  ///
  /// - Throws: XPTY0004 for types the operator is not defined for, FOAR0001 for a division by zero,
  ///   FOAR0002 for a number beyond the limits of the engine, FODT0001 and FODT0002 for a date and a
  ///   duration beyond them, FOCA0005 for a duration times NaN, FORG0001 for an xs:untypedAtomic that
  ///   is not a number.
  static func evaluate(
    _ op: ArithmeticOperator, _ a: AtomicValue, _ b: AtomicValue, implicitTimezone: Int = 0
  ) throws(XPathError) -> AtomicValue {
    if let result = integerResult(op, a, b) { return result }
    let a = a.type == .untypedAtomic ? try a.cast(to: .double) : a
    let b = b.type == .untypedAtomic ? try b.cast(to: .double) : b
    if let numbers = NumericPair(a, b) { return try evaluate(op, numbers) }
    if let result = try durationResult(op, a, b) { return result }
    if let result = try dateTimeResult(op, a, b, implicitTimezone) { return result }
    throw XPathError(
      "XPTY0004", "“\(op.rawValue)” is not defined for values of type \(a.type) and \(b.type)")
  }

  /// The result of two integers that fit an `Int` as it does, the usual case; `nil` for all others.
  @inline(__always)
  static func integerResult(
    _ op: ArithmeticOperator, _ a: AtomicValue, _ b: AtomicValue
  ) -> AtomicValue? {
    guard case .integer(let x) = a.storage, case .integer(let y) = b.storage else { return nil }
    let (result, overflow) =
      switch op {
      case .add: x.addingReportingOverflow(y)
      case .subtract: x.subtractingReportingOverflow(y)
      case .multiply: x.multipliedReportingOverflow(by: y)
      case .integerDivide: x.dividedReportingOverflow(by: y)
      case .modulo: x.remainderReportingOverflow(dividingBy: y)
      case .divide: (0, true)
      }
    return overflow ? nil : .integer(result)
  }

  /// `-$a`
  static func negate(_ a: AtomicValue) throws(XPathError) -> AtomicValue {
    switch a.storage {
    case .double(let value): return .double(-value)
    case .float(let value): return .float(-value)
    case .decimal(let value): return .decimal(-value)
    case .string where a.type == .untypedAtomic:
      return .double(-(try a.cast(to: .double)).numericDouble)
    default:
      guard let value = a.anyInteger else { throw notNumeric("-", a) }
      return .integer(-value)
    }
  }

  /// `+$a`
  static func unaryPlus(_ a: AtomicValue) throws(XPathError) -> AtomicValue {
    if a.type == .untypedAtomic { return try a.cast(to: .double) }
    guard a.isNumeric else { throw notNumeric("+", a) }
    return a
  }

  private static func notNumeric(_ sign: String, _ value: AtomicValue) -> XPathError {
    XPathError("XPTY0004", "“\(sign)” is not defined for a value of type \(value.type)")
  }
}
