/// A language numbers and dates are written in (*Functions and Operators 3.1*, §4.6.1 and §9.8.4.8).
enum Language: String, Sendable {
  case english = "en"
  /// Chinese in simplified characters.
  case chinese = "zh"
  case traditionalChinese = "zh-Hant"
  case japanese = "ja"

  /// The language of a tag such as `en-GB`; `nil` if it is not supported.
  init?(tag: String) {
    let subtags = tag.lowercased().split(separator: "-")
    switch subtags.first {
    case "en": self = .english
    case "ja": self = .japanese
    case "zh" where subtags.contains("hans"): self = .chinese
    case "zh":
      let isTraditional = subtags.contains { ["hant", "tw", "hk", "mo"].contains($0) }
      self = isTraditional ? .traditionalChinese : .chinese
    default: return nil
    }
  }

  /// The numerals in Chinese characters, of a language that is written in them.
  var numerals: HanNumerals? {
    switch self {
    case .english: nil
    case .chinese: .simplified
    case .traditionalChinese: .traditional
    case .japanese: .japanese
    }
  }

  /// The numerals in Chinese characters for amounts.
  var formalNumerals: HanNumerals {
    switch self {
    case .english, .chinese: .simplifiedFormal
    case .traditionalChinese: .traditionalFormal
    case .japanese: .japaneseFormal
    }
  }

  /// A number in words, in lower case; `nil` if there are none.
  func cardinalWords(_ number: Integer) -> String? {
    numerals.map { $0.text(number) } ?? EnglishNumber.cardinal(number)
  }

  /// An ordinal number in words, in lower case; `nil` if there are none.
  func ordinalWords(_ number: Integer) -> String? {
    numerals.map { $0.text(number).map { "第" + $0 } } ?? EnglishNumber.ordinal(number)
  }

  /// An ordinal number, from the numeral it is written with.
  func ordinal(_ numeral: String, of number: Integer) -> String {
    self == .english ? numeral + EnglishNumber.ordinalSuffix(number) : "第" + numeral
  }
}
