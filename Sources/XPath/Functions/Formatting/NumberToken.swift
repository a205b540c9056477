/// A format token: the style a whole number is written in (*Functions and Operators 3.1*, §4.6.1).
enum NumberToken: Sendable {
  case digits(DigitPattern)
  case roman(uppercase: Bool)
  case words(LetterCase)
  case sequence(NumberingSequence)
  /// A token for a numbering that is not supported.
  case unsupported

  /// Reads a token; `nil` for a decimal digit pattern that breaks the rules.
  init?(_ token: String) {
    switch token {
    case "i": self = .roman(uppercase: false)
    case "I": self = .roman(uppercase: true)
    case "w": self = .words(.lower)
    case "W": self = .words(.upper)
    case "Ww": self = .words(.title)
    default:
      if DigitPattern.isPattern(token.unicodeScalars) {
        guard let pattern = DigitPattern(token.unicodeScalars) else { return nil }
        self = .digits(pattern)
      } else {
        self = NumberingSequence(firstNumber: token).map(NumberToken.sequence) ?? .unsupported
      }
    }
  }

  /// Writes a number that is not negative; `nil` for one this style cannot express.
  func text(of number: Integer, ordinal: Bool, in language: Language) -> String? {
    switch self {
    case .digits(let pattern):
      let numeral = pattern.text(of: number)
      return ordinal ? language.ordinal(numeral, of: number) : numeral
    case .roman(let uppercase):
      return number.intValue.flatMap(RomanNumeral.text).map { uppercase ? $0 : $0.lowercased() }
    case .words(let letterCase):
      return (ordinal ? language.ordinalWords(number) : language.cardinalWords(number))
        .map(letterCase.applied)
    case .sequence(let sequence): return sequence.text(number, in: language)
    case .unsupported: return nil
    }
  }
}

/// The case of letters a format token asks for.
enum LetterCase: Sendable {
  case lower, upper, title

  /// Turns words in lower case into this one. Small words in the middle stay small.
  func applied(to words: String) -> String {
    switch self {
    case .lower: words
    case .upper: words.uppercased()
    case .title:
      words.split(separator: " ").map { word in
        word == "and"
          ? String(word) : word.split(separator: "-").map(\.capitalized).joined(separator: "-")
      }.joined(separator: " ")
    }
  }
}

extension Substring {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
