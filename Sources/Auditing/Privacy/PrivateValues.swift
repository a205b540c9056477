import XMLTree
import XPath

/// The private values of a submission, to be found again in texts.
struct PrivateValues {
  /// The values of sensitive elements and attributes.
  private var sensitive: Set<String> = []
  /// The texts that occur inside confidential elements and nowhere else in the submission, the
  /// longest first: one may be part of another.
  private var confidential: [String] = []

  init(in tree: Tree, sensitiveNames: Set<String>, confidential elements: [Node]) {
    let isSensitive = tree.names.map { sensitiveNames.contains($0.localName) }
    for row in 0..<tree.count {
      let record = tree.record(of: row)
      guard record.name >= 0, isSensitive[Int(record.name)] else { continue }
      sensitive.formUnion(PrivateValues.words(of: tree.stringValue(of: row)))
    }
    if !elements.isEmpty { collectConfidential(in: tree, elements) }
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
  func masked(in text: String) -> String {
    var result = PrivateValues.replacingWords(in: text) {
      sensitive.contains($0) ? Mask.identifier($0) : nil
    }
    for value in confidential where result.contains(value) {
      result = result.replacingWhole(value, with: Mask.name(value))
    }
    return result
  }

  /// The runs of letters and digits of ASCII that are long enough to tell something.
  private static func words(of text: String) -> [String] {
    text.split { !$0.isASCIIWord }.map(String.init).filter { $0.count >= 4 }
  }

  private static func replacingWords(
    in text: String, with replacement: (String) -> String?
  ) -> String {
    var result = ""
    var word = ""
    for character in text {
      if character.isASCIIWord {
        word.append(character)
        continue
      }
      result += replacement(word) ?? word
      result.append(character)
      word = ""
    }
    return result + (replacement(word) ?? word)
  }
}

extension String {
  /// Whether it tells nothing of a person: a day, a time, a short number, a truth value.
  fileprivate var isCommonplace: Bool {
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
        before.map { $0.joinsWords && part.first!.isASCIIWord } ?? false
        || after.map { $0.joinsWords && part.last!.isASCIIWord } ?? false
      result += rest[..<range.lowerBound]
      result += isPiece ? part : replacement
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}

extension Character {
  /// Whether what stands beside it is part of one word with it, as in `counter-terror-informant`.
  fileprivate var joinsWords: Bool { isASCIIWord || self == "-" || self == "_" }
  fileprivate var isASCIIWord: Bool { isASCII && (isLetter || isNumber) }
}
