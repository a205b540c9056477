import XMLTree
import XPath

/// The private values of a submission, to be found again in texts.
struct PrivateValues {
  /// The fewest digits of a text that there can be one of the numbers or words in.
  static let fewestDigits = 4

  /// The numbers of sensitive elements and attributes.
  private var numbers = NumberMasking()
  /// Their values that hold letters too, in small ones and with nothing between them.
  private var words: Set<String> = []
  /// The texts of confidential parts.
  private let confidential: ConfidentialTexts

  /// Finds the values of a tree; those of further rows are taken for sensitive ones.
  init(
    in tree: Tree, sensitiveNames: Set<String>, confidential: ConfidentialTexts,
    alsoOf rows: [Int32] = []
  ) {
    self.confidential = confidential
    let isSensitive = tree.names.map { sensitiveNames.contains($0.localName) }
    for row in 0..<tree.count {
      let record = tree.record(of: row)
      guard record.name >= 0, isSensitive[Int(record.name)] else { continue }
      addSensitive(tree.stringValue(of: row))
      for inner in tree.hiddenRows(inside: row) { addSensitive(tree.stringValue(of: inner)) }
    }
    for row in rows { addSensitive(tree.stringValue(of: row)) }
  }

  private mutating func addSensitive(_ value: String) {
    // What is nothing but digits, as most are, is one number.
    if value.utf8.count >= NumberMasking.shortest, value.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) {
      numbers.know(value)
      return
    }
    let scalars = Array(value.unicodeScalars)
    for phrase in DigitPhrase.phrases(in: scalars) where !phrase.groups[...].holdsDay {
      for digits in [phrase.groups.flatMap(\.digits)] + phrase.groups.map(\.digits) {
        guard digits.count >= NumberMasking.shortest else { continue }
        numbers.know(digits.number)
      }
    }
    for word in value.words where word.holdsLettersAndDigits { words.insert(word.folded) }
  }

  /// A text with the private values in it masked.
  func masked(in text: String) -> String { stretches(of: text).text(masking: Mask.identifier) }

  /// A text with nothing left of the private values in it that are known again whole, so that two such
  /// texts can be compared.
  func stripped(_ text: String) -> String {
    stretches(of: text, finding: .known).text { _ in Mask.hidden }
  }

  /// Whether a text is a text of a confidential part.
  func areTold(by text: String) -> Bool { confidential.include(text) }

  /// The stretches of a text, the private values apart.
  func stretches(
    of text: String, finding kind: NumberMasking.Kind = .all
  ) -> [TextStretch] {
    var stretches = numbers.stretches(of: text, finding: kind)
    // Each word has a letter in it.
    if !words.isEmpty, text.utf8.contains(where: \.mayBeOfLetter) {
      stretches = TextStretch.searched(stretches) { $0.stretches { words.contains($0.folded) } }
    }
    return confidential.isEmpty
      ? stretches : TextStretch.searched(stretches, by: confidential.stretches)
  }
}

extension UInt8 {
  /// Whether a byte of UTF-8 is a letter of ASCII, or part of a character beyond it.
  fileprivate var mayBeOfLetter: Bool {
    self >= 0x80 || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}

extension Tree {
  /// The rows inside of an element that its string value does not hold.
  func hiddenRows(inside row: Int32) -> [Int32] {
    (row..<max(record(of: row).end, row + 1)).filter {
      $0 != row && !record(of: $0).isTextual
    }
  }
}

extension String {
  /// The runs of letters and digits of ASCII, full-width ones among them.
  fileprivate var words: [String] {
    unicodeScalars.split { !$0.isWord }.map { String(Substring($0)) }
  }

  /// The word as it is compared.
  fileprivate var folded: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          (0xFF01...0xFF5E).contains(scalar.value)
            ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        })
    ).lowercased()
  }

  /// Whether it is a number such as `P1234567`, with letters in it, long enough to tell something.
  fileprivate var holdsLettersAndDigits: Bool {
    let digits = count { $0.isWholeNumber }
    return digits >= PrivateValues.fewestDigits && count >= NumberMasking.shortest && digits < count
  }

  /// The text in stretches, those words apart that are private.
  fileprivate func stretches(where isPrivate: (String) -> Bool) -> [TextStretch] {
    var stretches: [TextStretch] = []
    var kept = String.UnicodeScalarView()
    var word = String.UnicodeScalarView()
    func endWord() {
      if !word.isEmpty, isPrivate(String(word)) {
        stretches += [.kept(String(kept)), .number(String(word))]
        kept = String.UnicodeScalarView()
      } else {
        kept.append(contentsOf: word)
      }
      word = String.UnicodeScalarView()
    }
    for scalar in unicodeScalars {
      if scalar.isWord {
        word.append(scalar)
      } else {
        endWord()
        kept.append(scalar)
      }
    }
    endWord()
    return kept.isEmpty ? stretches : stretches + [.kept(String(kept))]
  }

  /// Whether it tells nothing of a person: a day, a time, a short number, a truth value.
  var isCommonplace: Bool {
    if utf8.elementsEqual("true".utf8) || utf8.elementsEqual("false".utf8) { return true }
    guard utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }),
      allSatisfy({ $0.isWholeNumber || "-+:.TZ".contains($0) })
    else { return false }
    // A number of five digits and more may be that of somebody's card or telephone.
    return !split(separator: "-").contains { $0.prefix { $0.isWholeNumber }.count > 4 }
  }
}

extension Unicode.Scalar {
  /// Whether what stands beside it is part of one word with it, as in `counter-terror-informant`.
  var joinsWords: Bool { isWord || self == "-" || self == "_" }

  /// Whether it is a letter or digit of ASCII, full-width or not.
  var isWord: Bool {
    let plain = (0xFF01...0xFF5E).contains(value) ? value - 0xFEE0 : value
    switch plain {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    default: return false
    }
  }
}
