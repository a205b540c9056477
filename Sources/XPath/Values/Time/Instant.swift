/// A point on the time line of UTC.
struct Instant: Hashable, Comparable, Sendable {
  /// Whole seconds from the start of 1970, rounded down.
  let seconds: Int
  /// The nanoseconds behind the second.
  let nanoseconds: UInt32

  static func < (a: Instant, b: Instant) -> Bool {
    a.seconds != b.seconds ? a.seconds < b.seconds : a.nanoseconds < b.nanoseconds
  }
}

extension DateTime {
  /// The seconds from the start of 1970 a clock shows, whatever its timezone.
  private var localSeconds: Int {
    dayNumber * 86_400 + Int(hour) * 3600 + Int(minute) * 60 + Int(second)
  }

  /// The point in time, taking a value without a timezone to be in the implicit one.
  func instant(implicitTimezone: Int) -> Instant {
    Instant(
      seconds: localSeconds - (timezone ?? implicitTimezone) * 60, nanoseconds: nanosecond)
  }

  /// What a clock in a timezone shows; `nil` if the year is out of range.
  private init?(localSeconds: Int, nanosecond: UInt32, timezone: Int?) {
    let (days, time) = floorDivision(localSeconds, 86_400)
    // Well within the range of an `Int`, so that nothing overflows on the way to the year.
    guard days.magnitude < 1 << 50 else { return nil }
    let date = DateTime.date(ofDayNumber: days)
    guard let year = Int32(exactly: date.year) else { return nil }
    self.init(
      validYear: year, month: date.month, day: date.day, hour: UInt8(time / 3600),
      minute: UInt8(time / 60 % 60), second: UInt8(time % 60), nanosecond: nanosecond,
      timezone: timezone)
  }

  /// What a clock in a timezone shows so long after the start of 1970 in UTC; `nil` if the year is out
  /// of range, or there is no such timezone.
  public init?(secondsSince1970 seconds: Int, nanosecond: Int = 0, timezone: Int) {
    guard (0...999_999_999).contains(nanosecond), DateTime.timezones.contains(timezone) else {
      return nil
    }
    let (local, overflow) = seconds.addingReportingOverflow(timezone * 60)
    guard !overflow else { return nil }
    self.init(localSeconds: local, nanosecond: UInt32(nanosecond), timezone: timezone)
  }

  /// What a clock in a timezone shows at a point in time; `nil` if the year is out of range.
  init?(_ instant: Instant, timezone: Int) {
    self.init(
      localSeconds: instant.seconds + timezone * 60, nanosecond: instant.nanoseconds,
      timezone: timezone)
  }

  /// The same point in time as a clock in another timezone shows it (*Functions and Operators 3.1*,
  /// §9.6.1). A value without a timezone gets it, and for `nil` loses it; its clock is not moved
  /// then. `nil` if the year is out of range.
  public func adjusted(toTimezone timezone: Int?) -> DateTime? {
    guard let timezone, self.timezone != nil else { return with(timezone: timezone) }
    return DateTime(instant(implicitTimezone: 0), timezone: timezone)
  }

  /// The value so much later; `nil` if the year is out of range.
  func adding(seconds: Int, nanoseconds: Int) -> DateTime? {
    let (carry, nanosecond) = floorDivision(Int(nanosecond) + nanoseconds, 1_000_000_000)
    let (sum, overflow) = localSeconds.addingReportingOverflow(seconds)
    let (total, carryOverflow) = sum.addingReportingOverflow(carry)
    guard !overflow, !carryOverflow else { return nil }
    return DateTime(localSeconds: total, nanosecond: UInt32(nanosecond), timezone: timezone)
  }

  /// The value so many months later (*XSD 1.1 part 2*, §E.3.3): the same day of the month, or its
  /// last day if it is shorter. `nil` if the year is out of range.
  public func adding(months: Int) -> DateTime? {
    let (total, overflow) = (Int(year) * 12 + Int(month) - 1).addingReportingOverflow(months)
    guard !overflow else { return nil }
    let (sumYear, sumMonth) = floorDivision(total, 12)
    guard let validYear = Int32(exactly: sumYear) else { return nil }
    let lastDay = DateTime.days(inMonth: sumMonth + 1, ofYear: sumYear)
    return DateTime(
      validYear: validYear, month: UInt8(sumMonth + 1), day: min(day, UInt8(lastDay)),
      hour: hour, minute: minute, second: second, nanosecond: nanosecond, timezone: timezone)
  }

  /// The value a duration later, months first (*XSD 1.1 part 2*, §E.3.3); `nil` if the year is out
  /// of range.
  func adding(_ duration: Duration) -> DateTime? {
    let moved = duration.months == 0 ? self : adding(months: duration.months)
    return moved?.adding(seconds: duration.seconds, nanoseconds: duration.nanoseconds)
  }
}
