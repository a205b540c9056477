extension Arithmetic {
  /// Applies an operator to a date or time and a duration, or to two dates or times (*Functions and
  /// Operators 3.1*, §9.7); `nil` if it is not defined for the operands.
  static func dateTimeResult(
    _ op: ArithmeticOperator, _ a: AtomicValue, _ b: AtomicValue, _ implicitTimezone: Int
  ) throws(XPathError) -> AtomicValue? {
    guard op == .add || op == .subtract else { return nil }
    if let x = a.dateTimeValue, let y = b.dateTimeValue, op == .subtract {
      guard a.type.primitive == b.type.primitive, a.type.hasArithmetic else { return nil }
      return .dayTimeDuration(difference(x, y, implicitTimezone))
    }
    if let moment = a.dateTimeValue, let duration = b.durationValue {
      guard let signed = op == .add ? duration : duration.negated else { throw durationOverflow }
      return try sum(moment, a.type, signed, b.type)
    }
    if let duration = a.durationValue, let moment = b.dateTimeValue, op == .add {
      return try sum(moment, b.type, duration, a.type)
    }
    return nil
  }

  private static func sum(
    _ moment: DateTime, _ type: AtomicType, _ duration: Duration, _ durationType: AtomicType
  ) throws(XPathError) -> AtomicValue? {
    guard type.hasArithmetic, durationType != .duration else { return nil }
    let type = type.primitive
    if type == .time {
      guard durationType == .dayTimeDuration else { return nil }
      // A clock goes round; whole days would only move the year out of range.
      let time = moment.adding(
        seconds: duration.seconds % 86_400, nanoseconds: duration.nanoseconds)
      return time.map { .time($0) }
    }
    guard let sum = moment.adding(duration) else {
      throw XPathError("FODT0001", "The \(type) is beyond the years that are supported")
    }
    return AtomicValue(type, .dateTime(sum.reduced(to: type)))
  }

  private static func difference(
    _ a: DateTime, _ b: DateTime, _ implicitTimezone: Int
  ) -> Duration {
    let x = a.instant(implicitTimezone: implicitTimezone)
    let y = b.instant(implicitTimezone: implicitTimezone)
    // Years fit 32 bits, so that seconds are far from overflowing.
    let seconds = Int128(x.seconds - y.seconds) * 1_000_000_000
    let total = seconds + Int128(x.nanoseconds) - Int128(y.nanoseconds)
    return Duration(nanoseconds: total) ?? Duration()
  }
}

extension AtomicType {
  /// Whether durations can be added to values of the type.
  fileprivate var hasArithmetic: Bool {
    switch self {
    case .dateTime, .dateTimeStamp, .date, .time: true
    default: false
    }
  }
}
