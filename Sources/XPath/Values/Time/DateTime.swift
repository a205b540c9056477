/// A point on the time line or a recurring one, as a calendar and a clock show it: what xs:dateTime,
/// xs:date, xs:time and the xs:g… types have in common (*XSD 1.1 part 2*, §D.2.1).
///
/// Components a type lacks have the values the specification compares it by (*Functions and Operators
/// 3.1*, §9.4): a date is the start of its day, a time one of 1972-12-31, a day of the month one of
/// December 1972. Two values of one type are therefore compared alike whatever the type.
public struct DateTime: Hashable, Sendable {
  /// The year; 0 is the year before 1 (*XSD 1.1 part 2*, §D.2.1).
  public let year: Int32
  /// The nanoseconds of the second.
  public let nanosecond: UInt32
  private let offset: Int16
  /// The month, from 1.
  public let month: UInt8
  /// The day of the month, from 1.
  public let day: UInt8
  /// The hour, from 0 to 23.
  public let hour: UInt8
  /// The minute, from 0 to 59.
  public let minute: UInt8
  /// The second, from 0 to 59.
  public let second: UInt8

  /// The timezone as minutes ahead of UTC, from -840 to 840; `nil` if there is none.
  public var timezone: Int? { offset == .min ? nil : Int(offset) }

  /// Makes a value of components that are known to be within their ranges.
  init(
    validYear year: Int32, month: UInt8, day: UInt8, hour: UInt8 = 0, minute: UInt8 = 0,
    second: UInt8 = 0, nanosecond: UInt32 = 0, timezone: Int?
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.nanosecond = nanosecond
    offset = timezone.flatMap(Int16.init(exactly:)) ?? .min
  }

  /// Makes a value of its components; `nil` if one is out of its range, such as a 30th of February.
  public init?(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0,
    nanosecond: Int = 0, timezone: Int? = nil
  ) {
    guard let validYear = Int32(exactly: year), (1...12).contains(month),
      (1...DateTime.days(inMonth: month, ofYear: year)).contains(day),
      (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
      (0...999_999_999).contains(nanosecond),
      DateTime.timezones.contains(timezone ?? 0)
    else { return nil }
    self.init(
      validYear: validYear, month: UInt8(month), day: UInt8(day), hour: UInt8(hour),
      minute: UInt8(minute), second: UInt8(second), nanosecond: UInt32(nanosecond),
      timezone: timezone)
  }

  /// The timezones there are, as minutes ahead of UTC.
  public static let timezones = -840...840
}

extension DateTime {
  /// The seconds of the minute with their fraction.
  var secondsComponent: Decimal {
    Decimal(.small(Int(second))) + Decimal(unscaled: .small(Int(nanosecond)), scale: 9)
  }

  /// The same with another timezone, or none; what calendar and clock show stays.
  public func with(timezone: Int?) -> DateTime {
    DateTime(
      validYear: year, month: month, day: day, hour: hour, minute: minute, second: second,
      nanosecond: nanosecond, timezone: timezone)
  }

  /// The start of the day.
  public var startOfDay: DateTime {
    DateTime(validYear: year, month: month, day: day, timezone: timezone)
  }

  /// The day of this value with the time of another, `fn:dateTime` of *Functions and Operators 3.1*,
  /// §8.3. The timezone is that of either; `nil` if they have different ones.
  public func combined(withTime time: DateTime) -> DateTime? {
    if let mine = timezone, let its = time.timezone, mine != its { return nil }
    return DateTime(
      validYear: year, month: month, day: day, hour: time.hour, minute: time.minute,
      second: time.second, nanosecond: time.nanosecond, timezone: timezone ?? time.timezone)
  }

  /// What is left of the value for a type that has fewer components (*Functions and Operators 3.1*,
  /// §19.1.4): the others take the values the type is compared by.
  func reduced(to type: AtomicType) -> DateTime {
    switch type {
    case .date: startOfDay
    case .time:
      DateTime(
        validYear: 1972, month: 12, day: 31, hour: hour, minute: minute, second: second,
        nanosecond: nanosecond, timezone: timezone)
    case .gYearMonth: DateTime(validYear: year, month: month, day: 1, timezone: timezone)
    case .gYear: DateTime(validYear: year, month: 1, day: 1, timezone: timezone)
    case .gMonthDay: DateTime(validYear: 1972, month: month, day: day, timezone: timezone)
    case .gDay: DateTime(validYear: 1972, month: 12, day: day, timezone: timezone)
    case .gMonth: DateTime(validYear: 1972, month: month, day: 1, timezone: timezone)
    default: self
    }
  }
}
