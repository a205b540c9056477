extension DateTime {
  /// The string a value of a type is cast to (*Functions and Operators 3.1*, §19.1.2).
  func lexicalForm(as type: AtomicType) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(40)
    switch type {
    case .date: appendDate(to: &text)
    case .time: appendTime(to: &text)
    case .gYear: appendYear(to: &text)
    case .gYearMonth:
      appendYear(to: &text)
      text.append(UInt8(ascii: "-"))
      text.append(twoDigits: month)
    case .gMonth:
      text.append(contentsOf: "--".utf8)
      text.append(twoDigits: month)
    case .gMonthDay:
      text.append(contentsOf: "--".utf8)
      text.append(twoDigits: month)
      text.append(UInt8(ascii: "-"))
      text.append(twoDigits: day)
    case .gDay:
      text.append(contentsOf: "---".utf8)
      text.append(twoDigits: day)
    default:
      appendDate(to: &text)
      text.append(UInt8(ascii: "T"))
      appendTime(to: &text)
    }
    appendTimezone(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private func appendYear(to text: inout [UInt8]) {
    if year < 0 { text.append(UInt8(ascii: "-")) }
    let digits = String(year.magnitude).utf8
    text.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, 4 - digits.count)))
    text.append(contentsOf: digits)
  }

  private func appendDate(to text: inout [UInt8]) {
    appendYear(to: &text)
    text.append(UInt8(ascii: "-"))
    text.append(twoDigits: month)
    text.append(UInt8(ascii: "-"))
    text.append(twoDigits: day)
  }

  private func appendTime(to text: inout [UInt8]) {
    text.append(twoDigits: hour)
    text.append(UInt8(ascii: ":"))
    text.append(twoDigits: minute)
    text.append(UInt8(ascii: ":"))
    text.append(twoDigits: second)
    if nanosecond > 0 { text.append(fraction: Int(nanosecond)) }
  }

  private func appendTimezone(to text: inout [UInt8]) {
    guard let timezone else { return }
    guard timezone != 0 else {
      text.append(UInt8(ascii: "Z"))
      return
    }
    text.append(UInt8(ascii: timezone < 0 ? "-" : "+"))
    text.append(twoDigits: UInt8(abs(timezone) / 60))
    text.append(UInt8(ascii: ":"))
    text.append(twoDigits: UInt8(abs(timezone) % 60))
  }
}

extension [UInt8] {
  fileprivate mutating func append(twoDigits number: UInt8) {
    append(0x30 + number / 10)
    append(0x30 + number % 10)
  }

  /// Appends a point and nanoseconds without the zeros at the end.
  mutating func append(fraction nanoseconds: Int) {
    append(UInt8(ascii: "."))
    var (rest, unit) = (nanoseconds, 100_000_000)
    while rest > 0 {
      append(UInt8(0x30 + rest / unit))
      (rest, unit) = (rest % unit, unit / 10)
    }
  }
}
