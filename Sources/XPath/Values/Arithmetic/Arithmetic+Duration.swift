extension Arithmetic {
  /// Applies an operator to durations, or to a duration and a number (*Functions and Operators 3.1*,
  /// §8.4); `nil` if it is not defined for the operands.
  static func durationResult(
    _ op: ArithmeticOperator, _ a: AtomicValue, _ b: AtomicValue
  ) throws(XPathError) -> AtomicValue? {
    switch (a.durationValue, b.durationValue) {
    case (let x?, let y?):
      guard a.type == b.type, a.type != .duration else { return nil }
      return try result(op, x, y, type: a.type)
    case (let x?, nil):
      guard b.isNumeric, a.type != .duration else { return nil }
      guard op == .multiply || op == .divide else { return nil }
      let scaled = try scale(x, by: b, dividing: op == .divide)
      return AtomicValue(a.type, .duration(scaled))
    case (nil, let y?):
      guard a.isNumeric, b.type != .duration, op == .multiply else { return nil }
      return AtomicValue(b.type, .duration(try scale(y, by: a, dividing: false)))
    case (nil, nil):
      return nil
    }
  }

  private static func result(
    _ op: ArithmeticOperator, _ a: Duration, _ b: Duration, type: AtomicType
  ) throws(XPathError) -> AtomicValue? {
    switch op {
    case .add, .subtract:
      let other = op == .add ? b : b.negated
      guard let sum = other.flatMap(a.adding) else { throw durationOverflow }
      return AtomicValue(type, .duration(sum))
    case .divide:
      guard !b.isZero else { throw divisionByZero }
      return .decimal(
        type == .yearMonthDuration
          ? Decimal(.small(a.months)) / Decimal(.small(b.months)) : a.totalSeconds / b.totalSeconds)
    default: return nil
    }
  }

  /// A duration times a number or divided by one, rounded to months or nanoseconds.
  private static func scale(
    _ duration: Duration, by number: AtomicValue, dividing: Bool
  ) throws(XPathError) -> Duration {
    guard !number.isNaN else {
      throw XPathError("FOCA0005", "A duration cannot be multiplied or divided by NaN")
    }
    guard let factor = number.numericDecimal else {
      // An infinite number.
      guard dividing else { throw durationOverflow }
      return Duration()
    }
    guard !dividing || !factor.isZero else {
      throw XPathError("FODT0002", "A duration cannot be divided by zero")
    }
    func scaled(_ value: Decimal) -> Decimal { dividing ? value / factor : value * factor }
    if duration.months != 0 {
      let months = scaled(Decimal(.small(duration.months))).rounded(.halfUp).truncated
      guard let months = months.intValue else { throw durationOverflow }
      return Duration(months: months)
    }
    let seconds = scaled(duration.totalSeconds).rounded(.halfEven, places: 9)
    let nanoseconds = (seconds * Decimal(.powerOfTen(9))).truncated
    guard
      let total = Int128(exactly: nanoseconds.bigValue),
      let result = Duration(nanoseconds: total)
    else { throw durationOverflow }
    return result
  }

  static var durationOverflow: XPathError {
    XPathError("FODT0002", "The duration is beyond the values that are supported")
  }
}
