/// The character classes of *XML 1.0* (fifth edition) and *Namespaces in XML 1.0*: for names and white
/// space the tables that everything else is made from.
package enum XMLCharacter {
  /// `Char`: what may stand in a document at all.
  package static func isChar(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// `Char` as ranges.
  package static let char: [ClosedRange<Unicode.Scalar>] = [
    "\t"..."\n", "\r"..."\r", " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}",
    "\u{10000}"..."\u{10FFFF}",
  ]

  /// `S`: white space.
  package static let space: [ClosedRange<Unicode.Scalar>] = [" "..." ", "\t"..."\n", "\r"..."\r"]

  /// `NCNameStartChar`: the first character of a name without a colon.
  package static let ncNameStart: [ClosedRange<Unicode.Scalar>] = [
    "a"..."z", "A"..."Z", "_"..."_", "\u{3001}"..."\u{D7FF}", "\u{C0}"..."\u{D6}",
    "\u{D8}"..."\u{F6}", "\u{F8}"..."\u{2FF}", "\u{370}"..."\u{37D}", "\u{37F}"..."\u{1FFF}",
    "\u{200C}"..."\u{200D}", "\u{2070}"..."\u{218F}", "\u{2C00}"..."\u{2FEF}",
    "\u{F900}"..."\u{FDCF}", "\u{FDF0}"..."\u{FFFD}", "\u{10000}"..."\u{EFFFF}",
  ]

  /// `NCNameChar`: any other character of a name without a colon.
  package static let ncNameChar =
    ncNameStart + [
      "-"...".", "0"..."9", "\u{B7}"..."\u{B7}", "\u{300}"..."\u{36F}", "\u{203F}"..."\u{2040}",
    ]

  /// Whether a character can begin a name without a colon.
  package static func isNCNameStart(_ scalar: Unicode.Scalar) -> Bool {
    ncNameStart.contains { $0.contains(scalar) }
  }

  /// Whether a character can stand in a name without a colon.
  package static func isNCNameChar(_ scalar: Unicode.Scalar) -> Bool {
    ncNameChar.contains { $0.contains(scalar) }
  }
}
