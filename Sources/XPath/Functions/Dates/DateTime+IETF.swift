extension DateTime {
  /// Reads a date and time in one of the forms of e-mail, HTTP and C's `asctime` (*Functions and
  /// Operators 3.1*, §9.9.1); `nil` if the text has none of them, or there is no such day or time.
  init?(ietf text: String) {
    var scanner = IETFScanner(text)
    guard let moment = scanner.scan() else { return nil }
    self = moment
  }
}

/// Reads the grammar of *Functions and Operators 3.1*, §9.9.1, whose words are in any case.
private struct IETFScanner {
  private var rest: ArraySlice<UInt8>

  init(_ text: String) { rest = Array(text.asciiLowercase.utf8)[...] }

  /// Reads the whole text.
  mutating func scan() -> DateTime? {
    skipSpace()
    if takeWord(of: Self.dayNames) != nil {
      _ = take(",")
      guard skipSpace() else { return nil }
    }
    guard let (date, clock) = isDigitNext ? scanDateFirst() : scanAsctime() else { return nil }
    skipSpace()
    guard rest.isEmpty else { return nil }
    return clock.moment(on: date)
  }

  /// `20 Aug 2014 19:36:01 GMT`
  private mutating func scanDateFirst() -> (CalendarDay, Clock)? {
    guard let day = digits(1...2), skipSeparator(), let month = takeWord(of: Self.monthNames),
      skipSeparator(), let year = scanYear(), skipSpace(), let clock = scanClock()
    else { return nil }
    return (CalendarDay(year: year, month: month + 1, day: day), clock)
  }

  /// `Aug 20 19:36:01 GMT 2014`
  private mutating func scanAsctime() -> (CalendarDay, Clock)? {
    guard let month = takeWord(of: Self.monthNames), skipSeparator(), let day = digits(1...2),
      skipSpace(), let clock = scanClock(), skipSpace(), let year = scanYear()
    else { return nil }
    return (CalendarDay(year: year, month: month + 1, day: day), clock)
  }

  /// Two digits are a year of the 20th century.
  private mutating func scanYear() -> Int? {
    let count = rest.prefix(while: isDigit).count
    guard count == 2 || count == 4, let number = digits(count...count) else { return nil }
    return count == 2 ? 1900 + number : number
  }

  private mutating func scanClock() -> Clock? {
    guard let hour = digits(1...2), take(":"), let minute = digits(2...2) else { return nil }
    var clock = Clock(hour: hour, minute: minute)
    if take(":") {
      guard let second = digits(2...2) else { return nil }
      clock.second = second
      if take(".") {
        guard let fraction = scanFraction() else { return nil }
        clock.nanosecond = fraction
      }
    }
    // Space may be in front of a time zone, but also of what follows a time without one.
    let end = rest
    skipSpace()
    if let name = takeWord(of: Self.zoneNames) {
      clock.timezone = Self.zoneHours[name] * 60
    } else if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
      guard let offset = scanOffset() else { return nil }
      clock.timezone = offset
    } else {
      rest = end
    }
    return clock
  }

  private mutating func scanFraction() -> Int? {
    let digits = rest.prefix(while: isDigit)
    guard !digits.isEmpty else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.prefix(9).reduce((0, 100_000_000)) { sum, digit in
      (sum.0 + Int(digit - 0x30) * sum.1, sum.1 / 10)
    }.0
  }

  /// `-5`, `-05`, `-500`, `-0500`, `-5:00` or `-05:00`, and perhaps a name in parentheses.
  private mutating func scanOffset() -> Int? {
    let isNegative = take("-")
    guard isNegative || take("+") else { return nil }
    let count = rest.prefix(while: isDigit).count
    guard let hours = digits(count > 2 ? count - 2...count - 2 : 1...2), hours <= 14 else {
      return nil
    }
    var minutes = 0
    if take(":") ? isDigitNext : count > 2 {
      guard let number = digits(2...2), number < 60 else { return nil }
      minutes = number
    }
    guard skipComment() else { return nil }
    let offset = hours * 60 + minutes
    return isNegative ? -offset : offset
  }

  /// Steps over a time zone's name in parentheses, if there are any; whether that went well.
  private mutating func skipComment() -> Bool {
    let start = rest
    skipSpace()
    guard take("(") else {
      rest = start
      return true
    }
    skipSpace()
    guard takeWord(of: Self.zoneNames) != nil else { return false }
    skipSpace()
    return take(")")
  }
}

// MARK: - Terminals

extension IETFScanner {
  private static let dayNames = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "wed", "thu", "fri", "sat", "sun",
  ].map { Array($0.utf8) }

  private static let monthNames = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map { Array($0.utf8) }

  private static let zoneNames = [
    "utc", "ut", "gmt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt",
  ].map { Array($0.utf8) }

  private static let zoneHours = [0, 0, 0, -5, -4, -6, -5, -7, -6, -8, -7]

  private var isDigitNext: Bool { rest.first.map(isDigit) ?? false }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: scalar) else { return false }
    rest.removeFirst()
    return true
  }

  /// Steps over one of some words; which of them it was.
  private mutating func takeWord(of words: [[UInt8]]) -> Int? {
    guard let index = words.firstIndex(where: rest.starts(with:)) else { return nil }
    rest = rest.dropFirst(words[index].count)
    return index
  }

  /// Steps over white space; whether there was any.
  @discardableResult
  private mutating func skipSpace() -> Bool {
    let count = rest.prefix(while: isXMLSpace).count
    rest = rest.dropFirst(count)
    return count > 0
  }

  /// Steps over white space or a hyphen, which white space may surround; whether there was either.
  private mutating func skipSeparator() -> Bool {
    let hasSpace = skipSpace()
    guard take("-") else { return hasSpace }
    skipSpace()
    return true
  }

  /// Reads a number of as many digits as there are, which have to be so many.
  private mutating func digits(_ counts: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix(counts.upperBound).prefix(while: isDigit)
    guard counts.contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private struct CalendarDay {
  let year: Int
  let month: Int
  let day: Int
}

private struct Clock {
  var hour: Int
  var minute: Int
  var second = 0
  var nanosecond = 0
  var timezone = 0

  /// The time on a day; 24:00 is the start of the next.
  func moment(on date: CalendarDay) -> DateTime? {
    let isEndOfDay = hour == 24 && minute == 0 && second == 0 && nanosecond == 0
    let moment = DateTime(
      year: date.year, month: date.month, day: date.day, hour: isEndOfDay ? 0 : hour,
      minute: minute, second: second, nanosecond: nanosecond, timezone: timezone)
    return isEndOfDay ? moment?.adding(seconds: 86_400, nanoseconds: 0) : moment
  }
}
