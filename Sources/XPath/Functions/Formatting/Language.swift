/// A language numbers and dates are written in (*Functions and Operators 3.1*, §4.6.1 and §9.8.4.8).
enum Language: String, Sendable {
  case english = "en"
  case chinese = "zh"

  /// The language of a tag such as `en-GB`; `nil` if it is not supported.
  init?(tag: String) {
    self.init(rawValue: tag.prefix { $0 != "-" }.lowercased())
  }

  /// A number in words, in lower case; `nil` if there are none.
  func cardinalWords(_ number: Integer) -> String? {
    switch self {
    case .english: EnglishNumber.cardinal(number)
    case .chinese: ChineseNumber.words(number)
    }
  }

  /// An ordinal number in words, in lower case; `nil` if there are none.
  func ordinalWords(_ number: Integer) -> String? {
    switch self {
    case .english: EnglishNumber.ordinal(number)
    case .chinese: ChineseNumber.words(number).map { "第" + $0 }
    }
  }

  /// An ordinal number, from the numeral it is written with.
  func ordinal(_ numeral: String, of number: Integer) -> String {
    switch self {
    case .english: numeral + EnglishNumber.ordinalSuffix(number)
    case .chinese: "第" + numeral
    }
  }
}
