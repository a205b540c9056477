/// The text of a YAML scalar, and where its characters stand in the file.
package struct ScalarText: Sendable {
  /// The value of the scalar.
  package let text: String
  /// Where the scalar starts.
  let place: Place
  private let style: ScalarStyle
  private let source: SourceText
  /// How far a long text has been gone through every so many bytes, so that nothing in it is far from
  /// where its place is known.
  private var marks: [Mark] = []

  private struct Mark {
    /// Where it is in the UTF-8 of the value.
    let offset: Int
    /// Where that stands in the source.
    let position: Int
  }

  /// How many bytes are between marks.
  private static let spacing = 256

  init(text: String, place: Place, style: ScalarStyle, source: SourceText) {
    self.text = text
    self.place = place
    self.style = style
    self.source = source
    guard text.utf8.count > ScalarText.spacing, var alignment = alignment(from: nil) else { return }
    while alignment.advance() != nil {
      guard alignment.offset >= ScalarText.spacing * (marks.count + 1) else { continue }
      marks.append(Mark(offset: alignment.offset, position: alignment.reader.position))
    }
  }

  /// The text of nothing that is written.
  static let none = ScalarText(
    text: "", place: Place(line: 1, column: 1), style: .plain, source: SourceText(""))

  /// The place in the file of the character at an offset in the UTF-8 of ``text``; where that cannot
  /// be told, the start of the scalar.
  func place(ofOffset offset: Int) -> Place {
    sourceIndex(ofOffset: offset).map(source.place) ?? place
  }

  private func sourceIndex(ofOffset target: Int) -> Int? {
    // A mark is less than a character behind the spacing it is for.
    let mark = marks.prefix(target / ScalarText.spacing).suffix(2).last { $0.offset <= target }
    guard var alignment = alignment(from: mark) else { return nil }
    while let offset = Optional(alignment.offset), let index = alignment.advance() {
      if offset >= target { return index }
    }
    return alignment.rest.isEmpty ? alignment.reader.position : nil
  }

  private func alignment(from mark: Mark?) -> ScalarAlignment? {
    guard let start = mark?.position ?? source.index(of: place) else { return nil }
    let reader =
      mark == nil
      ? ScalarReader(source: source.scalars, start: start, style: style)
      : ScalarReader(source: source.scalars, position: start, style: style)
    let offset = mark?.offset ?? 0
    let rest = text.unicodeScalars[text.utf8.index(text.startIndex, offsetBy: offset)...]
    return ScalarAlignment(reader: reader, rest: rest, offset: offset)
  }
}

/// Goes through the value of a scalar and the source side by side. Folding, indentation and chomping
/// only ever add, change and drop white space: all other characters stand in both in the same order.
private struct ScalarAlignment {
  private(set) var reader: ScalarReader
  /// What of the value has not been gone through.
  private(set) var rest: Substring.UnicodeScalarView
  /// Where that starts in the UTF-8 of the value.
  private(set) var offset: Int

  init(reader: ScalarReader, rest: Substring.UnicodeScalarView, offset: Int) {
    self.reader = reader
    self.rest = rest
    self.offset = offset
  }

  /// Goes on by a character of the value, and tells where it stands in the source; `nil` at the end,
  /// and where the two differ.
  mutating func advance() -> Int? {
    guard let scalar = rest.first else { return nil }
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
    rest.removeFirst()
    offset += UTF8.width(scalar)
    return index
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

  /// Makes a reader that goes on at a position inside a scalar.
  init(source: [Unicode.Scalar], position: Int, style: ScalarStyle) {
    self.source = source
    self.style = style
    self.position = position
  }

  /// Makes a reader of a scalar that starts at a position.
  init(source: [Unicode.Scalar], start: Int, style: ScalarStyle) {
    self.init(source: source, position: start, style: style)
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
