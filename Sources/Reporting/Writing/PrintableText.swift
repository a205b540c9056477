import XMLTree

/// Texts of rosters and policies made harmless where a terminal or a build server may show them, and
/// such that what is there can be seen.
extension String {
  /// The text on one line. What cannot be seen, or cannot be told from something else, is shown as an
  /// escape such as `\u{1B}`: control characters and overrides of the writing direction, so that
  /// they cannot act; what has no width, blanks that are not the usual one, and Kangxi radicals. So
  /// is what sets quoted values apart that look alike, and what a build server would take for a
  /// command.
  package var printable: String {
    showingLookAlikes.withoutHarmfulScalars.withoutBuildCommands
  }

  private var withoutHarmfulScalars: String {
    guard unicodeScalars.contains(where: \.isHarmful) else { return self }
    let scalars = Array(unicodeScalars)
    var text = UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\t", "\n", "\r": text.append(" ")
      case _ where scalar.isHarmful && !scalars.isPartOfEmoji(index):
        text.append(contentsOf: scalar.escape.unicodeScalars)
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// Whether it makes a reader's screen show something else than was written: controls, what has no
  /// width or is a blank like another, what is no character, and ideographs encoded once more for
  /// the sake of older encodings.
  var isHarmful: Bool {
    switch value {
    case 0x20..<0x7F, 0x4E00...0x9FFF: false
    case 0..<0x20, 0x7F...0xA0, 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x1680, 0x17B4...0x17B5,
      0x180B...0x180F, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x2800, 0x3164,
      0xFDD0...0xFDEF, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3,
      0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    case 0x2E9F, 0x2EF3, 0x2F00...0x2FD5, 0xF900...0xFAFF, 0x2F800...0x2FA1F:
      !properties.isUnifiedIdeograph
    default: value & 0xFFFE == 0xFFFE || fileSystemByte != nil
    }
  }

  /// The number of the scalar, as Swift and others write it; of a byte of a file's name, the byte.
  var escape: String {
    if let byte = fileSystemByte { return "\\x{\(byte.hexadecimal(digits: 2))}" }
    return "\\u{\(value.hexadecimal(digits: 2))}"
  }
}

extension [Unicode.Scalar] {
  /// Whether the scalar at an index joins emoji, or chooses how the one before it is shown (*UTS
  /// #51*, §1.4).
  fileprivate func isPartOfEmoji(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let next = index + 1 < count ? self[index + 1] : nil
    switch self[index] {
    case "\u{200D}":
      return (self[index - 1].isEmoji || self[index - 1] == "\u{FE0F}") && next?.isEmoji == true
    case "\u{FE0E}", "\u{FE0F}": return self[index - 1].isEmoji || next == "\u{20E3}"
    default: return false
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a picture, be it one by itself or only when asked for.
  fileprivate var isEmoji: Bool { value >= 0x203C && properties.isEmoji }
}

// What build servers look for in the lines of a log.
extension String {
  /// The text without what a build server acts on: `::` where a line begins, whatever blanks there
  /// are before it, and `##[`, `##vso[` and their like anywhere.
  private var withoutBuildCommands: String {
    let text = withoutStartOfCommand
    guard text.utf8.contains(UInt8(ascii: "#")) else { return text }
    let prefix = #/#(?=#[A-Za-z]*\[)/#.matchingSemantics(.unicodeScalar)
    return text.replacing(prefix, with: ("#" as Unicode.Scalar).escape)
  }

  /// The text without `::` at its beginning, as the line of a log.
  var withoutStartOfCommand: String {
    guard let start = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      unicodeScalars[start...].starts(with: "::".unicodeScalars)
    else { return self }
    let colon = unicodeScalars[start]
    return String(self[..<start]) + colon.escape
      + String(unicodeScalars[unicodeScalars.index(after: start)...])
  }
}

extension String {
  /// `nil` for an empty text, which is left out.
  var nonEmpty: String? { isEmpty ? nil : self }
}
