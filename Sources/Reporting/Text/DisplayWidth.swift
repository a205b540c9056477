/// Columns that text takes up on a terminal.
///
/// Width is a property of code points (Unicode Standard Annex 11): those that are Wide or
/// Fullwidth take two columns. Those of ambiguous width, such as curly quotation marks, take one,
/// as terminals have them unless told otherwise.
extension String {
  /// The columns the text takes up.
  package var displayWidth: Int {
    reduce(0) { $0 + $1.displayWidth }
  }
}

extension Character {
  /// The columns the character takes up, whatever marks are set on it.
  var displayWidth: Int {
    guard asciiValue == nil, let first = unicodeScalars.first else { return 1 }
    if first.isDoubleWidth { return 2 }
    if unicodeScalars.count > 1 {
      // An emoji made so by its selector, or a flag of two regional indicators.
      let isEmoji = unicodeScalars.contains { $0 == "\u{FE0F}" }
      if isEmoji || first.isRegionalIndicator { return 2 }
    }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is East Asian writing, or a symbol that is shown as an emoji by itself.
  var isDoubleWidth: Bool {
    guard value >= 0x1100 else { return false }
    return Self.eastAsianWriting.contains { $0.contains(value) }
      || (properties.isEmojiPresentation && !isRegionalIndicator)
  }

  /// Half of a flag.
  var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  /// The blocks most of such text is in come first.
  private static let eastAsianWriting: [ClosedRange<UInt32>] = [
    0x2E80...0x303E, 0x3041...0xA4CF, 0xFF01...0xFF60, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFFE0...0xFFE6, 0x1100...0x115F, 0x2329...0x232A,
    0xA960...0xA97C, 0x16FE0...0x18D8F, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265,
    0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
