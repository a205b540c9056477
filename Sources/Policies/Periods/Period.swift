import XMLTree
import XPath

/// What an audit covers: most often a half-year, such as 2016H2.
package struct Period: Hashable, Sendable {
  private let span: Window

  /// As it is written: `2016H2`, `2016`, `2016Q3` or `2016-08`.
  package var label: String { span.label }
  /// The first day.
  package var start: CalendarDate { span.start }
  /// The last day.
  package var end: CalendarDate { span.end }
  /// The period as rules see it: a map of `start` and `end`, each an `xs:date`, and `label`.
  package var value: Value { span.value }

  /// Reads a period: a year, or a half-year, quarter or month of one.
  package init(_ text: String) throws(PeriodError) {
    guard let span = Period.span(text) else { throw PeriodError(text: text) }
    self.span = span
  }

  private static func span(_ text: String) -> Window? {
    let yearText = text.prefix(4), rest = text.dropFirst(4)
    let digits = (yearText + rest.dropFirst()).utf8
    guard yearText.utf8.count == 4, let year = Int(yearText),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    let number = Int(rest.dropFirst()) ?? 0
    switch (rest.first, rest.utf8.count) {
    case (nil, _): return Window(.year, 0, ofYear: year)
    case ("H", 2), ("h", 2): return Window(.halfYear, number - 1, ofYear: year)
    case ("Q", 2), ("q", 2): return Window(.quarter, number - 1, ofYear: year)
    case ("-", 3): return Window(.month, number - 1, ofYear: year)
    default: return nil
    }
  }

  /// The windows of a length that lie in the period, in order. A window counts when the policy was
  /// in force on its first day.
  package func windows(of length: WindowLength, inForce: CalendarDate) -> [Window] {
    // A period never crosses the end of a year.
    (0..<12 / length.months).compactMap { Window(length, $0, ofYear: start.year) }
      .filter { $0.start >= max(start, inForce) && $0.end <= end }
  }
}

/// A text that is no period.
package struct PeriodError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text.
  package let text: String

  /// What is wrong, and what is accepted.
  package var message: Message { Message(PeriodProblem.notPeriod, [.text(text)]) }

  /// The message in English.
  package var description: String { message.text(in: .english) }
}

/// What can be wrong with a period.
enum PeriodProblem: String, DiagnosticCode, CaseIterable {
  case notPeriod = "period.not-period"

  var wording: Wording {
    Wording(
      "“{0}” is not a period; write a half-year (2016H1, 2016H2), a year (2016), "
        + "a quarter (2016Q1 to 2016Q4) or a month (2016-08)",
      "“{0}”不是考核周期；应写作半年（2016H1、2016H2）、年（2016）、季度（2016Q1至2016Q4）或月（2016-08）")
  }
}
