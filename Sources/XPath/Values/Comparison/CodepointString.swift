/// A string that is equal to another when their codepoints are. To Swift's `String`, a letter with
/// an accent and the same letter followed by a combining accent are equal; to XPath they are not.
struct CodepointString: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (a: CodepointString, b: CodepointString) -> Bool {
    a.text.hasSameCodepoints(as: b.text)
  }

  func hash(into hasher: inout Hasher) {
    let bytes = text.utf8.span
    var index = 0
    while index < bytes.count {
      var word: UInt64 = 0
      for offset in index..<min(index + 8, bytes.count) {
        word = word << 8 | UInt64(bytes[offset])
      }
      hasher.combine(word)
      index += 8
    }
    hasher.combine(bytes.count)
  }
}

extension String {
  /// Whether two strings are the same sequence of codepoints.
  func hasSameCodepoints(as other: String) -> Bool {
    let (mine, its) = (utf8.span, other.utf8.span)
    guard mine.count == its.count else { return false }
    for index in mine.indices where mine[index] != its[index] { return false }
    return true
  }

  /// Compares two strings by their codepoints: -1, 0 or 1. The bytes of UTF-8 are in the same order.
  static func compareCodepoints(_ a: String, _ b: String) -> Int {
    let (x, y) = (a.utf8.span, b.utf8.span)
    for index in 0..<Swift.min(x.count, y.count) where x[index] != y[index] {
      return x[index] < y[index] ? -1 : 1
    }
    return x.count == y.count ? 0 : x.count < y.count ? -1 : 1
  }
}
