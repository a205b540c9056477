/// A collation after the *Unicode Collation Algorithm* (*Functions and Operators 3.1*, §5.3.5).
///
/// It has the algorithm's levels and settings, but weights of its own: white space, punctuation,
/// symbols, currency signs, digits and letters follow each other as in the standard's table, and
/// within these groups characters are in the order of their codepoints, accents and case aside.
/// Languages make no difference. So a URI that forbids fallback names a collation that is not here.
struct UnicodeCollation: Sendable {
  static let uri = "http://www.w3.org/2013/collation/UCA"

  /// What becomes of white space, punctuation and the like.
  enum Alternate: String {
    /// They count as any character does.
    case nonIgnorable = "non-ignorable"
    /// They make a difference on the fourth level only.
    case shifted
    /// They make no difference.
    case blanked
  }

  private var strength = 3
  private var alternate = Alternate.nonIgnorable
  private var maxVariable = CollationElement.Group.punctuation
  private var isBackwards = false
  private var hasCaseLevel = false
  private var isUpperFirst = false
  private var isNumeric = false

  /// Makes a collation from the query of its URI; `nil` when it forbids fallback.
  init?(query: String?) {
    for parameter in (query ?? "").split(whereSeparator: { $0 == ";" || $0 == "&" }) {
      let parts = parameter.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      if parts == ["fallback", "no"] { return nil }
      set(parts[0], to: parts[1])
    }
  }

  /// Changes a setting; a value that is not defined leaves it as it is.
  private mutating func set(_ keyword: String, to value: String) {
    switch keyword {
    case "strength": strength = UnicodeCollation.strengths[value] ?? strength
    case "alternate": alternate = Alternate(rawValue: value) ?? alternate
    case "maxVariable": maxVariable = UnicodeCollation.variables[value] ?? maxVariable
    case "backwards": isBackwards = value == "yes"
    case "caseLevel": hasCaseLevel = value == "yes"
    case "caseFirst": isUpperFirst = value == "upper"
    case "numeric": isNumeric = value == "yes"
    default: break
    }
  }

  private static let strengths = [
    "primary": 1, "1": 1, "secondary": 2, "2": 2, "tertiary": 3, "3": 3, "quaternary": 4, "4": 4,
    "identical": 5, "5": 5,
  ]

  private static let variables: [String: CollationElement.Group] = [
    "space": .whitespace, "punct": .punctuation, "symbol": .symbol, "currency": .currency,
  ]
}

// MARK: - Keys

extension UnicodeCollation {
  /// Compares two texts: -1, 0 or 1.
  func compare(_ a: String, _ b: String) -> Int {
    guard !a.hasSameCodepoints(as: b) else { return 0 }
    let (x, y) = (key(a), key(b))
    return x == y ? 0 : x.lexicographicallyPrecedes(y) ? -1 : 1
  }

  /// Octets that are in the order of the texts they are made from: the weights, level by level.
  func key(_ text: String) -> [UInt8] {
    let all = CollationElement.elements(of: text, numeric: isNumeric)
    let elements = all.filter { !isIgnored($0) }
    var key = SortKey()
    for element in elements { key.append(element.primary) }
    if strength >= 2 {
      key.endLevel()
      for element in isBackwards ? elements.reversed() : elements { key.append(element.secondary) }
    }
    if hasCaseLevel {
      key.endLevel()
      for element in elements { key.append([element.isUpper == isUpperFirst ? 1 : 2]) }
    }
    if strength >= 3 {
      key.endLevel()
      for element in elements { key.append([tertiary(element)]) }
    }
    if strength >= 4, alternate == .shifted {
      key.endLevel()
      for element in all { key.append(isVariable(element) ? element.primary : [.max]) }
    }
    if strength >= 5 {
      key.endLevel()
      key.append(text.normalized(.nfd).unicodeScalars.map { $0.value + 1 })
    }
    return key.bytes
  }

  private func isVariable(_ element: CollationElement) -> Bool {
    element.group.rawValue <= maxVariable.rawValue
  }

  /// Whether an element has no weight on the first three levels.
  private func isIgnored(_ element: CollationElement) -> Bool {
    alternate != .nonIgnorable && isVariable(element)
  }

  private func tertiary(_ element: CollationElement) -> UInt32 {
    (element.isUpper == isUpperFirst ? 1 : 3) + (element.isVariant ? 1 : 0)
  }
}

/// Weights, written so that their order is that of the octets; a level ends with a weight lower
/// than all others.
private struct SortKey {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ weights: [UInt32]) {
    for weight in weights {
      for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: weight >> shift)) }
    }
  }

  mutating func endLevel() { append([0]) }
}

// MARK: - Matching

extension UnicodeCollation {
  /// Where a text is found in another first: the least that matches.
  func firstRange(of part: String, in text: String) -> Range<String.Index>? {
    let (needle, haystack) = (matchable(part), matchable(text))
    guard !needle.isEmpty else { return text.startIndex..<text.startIndex }
    let start = haystack.firstIndex(of: needle, by: areEqual) { start in
      isBoundary(start, in: haystack) && isBoundary(start + needle.count, in: haystack)
    }
    guard let start else { return nil }
    let last = haystack[start + needle.count - 1]
    return haystack[start].range.lowerBound..<last.range.upperBound
  }

  /// Whether a text begins with another.
  func hasPrefix(_ prefix: String, of text: String) -> Bool {
    matches(matchable(prefix), in: matchable(text), at: 0)
  }

  /// Whether a text ends with another.
  func hasSuffix(_ suffix: String, of text: String) -> Bool {
    let (needle, haystack) = (matchable(suffix), matchable(text))
    return matches(needle, in: haystack, at: haystack.count - needle.count)
  }

  /// The elements of a text that have to match.
  private func matchable(_ text: String) -> [CollationElement] {
    let elements = CollationElement.elements(of: text, numeric: isNumeric)
    let isIdle = alternate == .shifted && strength >= 4
    return isIdle ? elements : elements.filter { !isIgnored($0) }
  }

  /// Whether elements are found at a place in others, and no character is taken apart there.
  private func matches(
    _ needle: [CollationElement], in haystack: [CollationElement], at start: Int
  ) -> Bool {
    let end = start + needle.count
    guard start >= 0, end <= haystack.count else { return false }
    guard !needle.isEmpty else { return true }
    return isBoundary(start, in: haystack) && isBoundary(end, in: haystack)
      && zip(needle, haystack[start..<end]).allSatisfy(areEqual)
  }

  private func isBoundary(_ index: Int, in elements: [CollationElement]) -> Bool {
    index == 0 || index == elements.count || elements[index - 1].range != elements[index].range
  }

  private func areEqual(_ a: CollationElement, _ b: CollationElement) -> Bool {
    a.primary == b.primary
      && (strength < 2 || a.secondary == b.secondary)
      && (strength < 3 && !hasCaseLevel || a.isUpper == b.isUpper)
      && (strength < 3 || a.isVariant == b.isVariant)
  }
}
