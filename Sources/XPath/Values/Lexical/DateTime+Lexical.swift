extension DateTime {
  /// Reads the lexical form of one of the types of dates and times (*XSD 1.1 part 2*, §3.3.7 to
  /// §3.3.14), and of xs:dateTimeStamp (§3.4.28).
  init(lexical bytes: Span<UInt8>, as type: AtomicType) throws(CastFailure) {
    if type == .date, let date = DateTime(plainDate: bytes) {
      self = date
      return
    }
    var cursor = LexicalCursor(bytes)
    switch type {
    case .date:
      let (year, month, day) = try DateTime.date(bytes, &cursor)
      self.init(validYear: year, month: month, day: day, timezone: try Self.zone(bytes, &cursor))
    case .dateTime, .dateTimeStamp:
      let (year, month, day) = try DateTime.date(bytes, &cursor)
      try cursor.expect("T", bytes)
      let time = try ClockTime(bytes, &cursor)
      let zone = try DateTime.zone(bytes, &cursor)
      guard type == .dateTime || zone != nil else { throw .invalid }
      let sameDay = DateTime(
        validYear: year, month: month, day: day, hour: time.hour, minute: time.minute,
        second: time.second, nanosecond: time.nanosecond, timezone: zone)
      let next = time.isEndOfDay ? sameDay.adding(seconds: 86_400, nanoseconds: 0) : sameDay
      guard let next else { throw .overflow }
      self = next
    case .time:
      let time = try ClockTime(bytes, &cursor)
      self.init(
        validYear: 1972, month: 12, day: 31, hour: time.hour, minute: time.minute,
        second: time.second, nanosecond: time.nanosecond,
        timezone: try DateTime.zone(bytes, &cursor))
    default:
      self = try DateTime.partialDate(bytes, &cursor, type)
    }
    try cursor.expectEnd()
  }

  /// Reads `2016-02-22`, the form nearly all dates have; `nil` for any other, valid or not.
  private init?(plainDate bytes: Span<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    var digits: (year: Int, month: Int, day: Int) = (0, 0, 0)
    var areDigits = true
    for index in 0..<10 where index != 4 && index != 7 {
      let digit = Int(bytes[index] &- 0x30)
      areDigits = areDigits && digit <= 9
      if index < 4 {
        digits.year = digits.year * 10 + digit
      } else if index < 7 {
        digits.month = digits.month * 10 + digit
      } else {
        digits.day = digits.day * 10 + digit
      }
    }
    guard areDigits, 1...12 ~= digits.month, digits.day >= 1,
      digits.day <= 28 || digits.day <= DateTime.days(inMonth: digits.month, ofYear: digits.year)
    else { return nil }
    self.init(
      validYear: Int32(digits.year), month: UInt8(digits.month), day: UInt8(digits.day),
      timezone: nil)
  }

  /// Reads a form that has only some of the components of a date.
  private static func partialDate(
    _ bytes: Span<UInt8>, _ cursor: inout LexicalCursor, _ type: AtomicType
  ) throws(CastFailure) -> DateTime {
    var (year, month, day): (Int32?, UInt8, UInt8) = (1972, 12, 1)
    switch type {
    case .gYear:
      (year, month) = (try self.year(bytes, &cursor), 1)
    case .gYearMonth:
      year = try self.year(bytes, &cursor)
      try cursor.expect("-", bytes)
      month = try number(in: 1...12, bytes, &cursor)
    case .gMonth:
      for _ in 0..<2 { try cursor.expect("-", bytes) }
      month = try number(in: 1...12, bytes, &cursor)
    case .gMonthDay:
      for _ in 0..<2 { try cursor.expect("-", bytes) }
      month = try number(in: 1...12, bytes, &cursor)
      try cursor.expect("-", bytes)
      // 1972 is a leap year.
      day = try number(in: 1...UInt8(days(inMonth: Int(month), ofYear: 1972)), bytes, &cursor)
    case .gDay:
      for _ in 0..<3 { try cursor.expect("-", bytes) }
      day = try number(in: 1...31, bytes, &cursor)
    default: throw .notAllowed
    }
    let zone = try zone(bytes, &cursor)
    guard let year else { throw .overflow }
    return DateTime(validYear: year, month: month, day: day, timezone: zone)
  }

  private static func date(
    _ bytes: Span<UInt8>, _ cursor: inout LexicalCursor
  ) throws(CastFailure) -> (Int32, UInt8, UInt8) {
    let year = try year(bytes, &cursor)
    try cursor.expect("-", bytes)
    let month = try number(in: 1...12, bytes, &cursor)
    try cursor.expect("-", bytes)
    let lastDay = days(inMonth: Int(month), ofYear: Int(year ?? 2000))
    let day = try number(in: 1...UInt8(lastDay), bytes, &cursor)
    guard let year else { throw .overflow }
    return (year, month, day)
  }

  /// Reads a year: four digits, or more without leading zeros; `nil` if it is out of range, which is
  /// for the caller to report when the rest turns out right.
  private static func year(
    _ bytes: Span<UInt8>, _ cursor: inout LexicalCursor
  ) throws(CastFailure) -> Int32? {
    let isNegative = cursor.take("-", bytes)
    let (start, first) = (cursor.position, cursor.peek(bytes))
    let digits = try cursor.digits(bytes)
    let count = cursor.position - start
    guard count == 4 || (count > 4 && first != UInt8(ascii: "0")) else { throw .invalid }
    return digits.flatMap { Int32(exactly: isNegative ? -$0 : $0) }
  }

  private static func number(
    in range: ClosedRange<UInt8>, _ bytes: Span<UInt8>, _ cursor: inout LexicalCursor
  ) throws(CastFailure) -> UInt8 {
    let number = try cursor.twoDigits(bytes)
    guard range.contains(number) else { throw .invalid }
    return number
  }

  /// Reads a timezone, if there is one.
  private static func zone(
    _ bytes: Span<UInt8>, _ cursor: inout LexicalCursor
  ) throws(CastFailure) -> Int? {
    if cursor.take("Z", bytes) { return 0 }
    let isNegative = cursor.take("-", bytes)
    guard isNegative || cursor.take("+", bytes) else { return nil }
    let hours = try number(in: 0...14, bytes, &cursor)
    try cursor.expect(":", bytes)
    let minutes = try number(in: 0...(hours == 14 ? 0 : 59), bytes, &cursor)
    let offset = Int(hours) * 60 + Int(minutes)
    return isNegative ? -offset : offset
  }

  /// The time of day in a lexical form.
  private struct ClockTime {
    var (hour, minute, second): (UInt8, UInt8, UInt8)
    var nanosecond: UInt32 = 0
    /// Whether it was written 24:00:00, which is the first moment of the day after.
    var isEndOfDay = false

    init(_ bytes: Span<UInt8>, _ cursor: inout LexicalCursor) throws(CastFailure) {
      hour = try number(in: 0...24, bytes, &cursor)
      try cursor.expect(":", bytes)
      minute = try number(in: 0...59, bytes, &cursor)
      try cursor.expect(":", bytes)
      second = try number(in: 0...59, bytes, &cursor)
      let fraction = cursor.position
      if cursor.take(".", bytes) {
        nanosecond = UInt32(try cursor.nanoseconds(bytes))
      }
      if hour == 24 {
        guard minute == 0, second == 0 else { throw .invalid }
        for index in fraction..<cursor.position where bytes[index] > UInt8(ascii: "0") {
          throw .invalid
        }
        (hour, isEndOfDay) = (0, true)
      }
    }
  }
}
