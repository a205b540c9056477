import XMLTree

/// The private values of a submission, to be found again in texts.
struct PrivateValues {
  /// The values of sensitive elements and attributes.
  private var sensitive: Set<String> = []
  /// The texts that occur inside confidential elements and nowhere else in the submission.
  private var confidential: Set<String> = []

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
    var elsewhere: Set<String> = []
    let hidden = elements.map { $0.row..<$0.record.end }
    for row in 0..<tree.count {
      let node = Node(tree: tree, row: row)
      guard node.kind == .text || node.kind == .attribute else { continue }
      let value = node.stringValue.trimmed
      guard value.count > 1 else { continue }
      let isOwnAttribute = node.kind == .attribute && elements.contains { $0 == node.parent }
      if !isOwnAttribute, hidden.contains(where: { $0.contains(row) }) {
        confidential.insert(value)
      } else {
        elsewhere.insert(value)
      }
    }
    confidential.subtract(elsewhere)
  }

  /// A text with the private values in it masked.
  func masked(in text: String) -> String {
    var result = PrivateValues.replacingWords(in: text) {
      sensitive.contains($0) ? Mask.identifier($0) : nil
    }
    for value in confidential where result.contains(value) {
      result = result.replacing(value, with: Mask.name(value))
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

extension Character {
  fileprivate var isASCIIWord: Bool { isASCII && (isLetter || isNumber) }
}

extension String {
  fileprivate var trimmed: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? startIndex
    return start < end ? String(self[start..<end]) : ""
  }
}
