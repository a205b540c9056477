import XPath

/// A stretch of days that a check looks at, such as a month or a quarter.
package struct Window: Hashable, Sendable {
  /// As it is written: `2016-08`, `2016Q3`, `2016H2` or `2016`.
  package let label: String
  /// The first day.
  package let start: CalendarDate
  /// The last day.
  package let end: CalendarDate
  /// The length of the window.
  package let length: WindowLength
}

/// How long a window is.
package enum WindowLength: String, Hashable, Sendable, CaseIterable {
  /// A month, such as `2016-08`.
  case month
  /// A quarter, such as `2016Q3`.
  case quarter
  /// A half-year, such as `2016H2`.
  case halfYear = "half-year"
  /// A year, such as `2016`.
  case year

  /// How many months it has.
  var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .halfYear: 6
    case .year: 12
    }
  }
}

extension Window {
  /// The window of a length in a year, counted from 0; `nil` if the year has no such window.
  init?(_ length: WindowLength, _ index: Int, ofYear year: Int) {
    guard (0..<12 / length.months).contains(index), (1...9999).contains(year),
      let start = CalendarDate(year: year, month: index * length.months + 1, day: 1),
      let end = CalendarDate.lastDay(ofMonth: (index + 1) * length.months, year: year)
    else { return nil }
    let digits = String(year)
    let yearLabel = String(repeating: "0", count: 4 - digits.count) + digits
    let number = index + 1
    switch length {
    case .month: label = "\(yearLabel)-\(number < 10 ? "0" : "")\(number)"
    case .quarter: label = "\(yearLabel)Q\(number)"
    case .halfYear: label = "\(yearLabel)H\(number)"
    case .year: label = yearLabel
    }
    (self.start, self.end, self.length) = (start, end, length)
  }

  /// The window as rules see it: a map of `start` and `end`, each an `xs:date`, and `label`.
  package var value: Value {
    let map = MapItem()
      .setting("label", to: .string(label))
      .setting("start", to: start.value)
      .setting("end", to: end.value)
    return Value(Item.map(map))
  }
}
