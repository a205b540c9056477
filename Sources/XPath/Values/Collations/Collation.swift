import XMLTree

/// How strings compare, and where one is found in another (*Functions and Operators 3.1*, §5.3).
struct Collation: Sendable {
  /// The collation by codepoints.
  static let codepointURI = "http://www.w3.org/2005/xpath-functions/collation/codepoint"
  /// The collation that takes `A` to `Z` and `a` to `z` for the same (§5.3.4).
  static let asciiCaseInsensitiveURI =
    "http://www.w3.org/2005/xpath-functions/collation/html-ascii-case-insensitive"

  private enum Rules {
    case codepoint, asciiCaseInsensitive, unicode(UnicodeCollation)
  }

  private let rules: Rules
  /// The comparison of two strings; `nil` for the comparison by codepoints.
  let comparison: (@Sendable (String, String) -> Int)?

  /// The collation by codepoints.
  static let codepoint = Collation(.codepoint)

  private init(_ rules: Rules) {
    self.rules = rules
    comparison =
      switch rules {
      case .codepoint: nil
      case .asciiCaseInsensitive: { String.compareCodepoints($0.asciiLowercase, $1.asciiLowercase) }
      case .unicode(let rules): { rules.compare($0, $1) }
      }
  }

  /// The collation of a URI, resolved against a base; `FOCH0002` when there is none.
  init(uri: String, base: String? = nil) throws(XPathError) {
    if uri == Collation.codepointURI {
      self.init(.codepoint)
      return
    }
    let absolute = base.flatMap { URIReference.resolve(uri, against: $0) } ?? uri
    let parts = absolute.split(separator: "?", maxSplits: 1).map(String.init)
    switch parts.first {
    case Collation.codepointURI where parts.count == 1: self.init(.codepoint)
    case Collation.asciiCaseInsensitiveURI where parts.count == 1: self.init(.asciiCaseInsensitive)
    case UnicodeCollation.uri:
      guard let rules = UnicodeCollation(query: parts.count == 2 ? parts[1] : nil) else {
        throw XPathError(
          "FOCH0002", "The collation “\(value: uri)” is not there without fallback to one like it")
      }
      self.init(.unicode(rules))
    default: throw XPathError("FOCH0002", "There is no collation “\(value: uri)”")
    }
  }

  /// Compares two strings: -1, 0 or 1.
  func compare(_ a: String, _ b: String) -> Int {
    comparison?(a, b) ?? String.compareCodepoints(a, b)
  }

  /// Octets that are in the order of the strings they are made from (`fn:collation-key`).
  func key(_ text: String) -> [UInt8] {
    switch rules {
    case .codepoint: Array(text.utf8)
    case .asciiCaseInsensitive: Array(text.asciiLowercase.utf8)
    case .unicode(let rules): rules.key(text)
    }
  }
}

// MARK: - Matching of substrings

extension Collation {
  /// Where a text is found in another first.
  func firstRange(of part: String, in text: String) -> Range<String.Index>? {
    switch rules {
    case .codepoint: text.firstRange(ofCodepoints: part)
    case .asciiCaseInsensitive:
      // Lower case takes as many bytes, so that places in both texts are the same.
      text.asciiLowercase.firstRange(ofCodepoints: part.asciiLowercase)
    case .unicode(let rules): rules.firstRange(of: part, in: text)
    }
  }

  /// Whether a text begins with another.
  func hasPrefix(_ prefix: String, of text: String) -> Bool {
    switch rules {
    case .codepoint: text.utf8.starts(with: prefix.utf8)
    case .asciiCaseInsensitive: text.asciiLowercase.utf8.starts(with: prefix.asciiLowercase.utf8)
    case .unicode(let rules): rules.hasPrefix(prefix, of: text)
    }
  }

  /// Whether a text ends with another.
  func hasSuffix(_ suffix: String, of text: String) -> Bool {
    switch rules {
    case .codepoint: text.utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    case .asciiCaseInsensitive:
      text.asciiLowercase.utf8.suffix(suffix.utf8.count).elementsEqual(suffix.asciiLowercase.utf8)
    case .unicode(let rules): rules.hasSuffix(suffix, of: text)
    }
  }
}

extension String {
  /// The text with `A` to `Z` as `a` to `z`.
  var asciiLowercase: String {
    guard utf8.contains(where: { (0x41...0x5A).contains($0) }) else { return self }
    return String(
      decoding: utf8.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// Where the codepoints of a text are found first.
  fileprivate func firstRange(ofCodepoints part: String) -> Range<Index>? {
    guard let start = firstOffset(of: part) else { return nil }
    let lower = utf8.index(startIndex, offsetBy: start)
    return lower..<utf8.index(lower, offsetBy: part.utf8.count)
  }

  private func firstOffset(of part: String) -> Int? {
    let (haystack, needle) = (utf8.span, part.utf8.span)
    guard !needle.isEmpty else { return 0 }
    guard needle.count <= haystack.count else { return nil }
    // For texts of the usual length nothing is faster than to try every place.
    guard needle.count <= 64 || haystack.count <= 4_096 else {
      return Array(utf8).firstIndex(of: Array(part.utf8), by: ==)
    }
    let first = needle[0]
    search: for start in 0...haystack.count - needle.count where haystack[start] == first {
      for offset in 1..<needle.count where haystack[start + offset] != needle[offset] {
        continue search
      }
      return start
    }
    return nil
  }
}
