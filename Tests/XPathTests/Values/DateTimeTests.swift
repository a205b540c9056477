import Testing

@testable import XPath

@Suite("Dates and times")
struct DateTimeTests {
  private func date(_ lexical: String) throws -> DateTime {
    try #require(try value(lexical.contains("T") ? .dateTime : .date, lexical).dateTimeValue)
  }

  @Test(
    "The calendar",
    arguments: [
      // date, day of the week from Monday, day of the year, ISO week, week of the month
      ("2016-01-01", 5, 1, (2015, 53), 0), ("2016-01-04", 1, 4, (2016, 1), 1),
      ("2016-12-31", 6, 366, (2016, 52), 5), ("2018-12-31", 1, 365, (2019, 1), 5),
      ("2000-02-29", 2, 60, (2000, 9), 5), ("0000-03-01", 3, 61, (0, 9), 1),
      ("-0400-02-29", 2, 60, (-400, 9), 5),
    ])
  func calendar(
    lexical: String, dayOfWeek: Int, dayOfYear: Int, week: (Int, Int), weekOfMonth: Int
  ) throws {
    let date = try date(lexical)
    #expect(date.dayOfWeek == dayOfWeek)
    #expect(date.dayOfYear == dayOfYear)
    #expect(date.isoWeek == week)
    #expect(date.weekOfMonth == weekOfMonth)
  }

  @Test("Day numbers and dates are each other's inverse")
  func dayNumbers() {
    for number in stride(from: -2_000_000, through: 2_000_000, by: 997) {
      let (year, month, day) = DateTime.date(ofDayNumber: number)
      #expect(DateTime.dayNumber(year: year, month: Int(month), day: Int(day)) == number)
    }
    #expect(DateTime.dayNumber(year: 1970, month: 1, day: 1) == 0)
  }

  @Test("A clock is moved to another timezone, or given one")
  func timezones() throws {
    let moment = try date("2016-03-01T01:00:00+08:00")
    #expect(
      moment.adjusted(toTimezone: 0).map(AtomicValue.dateTime)?.stringValue
        == "2016-02-29T17:00:00Z")
    #expect(
      moment.adjusted(toTimezone: nil).map(AtomicValue.dateTime)?.stringValue
        == "2016-03-01T01:00:00")
    let local = try date("2016-03-01T01:00:00")
    #expect(
      local.adjusted(toTimezone: -300).map(AtomicValue.dateTime)?.stringValue
        == "2016-03-01T01:00:00-05:00")
  }

  @Test("A day and a time make a dateTime, unless their timezones differ")
  func combination() throws {
    let (day, plain) = (try date("2016-03-01+08:00"), try date("2016-03-01"))
    let time = try #require(try value(.time, "09:30:00Z").dateTimeValue)
    #expect(day.combined(withTime: time) == nil)
    #expect(
      plain.combined(withTime: time).map(AtomicValue.dateTime)?.stringValue
        == "2016-03-01T09:30:00Z")
  }

  @Test("Components out of range make no value")
  func validation() {
    #expect(DateTime(year: 2015, month: 2, day: 29) == nil)
    #expect(DateTime(year: 2016, month: 2, day: 29, timezone: 841) == nil)
    #expect(DateTime(year: 2016, month: 2, day: 29, hour: 24) == nil)
    #expect(DateTime(year: 3_000_000_000, month: 1, day: 1) == nil)
    #expect(DateTime(year: 2016, month: 2, day: 29)?.adding(months: 12)?.day == 28)
    #expect(DateTime(year: 2016, month: 1, day: 1)?.adding(months: .max) == nil)
    #expect(DateTime(year: 2016, month: 1, day: 1)?.adding(seconds: .max, nanoseconds: 0) == nil)
    #expect(DateTime(secondsSince1970: .max, timezone: 0) == nil)
  }

  @Test("A clock shows the seconds from 1970")
  func seconds() {
    let moment = DateTime(secondsSince1970: 1_456_704_000, timezone: 480)
    #expect(moment.map(AtomicValue.dateTime)?.stringValue == "2016-02-29T08:00:00+08:00")
  }

  @Test("The components of a negative duration are negative")
  func durationComponents() throws {
    let duration = try #require(try value(.duration, "-P1Y2M3DT4H5M6.7S").durationValue)
    #expect(duration.yearsComponent == -1)
    #expect(duration.monthsComponent == -2)
    #expect(duration.daysComponent == -3)
    #expect(duration.hoursComponent == -4)
    #expect(duration.minutesComponent == -5)
    #expect(duration.secondsComponent.description == "-6.7")
  }

  @Test("Swift values become atomic values")
  func bridging() throws {
    #expect(
      AtomicValue.date(year: 2016, month: 2, day: 22)?.description == #"xs:date("2016-02-22")"#)
    #expect(AtomicValue.date(year: 2016, month: 2, day: 30) == nil)
    #expect(AtomicValue.dayTimeDuration(.seconds(90)).stringValue == "PT1M30S")
    #expect(try value(.dayTimeDuration, "PT1.5S").durationTime == .milliseconds(1500))
    #expect(AtomicValue.yearMonthDuration(months: 14).stringValue == "P1Y2M")
    #expect(AtomicValue.hexBinary([0, 255]).stringValue == "00FF")
    #expect(AtomicValue(2.5).doubleValue == 2.5)
    #expect(AtomicValue("2.5").doubleValue == nil)
  }
}
