// What stands in numbers that people write, in any script.
extension Unicode.Scalar {
  /// What it is worth as a digit: of any script, full-width, raised, in a circle, or written out in
  /// Chinese.
  var digit: UInt8? {
    if value < 0x80 { return value >= 0x30 && value <= 0x39 ? UInt8(value - 0x30) : nil }
    if let digit = chineseDigit { return digit }
    guard value >= 0xB2, !isIdeograph else { return nil }
    switch properties.numericType {
    case .decimal, .digit: return properties.numericValue.flatMap { UInt8(exactly: $0) }
    default: return nil
    }
  }

  /// Whether it can be the check digit X of an identity number, in whatever script it looks like it.
  var isCheckLetter: Bool { "xXｘＸхХχΧ×ⅹⅩ".unicodeScalars.contains(self) }

  /// Whether it is one of the letters of English.
  var isASCIILetter: Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }

  /// Whether a reader does not see it, or not as a character of its own.
  var isUnseen: Bool {
    guard value >= 0xAD, !isIdeograph else { return false }
    switch properties.generalCategory {
    case .format, .nonspacingMark, .enclosingMark: return true
    default: return properties.isDefaultIgnorableCodePoint
    }
  }

  /// Whether numbers are written in groups with it between them.
  var isSeparator: Bool {
    if value < 0x80 { return " \t\n\r-._/\\|+,:()".unicodeScalars.contains(self) }
    guard !isIdeograph else { return false }
    if "·•‧・，、：（）＿／＋．".unicodeScalars.contains(self) { return true }
    switch properties.generalCategory {
    case .spaceSeparator, .dashPunctuation, .lineSeparator, .paragraphSeparator: return true
    default: return self == "−" || self == "～" || self == "~"
    }
  }

  /// Whether it is one of the characters that most Chinese texts are made of.
  private var isIdeograph: Bool { (0x4E00...0x9FFF).contains(value) }

  private var chineseDigit: UInt8? {
    switch self {
    case "〇", "零": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }
}
