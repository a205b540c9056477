/// A sentence of libxml2 around the names and values in question.
///
/// The values can themselves hold any character, so that a sentence is taken apart by its own words
/// from both ends.
struct Frame: ExpressibleByArrayLiteral {
  private let pieces: [String]

  init(arrayLiteral pieces: String...) { self.pieces = pieces }

  /// The parts between the pieces, if a text has that frame. A piece that could be in several places
  /// is taken at the last, because what stands before it can hold anything.
  func parts(of text: String) -> [String]? {
    guard let first = pieces.first, text.hasPrefix(first), let last = pieces.last,
      text.hasSuffix(last)
    else { return nil }
    guard pieces.count > 1 else { return text == first ? [] : nil }
    guard text.count >= first.count + last.count else { return nil }
    var rest = text.dropFirst(first.count).dropLast(last.count)
    var parts: [String] = []
    for piece in pieces.dropFirst().dropLast().reversed() {
      guard let place = rest.ranges(of: piece).last else { return nil }
      parts.append(String(rest[place.upperBound...]))
      rest = rest[..<place.lowerBound]
    }
    return [String(rest)] + parts.reversed()
  }
}

/// Names as libxml2 writes them: `{namespace}local`.
extension ExpandedName {
  init(clark text: String) {
    guard text.hasPrefix("{"), let end = text.lastIndex(of: "}") else {
      self.init(localName: text)
      return
    }
    self.init(
      namespaceURI: String(text[..<end].dropFirst()),
      localName: String(text[text.index(after: end)...]))
  }
}
