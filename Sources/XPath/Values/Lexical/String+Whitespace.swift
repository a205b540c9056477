extension String {
  /// The text with every white space character replaced by a space (*XSD 1.1 part 2*, §4.3.6).
  var replacingWhitespace: String {
    guard utf8.contains(where: { isXMLSpace($0) && $0 != 0x20 }) else { return self }
    return String(decoding: utf8.map { isXMLSpace($0) ? 0x20 : $0 }, as: UTF8.self)
  }

  /// The text without white space at either end, and every other run of it replaced by one space
  /// (*XSD 1.1 part 2*, §4.3.6).
  package var collapsingWhitespace: String {
    guard !isCollapsed else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      if !isXMLSpace(byte) {
        bytes.append(byte)
      } else if let last = bytes.last, last != 0x20 {
        bytes.append(0x20)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text without white space of any kind, that of Chinese text included, at either end.
  package var trimmingWhitespace: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? startIndex
    return start < end ? String(self[start..<end]) : ""
  }

  private var isCollapsed: Bool {
    var previous: UInt8 = 0x20
    for byte in utf8 {
      if isXMLSpace(byte), byte != 0x20 || previous == 0x20 { return false }
      previous = byte
    }
    return previous != 0x20 || isEmpty
  }
}
