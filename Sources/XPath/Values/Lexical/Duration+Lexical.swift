extension Duration {
  /// Reads the lexical form of xs:duration (*XSD 1.1 part 2*, §3.3.6.2) or of one of the types
  /// derived from it (§3.4.26, §3.4.27).
  init(lexical bytes: Span<UInt8>, as type: AtomicType) throws(CastFailure) {
    var cursor = LexicalCursor(bytes)
    let isNegative = cursor.take("-", bytes)
    try cursor.expect("P", bytes)
    var parts = DurationParts()
    if type != .dayTimeDuration { try parts.readMonths(bytes, &cursor) }
    if type != .yearMonthDuration { try parts.readSeconds(bytes, &cursor) }
    try cursor.expectEnd()
    guard !parts.isEmpty else { throw .invalid }
    guard !parts.isTooLarge else { throw .overflow }
    let sign = isNegative ? -1 : 1
    self.init(
      months: sign * parts.months, seconds: sign * parts.seconds,
      nanoseconds: sign * parts.nanoseconds)
  }

  /// The string a value of a type is cast to (*Functions and Operators 3.1*, §19.1.2).
  func lexicalForm(as type: AtomicType) -> String {
    guard !isZero else { return type == .yearMonthDuration ? "P0M" : "PT0S" }
    var text = Array((isNegative ? "-P" : "P").utf8)
    func append(_ number: Int, _ designator: Unicode.Scalar) {
      guard number != 0 else { return }
      text.append(contentsOf: String(number.magnitude).utf8)
      text.append(UInt8(ascii: designator))
    }
    append(yearsComponent, "Y")
    append(monthsComponent, "M")
    append(daysComponent, "D")
    if seconds % 86_400 != 0 || nanoseconds != 0 { text.append(UInt8(ascii: "T")) }
    append(hoursComponent, "H")
    append(minutesComponent, "M")
    if nanoseconds == 0 {
      append(seconds % 60, "S")
    } else {
      text.append(contentsOf: String((seconds % 60).magnitude).utf8)
      text.append(fraction: abs(nanoseconds))
      text.append(UInt8(ascii: "S"))
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// The parts of a duration read so far.
private struct DurationParts {
  private(set) var months = 0
  private(set) var seconds = 0
  private(set) var nanoseconds = 0
  private(set) var isEmpty = true
  private(set) var isTooLarge = false

  /// Reads the years and the months, each of which may be left out.
  mutating func readMonths(_ bytes: Span<UInt8>, _ cursor: inout LexicalCursor) throws(CastFailure)
  {
    let start = cursor
    guard isDigit(cursor.peek(bytes)) else { return }
    var number = try cursor.digits(bytes)
    if cursor.take("Y", bytes) {
      months = sum(months, number, of: 12)
      let rest = cursor
      guard isDigit(cursor.peek(bytes)) else { return }
      number = try cursor.digits(bytes)
      guard cursor.take("M", bytes) else {
        cursor = rest
        return
      }
      months = sum(months, number, of: 1)
    } else if cursor.take("M", bytes) {
      months = sum(months, number, of: 1)
    } else {
      cursor = start
    }
  }

  /// Reads the days, and behind a `T` the hours, minutes and seconds, each of which may be left out.
  mutating func readSeconds(_ bytes: Span<UInt8>, _ cursor: inout LexicalCursor) throws(CastFailure)
  {
    if isDigit(cursor.peek(bytes)) {
      let days = try cursor.digits(bytes)
      try cursor.expect("D", bytes)
      seconds = sum(seconds, days, of: 86_400)
    }
    guard cursor.take("T", bytes) else { return }
    var remaining: [(designator: Unicode.Scalar, seconds: Int)] = [
      ("H", 3600), ("M", 60), ("S", 1),
    ]
    repeat {
      let number = try cursor.digits(bytes)
      if cursor.take(".", bytes) {
        nanoseconds = try cursor.nanoseconds(bytes)
        try cursor.expect("S", bytes)
        guard !remaining.isEmpty else { throw .invalid }
        seconds = sum(seconds, number, of: 1)
        return
      }
      guard let place = remaining.firstIndex(where: { cursor.take($0.designator, bytes) }) else {
        throw .invalid
      }
      seconds = sum(seconds, number, of: remaining[place].seconds)
      remaining.removeFirst(place + 1)
    } while !cursor.isAtEnd
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }

  /// A sum with so many units more; a sum too large is noted.
  private mutating func sum(_ total: Int, _ number: Int?, of unit: Int) -> Int {
    isEmpty = false
    let (product, overflow) = (number ?? 0).multipliedReportingOverflow(by: unit)
    let (sum, sumOverflow) = total.addingReportingOverflow(product)
    isTooLarge = isTooLarge || number == nil || overflow || sumOverflow
    return sum
  }
}
