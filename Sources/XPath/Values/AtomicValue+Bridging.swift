extension AtomicValue {
  /// An xs:string.
  public init(_ value: String) { self = .string(value) }
  /// An xs:integer.
  public init(_ value: Int) { self = .integer(value) }
  /// An xs:double.
  public init(_ value: Double) { self = .double(value) }
  /// An xs:float.
  public init(_ value: Float) { self.init(.float, .float(value)) }
  /// An xs:boolean.
  public init(_ value: Bool) { self = .boolean(value) }
  /// An xs:QName.
  public init(_ value: QName) { self = .qName(value) }

  /// An xs:dateTime.
  public static func dateTime(_ value: DateTime) -> AtomicValue {
    .init(.dateTime, .dateTime(value))
  }

  /// The xs:date of a day; what a clock shows is left out.
  public static func date(_ value: DateTime) -> AtomicValue {
    .init(.date, .dateTime(value.reduced(to: .date)))
  }

  /// The xs:time of a clock; the day is left out.
  public static func time(_ value: DateTime) -> AtomicValue {
    .init(.time, .dateTime(value.reduced(to: .time)))
  }

  /// An xs:date; `nil` if there is no such day.
  public static func date(
    year: Int, month: Int, day: Int, timezone: Int? = nil
  ) -> AtomicValue? {
    DateTime(year: year, month: month, day: day, timezone: timezone).map(date)
  }

  /// An xs:yearMonthDuration.
  public static func yearMonthDuration(months: Int) -> AtomicValue {
    .init(.yearMonthDuration, .duration(Duration(months: months)))
  }

  /// An xs:dayTimeDuration; what is smaller than a nanosecond is cut off.
  public static func dayTimeDuration(_ value: Swift.Duration) -> AtomicValue {
    let (seconds, attoseconds) = value.components
    let duration = Duration(
      seconds: Int(clamping: seconds), nanoseconds: Int(attoseconds / 1_000_000_000))
    return .init(.dayTimeDuration, .duration(duration))
  }

  /// An xs:hexBinary.
  public static func hexBinary(_ value: [UInt8]) -> AtomicValue {
    .init(.hexBinary, .binary(value))
  }
  /// An xs:base64Binary.
  public static func base64Binary(_ value: [UInt8]) -> AtomicValue {
    .init(.base64Binary, .binary(value))
  }

  /// An xs:integer of any size.
  static func integer(_ value: Integer) -> AtomicValue { .init(.integer, value) }
  /// An xs:decimal.
  static func decimal(_ value: Decimal) -> AtomicValue { .init(.decimal, .decimal(value)) }
  /// An xs:float.
  public static func float(_ value: Float) -> AtomicValue { .init(.float, .float(value)) }
  /// An xs:dayTimeDuration.
  static func dayTimeDuration(_ value: Duration) -> AtomicValue {
    .init(.dayTimeDuration, .duration(value))
  }
}

extension AtomicValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral
{
  /// An xs:string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// An xs:integer.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// An xs:double.
  public init(floatLiteral value: Double) { self = .double(value) }
  /// An xs:boolean.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
}
