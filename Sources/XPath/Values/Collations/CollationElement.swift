/// A character with what distinguishes it from others, level by level (*Unicode Technical
/// Standard 10*, §3).
struct CollationElement {
  /// The groups of characters, in their order.
  enum Group: UInt32 {
    case ignorable, whitespace, punctuation, symbol, currency, digit, letter
  }

  let group: Group
  /// The weights of the character itself, accents and case aside.
  let primary: [UInt32]
  /// The weights of its accents.
  private(set) var secondary: [UInt32]
  let isUpper: Bool
  /// Whether it is a variant of another character, such as a full-width letter.
  let isVariant: Bool
  /// Where it comes from. Several elements may come from one character.
  let range: Range<String.Index>
}

extension CollationElement {
  /// The elements of a text; with `numeric`, a run of digits is one, in the order of numbers.
  static func elements(of text: String, numeric: Bool) -> [CollationElement] {
    var elements: [CollationElement] = []
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let end: String.Index
      if numeric, scalars[index].decimalDigit != nil {
        end = scalars[index...].firstIndex { $0.decimalDigit == nil } ?? scalars.endIndex
        elements.append(number(scalars[index..<end], range: index..<end))
      } else {
        let behind = scalars[scalars.index(after: index)...]
        end = behind.firstIndex { !$0.isAccent } ?? scalars.endIndex
        elements += character(String(scalars[index..<end]), range: index..<end)
      }
      index = end
    }
    return elements
  }

  /// Of two numbers without leading zeros the longer is the greater.
  private static func number(
    _ digits: Substring.UnicodeScalarView, range: Range<String.Index>
  ) -> CollationElement {
    let significant = digits.compactMap(\.decimalDigit).drop { $0 == 0 }
    let length = UInt32(clamping: significant.count)
    return CollationElement(
      group: .digit, primary: [weight(.digit, 0), length + 1] + significant.map { $0 + 1 },
      secondary: [1], isUpper: false, isVariant: false, range: range)
  }

  /// The elements of a character with the accents that follow it.
  private static func character(
    _ text: String, range: Range<String.Index>
  ) -> [CollationElement] {
    var elements: [CollationElement] = []
    let decomposed = text.normalized(.nfkd)
    let isVariant = !decomposed.hasSameCodepoints(as: text.normalized(.nfd))
    for scalar in decomposed.unicodeScalars {
      if scalar.isAccent {
        if elements.isEmpty {
          elements.append(
            CollationElement(
              group: .ignorable, primary: [], secondary: [], isUpper: false, isVariant: false,
              range: range))
        }
        elements[elements.count - 1].secondary.append(scalar.accentWeight)
      } else if let group = scalar.collationGroup {
        let lower = scalar.properties.lowercaseMapping
        let isUpper = !lower.hasSameCodepoints(as: String(scalar))
        let (letters, accent) = expansions[lower] ?? (lower, nil)
        for letter in letters.unicodeScalars {
          elements.append(
            CollationElement(
              group: group, primary: [weight(group, letter.decimalDigit ?? letter.value)],
              secondary: [1] + (accent.map { [$0.accentWeight] } ?? []), isUpper: isUpper,
              isVariant: isVariant || lower == "ß", range: range))
        }
      }
    }
    return elements
  }

  /// The weight of a character, from its place in its group.
  private static func weight(_ group: Group, _ value: UInt32) -> UInt32 {
    group.rawValue << 21 | value
  }

  /// Letters that count as others, with a stroke or a joint in the place of an accent.
  private static let expansions: [String: (letters: String, accent: Unicode.Scalar?)] = [
    "ß": ("ss", nil), "æ": ("ae", "\u{335}"), "œ": ("oe", "\u{335}"), "ø": ("o", "\u{338}"),
    "đ": ("d", "\u{335}"), "ħ": ("h", "\u{335}"), "ł": ("l", "\u{335}"), "ŧ": ("t", "\u{335}"),
  ]
}

extension Unicode.Scalar {
  fileprivate var isAccent: Bool { properties.canonicalCombiningClass != .notReordered }

  /// The most frequent accents in the order of the standard's table, then the others.
  fileprivate var accentWeight: UInt32 {
    let frequent = "\u{301}\u{300}\u{306}\u{302}\u{30C}\u{30A}\u{308}\u{30B}\u{303}\u{307}"
    let place = frequent.unicodeScalars.enumerated().first { $0.element == self }
    return place.map { UInt32($0.offset) + 2 } ?? value
  }

  fileprivate var decimalDigit: UInt32? {
    guard properties.generalCategory == .decimalNumber else { return nil }
    return properties.numericValue.map { UInt32($0) }
  }

  /// The group of a character; `nil` for one that never makes a difference.
  fileprivate var collationGroup: CollationElement.Group? {
    if properties.isWhitespace { return .whitespace }
    if properties.isDefaultIgnorableCodePoint { return nil }
    return switch properties.generalCategory {
    case .control, .format: nil
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      .punctuation
    case .mathSymbol, .modifierSymbol, .otherSymbol: .symbol
    case .currencySymbol: .currency
    case .decimalNumber: .digit
    default: .letter
    }
  }
}
