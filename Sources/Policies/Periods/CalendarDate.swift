import XPath

/// A day of the proleptic Gregorian calendar, without a time zone.
package struct CalendarDate: Hashable, Sendable {
  /// The day as an XPath date is made from it.
  let moment: DateTime

  /// The year.
  package var year: Int { Int(moment.year) }
  /// The month, from 1.
  package var month: Int { Int(moment.month) }
  /// The day of the month, from 1.
  package var day: Int { Int(moment.day) }

  /// Makes the date of an `xs:date`.
  init(_ moment: DateTime) { self.moment = moment }

  /// Makes a date; `nil` if there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard let moment = DateTime(year: year, month: month, day: day) else { return nil }
    self.moment = moment
  }

  /// Reads a date as ISO 8601 writes it, such as `2016-02-22`; `nil` if there is no such day. The
  /// year 0000 is nobody's, but what programs write for none.
  package init?(_ text: some StringProtocol) {
    guard CalendarDate.isDateLike(text) else { return nil }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, parts[0] > 0 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }

  /// Whether a text has the form of a date, four digits, two and two, be there such a day or not.
  static func isDateLike(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 else { return false }
    return bytes.enumerated().allSatisfy { index, byte in
      index == 4 || index == 7
        ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
  }

  /// The last day of a month; `nil` if there is no such month.
  static func lastDay(ofMonth month: Int, year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: DateTime.days(inMonth: month, ofYear: year))
  }

  /// The day as an `xs:date`.
  package var value: Value { Value(AtomicValue.date(moment)) }
}

extension CalendarDate: Comparable {
  /// Whether a day comes before another.
  package static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date as ISO 8601 writes it.
  package var description: String { AtomicValue.date(moment).stringValue }
}
