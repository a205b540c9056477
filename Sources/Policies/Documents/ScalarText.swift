/// The text of a YAML scalar, and where its characters stand in the file.
package struct ScalarText: Sendable {
  /// The value of the scalar.
  package let text: String
  /// Where the scalar starts.
  let place: Place
  let style: ScalarStyle
  let source: SourceText

  /// The text of nothing that is written.
  static let none = ScalarText(
    text: "", place: Place(line: 1, column: 1), style: .plain, source: SourceText(""))

  /// The place in the file of the character at an offset in the UTF-8 of ``text``; where that cannot
  /// be told, the start of the scalar.
  func place(ofOffset offset: Int) -> Place {
    sourceIndex(ofOffset: offset).map(source.place) ?? place
  }

  /// Goes through the value and the source side by side. Folding, indentation and chomping only ever
  /// add, change and drop white space: all other characters stand in both in the same order.
  private func sourceIndex(ofOffset target: Int) -> Int? {
    guard let start = source.index(of: place) else { return nil }
    var reader = ScalarReader(source: source.scalars, start: start, style: style)
    var offset = 0
    for scalar in text.unicodeScalars {
      let index: Int
      if scalar.isYAMLWhitespace {
        index = reader.position
        if reader.peek()?.scalar.isYAMLWhitespace == true { reader.advance() }
      } else {
        while reader.peek()?.scalar.isYAMLWhitespace == true { reader.advance() }
        guard reader.peek()?.scalar == scalar else { return nil }
        index = reader.position
        reader.advance()
      }
      if offset >= target { return index }
      offset += UTF8.width(scalar)
    }
    return reader.position
  }
}

/// How a YAML scalar is written.
enum ScalarStyle: Sendable {
  case plain, singleQuoted, doubleQuoted, block
}

/// Reads the characters of a scalar as they stand in the source, one after the other and with
/// escapes undone.
private struct ScalarReader {
  private let source: [Unicode.Scalar]
  private let style: ScalarStyle
  private(set) var position: Int

  init(source: [Unicode.Scalar], start: Int, style: ScalarStyle) {
    self.source = source
    self.style = style
    position = start
    skipProperties()
    switch style {
    case .plain: break
    case .singleQuoted, .doubleQuoted: position += 1
    case .block: skipLine()
    }
  }

  private func scalar(_ offset: Int = 0) -> Unicode.Scalar? {
    position + offset < source.count ? source[position + offset] : nil
  }

  /// Skips a tag and an anchor before the text.
  private mutating func skipProperties() {
    while let first = scalar(), first == "&" || first == "!" {
      while let next = scalar(), !next.isYAMLWhitespace { position += 1 }
      while let next = scalar(), next.isYAMLWhitespace { position += 1 }
    }
  }

  /// Skips the line that opens a block scalar.
  private mutating func skipLine() {
    while let next = scalar(), !next.isYAMLBreak { position += 1 }
  }

  mutating func advance() { position += peek()?.length ?? 0 }

  /// The character at the position, and how many of the source it takes.
  func peek() -> (scalar: Unicode.Scalar, length: Int)? {
    guard let first = scalar() else { return nil }
    switch (style, first) {
    case (.singleQuoted, "'"): return scalar(1) == "'" ? (first, 2) : nil
    case (.doubleQuoted, "\""): return nil
    case (.doubleQuoted, "\\"): return escape()
    default: return (first, 1)
    }
  }

  /// The escape at the position (*YAML 1.1*, §5.6).
  private func escape() -> (scalar: Unicode.Scalar, length: Int)? {
    guard let kind = scalar(1) else { return nil }
    switch kind {
    case "x": return hexadecimal(digits: 2)
    case "u": return hexadecimal(digits: 4)
    case "U": return hexadecimal(digits: 8)
    default: return (ScalarReader.escapes[kind] ?? kind, 2)
    }
  }

  private func hexadecimal(digits: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard position + 2 + digits <= source.count else { return nil }
    let text = String(String.UnicodeScalarView(source[position + 2..<position + 2 + digits]))
    return UInt32(text, radix: 16).flatMap(Unicode.Scalar.init).map { ($0, 2 + digits) }
  }

  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "\0", "a": "\u{7}", "b": "\u{8}", "t": "\t", "n": "\n", "v": "\u{B}", "f": "\u{C}",
    "r": "\r", "e": "\u{1B}", "N": "\u{85}", "_": "\u{A0}", "L": "\u{2028}", "P": "\u{2029}",
  ]
}
