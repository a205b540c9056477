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
  /// The texts that occur inside confidential elements and nowhere else in the submission, the
  /// longest first: one may be part of another.
  private var confidential: [String] = []

  /// Finds the values of a tree; those of further rows are taken for sensitive ones.
  init(
    in tree: Tree, sensitiveNames: Set<String>, confidential elements: [Node],
    alsoOf rows: [Int32] = []
  ) {
    let isSensitive = tree.names.map { sensitiveNames.contains($0.localName) }
    for row in 0..<tree.count {
      let record = tree.record(of: row)
      guard record.name >= 0, isSensitive[Int(record.name)] else { continue }
      addSensitive(tree.stringValue(of: row))
    }
    for row in rows { addSensitive(tree.stringValue(of: row)) }
    if !elements.isEmpty { collectConfidential(in: tree, elements) }
  }

  private mutating func addSensitive(_ value: String) {
    let scalars = Array(value.unicodeScalars)
    for phrase in DigitPhrase.phrases(in: scalars) where !phrase.groups[...].holdsDay {
      for digits in [phrase.groups.flatMap(\.digits)] + phrase.groups.map(\.digits) {
        guard digits.count >= NumberMasking.shortest else { continue }
        numbers.known.insert(digits.number)
        if digits.count >= NumberMasking.shortestAlike { numbers.lengths.insert(digits.count) }
      }
    }
    for word in value.words where word.holdsLettersAndDigits { words.insert(word.folded) }
  }

  private mutating func collectConfidential(in tree: Tree, _ elements: [Node]) {
    var inside: Set<String> = []
    var elsewhere: Set<String> = []
    let hidden = elements.map { $0.row..<$0.record.end }
    for row in 0..<tree.count {
      let node = Node(tree: tree, row: row)
      guard node.kind == .text || node.kind == .attribute else { continue }
      let value = node.stringValue.trimmingWhitespace
      guard value.count > 1, !value.isCommonplace else { continue }
      let isOwnAttribute = node.kind == .attribute && elements.contains { $0 == node.parent }
      if !isOwnAttribute, hidden.contains(where: { $0.contains(row) }) {
        inside.insert(value)
      } else {
        elsewhere.insert(value)
      }
    }
    confidential = inside.subtracting(elsewhere).sorted {
      ($1.utf8.count, $0) < ($0.utf8.count, $1)
    }
  }

  /// A text with the private values in it masked.
  func masked(in text: String) -> String { masked(in: text, by: Mask.identifier) }

  /// A text with nothing left of the private values in it that are known again, so that two such texts
  /// can be compared.
  func stripped(_ text: String) -> String { masked(in: text) { _ in Mask.hidden } }

  private func masked(in text: String, by mask: (String) -> String) -> String {
    var result = numbers.masked(in: text, by: mask)
    if !words.isEmpty {
      result = result.replacingWords { words.contains($0.folded) ? mask($0) : nil }
    }
    for value in confidential where result.contains(value) {
      result = result.replacingWhole(value, with: Mask.name(value))
    }
    return result
  }
}

extension String {
  /// The runs of letters and digits of ASCII, full-width ones among them.
  fileprivate var words: [String] { split { !$0.isWord }.map(String.init) }

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

  fileprivate func replacingWords(with replacement: (String) -> String?) -> String {
    var result = ""
    var word = ""
    for character in self {
      if character.isWord {
        word.append(character)
        continue
      }
      result += replacement(word) ?? word
      result.append(character)
      word = ""
    }
    return result + (replacement(word) ?? word)
  }

  /// Whether it tells nothing of a person: a day, a time, a short number, a truth value.
  var isCommonplace: Bool {
    if ["true", "false"].contains(self) { return true }
    guard utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }),
      allSatisfy({ $0.isWholeNumber || "-+:.TZ".contains($0) })
    else { return false }
    // A number of five digits and more may be that of somebody's card or telephone.
    return !split(separator: "-").contains { $0.prefix { $0.isWholeNumber }.count > 4 }
  }

  /// The text with a part of it replaced, save where the part is only a piece of a longer word or
  /// number.
  fileprivate func replacingWhole(_ part: String, with replacement: String) -> String {
    var result = ""
    var rest = self[...]
    while let range = rest.range(of: part) {
      let before = range.lowerBound == startIndex ? nil : self[index(before: range.lowerBound)]
      let after = range.upperBound == endIndex ? nil : self[range.upperBound]
      let isPiece =
        before.map { $0.joinsWords && part.first!.isWord } ?? false
        || after.map { $0.joinsWords && part.last!.isWord } ?? false
      result += rest[..<range.lowerBound]
      result += isPiece ? part : replacement
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}

extension Character {
  /// Whether what stands beside it is part of one word with it, as in `counter-terror-informant`.
  fileprivate var joinsWords: Bool { isWord || self == "-" || self == "_" }

  /// Whether it is a letter or digit of ASCII, full-width or not.
  fileprivate var isWord: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    return (isASCII || (0xFF01...0xFF5E).contains(scalar.value)) && (isLetter || isNumber)
  }
}
