import XMLTree

/// Texts of rosters and policies made harmless where a terminal may show them.
extension String {
  /// The text on one line, with control characters and overrides of the writing direction shown
  /// as escapes such as `\u{1B}`, so that they cannot act.
  package var printable: String {
    guard unicodeScalars.contains(where: \.isHarmful) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r": text.append(" ")
      case _ where scalar.isHarmful:
        text.append(contentsOf: "\\u{\(scalar.value.hexadecimal(digits: 2))}".unicodeScalars)
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// Whether it makes a reader's screen show something else than was written: C0 and C1 controls,
  /// separators of lines, controls of direction, and what is no character.
  var isHarmful: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x206F, 0x200E, 0x200F, 0x61C, 0xFEFF,
      0xFFFE, 0xFFFF:
      true
    default: false
    }
  }
}

extension String {
  /// `nil` for an empty text, which is left out.
  var nonEmpty: String? { isEmpty ? nil : self }
}
