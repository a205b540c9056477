import CLibXML2

/// Where things are in the document.
extension ParseState {
  /// A place in the document.
  typealias Place = (line: Int?, column: Int?)

  /// The place of what an error is about.
  func place(of origin: ErrorText.Origin) -> Place {
    guard parser.pointee.inputNr == 1 else { return place }
    switch origin {
    case .here: return place
    case .markup(let opening): return startOfMarkup(opening)
    case .lastAttribute:
      return place { attributes in attributes.reduce(nil) { $1.place } }
    case .attribute(let name, let isRepeated):
      let suffix = name.hasPrefix("*") ? name.dropFirst() : nil
      return place { attributes in
        attributes.lazy.filter { suffix.map($0.name.hasSuffix) ?? ($0.name == name) }
          .dropFirst(isRepeated ? 1 : 0).first { _ in true }?.place
      }
    }
  }

  /// The place of an attribute of the tag the parser is in, or that of the tag.
  private func place(ofAttribute choose: (TagText) -> Int?) -> Place {
    guard let tag = read(from: "<"), let attribute = choose(TagText(tag)) else {
      return startOfMarkup("<")
    }
    return place(back: tag.count - attribute)
  }

  /// Where the parser is in the document itself, not in one of its entities.
  private var place: Place {
    guard parser.pointee.inputNr > 0, let input = parser.pointee.inputTab?[0] else {
      return (nil, nil)
    }
    return (Int(input.pointee.line), Int(input.pointee.col))
  }

  /// Where the markup that the parser is in begins, by what it begins with. In the content of an
  /// element that is where the event before ended.
  private func startOfMarkup(_ opening: StaticString) -> Place {
    let found = read(from: opening).map { place(back: $0.count) }
    guard builder.open.count > 1 else { return found ?? place }
    let line = Int(lastLine)
    return found?.line == line ? (line, found?.column) : (line, nil)
  }

  /// The place so many bytes before the parser's.
  private func place(back count: Int) -> Place {
    guard let input = parser.pointee.input, let end = input.pointee.cur else { return place }
    let passed = UnsafeBufferPointer(start: end - count, count: count)
    let lines = passed.count { $0 == 0x0A }
    guard lines > 0 else { return (Int(line), Int(input.pointee.col) - characters(in: passed)) }
    let before = UnsafeBufferPointer(
      start: input.pointee.base, count: max(0, end - count - input.pointee.base))
    let column = before.lastIndex(of: 0x0A).map {
      characters(in: UnsafeBufferPointer(rebasing: before[$0...]))
    }
    return (Int(line) - lines, column)
  }

  private func characters(in text: UnsafeBufferPointer<UInt8>) -> Int {
    text.count { $0 & 0xC0 != 0x80 }
  }

  /// The line the start tag begins on whose end the parser has come to.
  @inline(__always)
  var lineOfTag: UInt32 {
    let line = line
    return line == lastLine ? line : line - UInt32(clamping: linesRead(from: "<"))
  }

  /// How many lines the parser has gone since some markup, as far as its buffer shows.
  func linesRead(from markup: StaticString) -> Int {
    read(from: markup)?.count { $0 == 0x0A } ?? 0
  }

  /// What the parser has gone over since the last of some markup, as far as its buffer shows.
  private func read(from markup: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let input = parser.pointee.input, let base = input.pointee.base,
      let current = input.pointee.cur
    else { return nil }
    let read = UnsafeBufferPointer(start: base, count: max(0, current - base))
    let first = markup.utf8Start[0]
    // A loop, as there may be much of it.
    var start = read.count - markup.utf8CodeUnitCount
    while start >= 0, read[start] != first || !markup.begins(read[start...]) { start -= 1 }
    return start < 0 ? nil : UnsafeBufferPointer(rebasing: read[start...])
  }
}

extension StaticString {
  /// Whether a text begins with it.
  fileprivate func begins(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    withUTF8Buffer { text.starts(with: $0) }
  }
}
