extension StyledText {
  /// The text broken into lines of at most a width.
  ///
  /// A line may break at a space, beside a double-width character and behind punctuation that
  /// follows one, but punctuation stays with the character it belongs to. What offers no break stays whole, so that a file's name and line
  /// can be followed, and may run over.
  func lines(first: Int, rest: Int) -> [StyledText] {
    guard displayWidth > first else { return [self] }
    var lines: [StyledText] = []
    var line = StyledText("")
    var column = 0
    for piece in pieces {
      let limit = lines.isEmpty ? first : rest
      if column > 0, column + piece.gap.displayWidth + piece.width > limit {
        lines.append(line)
        line = StyledText("")
        column = 0
      }
      if column > 0 {
        line += piece.gap
        column += piece.gap.displayWidth
      }
      line += piece.text
      column += piece.width
    }
    return lines + [line]
  }

  /// The beginning of the text within a width, with an ellipsis where it is cut.
  func truncated(to width: Int) -> StyledText {
    guard displayWidth > width else { return self }
    var start = StyledText("")
    var room = width - 1
    for span in spans {
      for character in span.text {
        room -= character.displayWidth
        guard room >= 0 else { return start + StyledText("…", span.style) }
        start.append(character, span.style)
      }
    }
    return start
  }

  /// What a line cannot be broken inside of, and the spaces before it.
  private struct Piece {
    let gap: StyledText
    var text = StyledText("")
    var width = 0
  }

  private var pieces: [Piece] {
    var pieces: [Piece] = []
    var gap = StyledText("")
    var last: Character?
    var isBehindPunctuation = false
    for span in spans {
      for character in span.text {
        if character.asciiValue == UInt8(ascii: " ") {
          gap.append(character, span.style)
          continue
        }
        let isNew =
          last.map {
            !gap.isEmpty || character.canBreak(after: $0)
              || (isBehindPunctuation && !character.isClosing)
          } ?? true
        if isNew { pieces.append(Piece(gap: gap)) }
        pieces[pieces.count - 1].text.append(character, span.style)
        pieces[pieces.count - 1].width += character.displayWidth
        gap = ""
        isBehindPunctuation =
          character.isClosing && (isBehindPunctuation || last?.displayWidth == 2)
        last = character
      }
    }
    return pieces
  }
}

extension Character {
  fileprivate func canBreak(after previous: Character) -> Bool {
    guard displayWidth == 2 || previous.displayWidth == 2 else { return false }
    return !isClosing && !Self.opening.contains(previous)
  }

  fileprivate var isClosing: Bool { Self.closing.contains(self) }

  /// What does not begin a line, and what does not end one.
  private static let closing = Set(
    ",.:;!?)]}%\u{FF0C}\u{FF0E}\u{FF1A}\u{FF1B}\u{FF01}\u{FF1F}\u{FF09}、。”’》」』】〉〕…")
  private static let opening = Set("([{\u{FF08}“‘《「『【〈〔")
}
