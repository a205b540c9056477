import XMLTree

/// The texts that occur inside confidential parts and nowhere else in a document, to be found again in
/// other texts.
struct ConfidentialTexts {
  /// The texts by the characters they begin with, the longest first: one may be part of another.
  private var texts: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]

  /// None.
  init() {}

  /// Finds the texts of a tree.
  ///
  /// - Parameter words: What is no secret, wherever it stands.
  init(in tree: Tree, _ parts: ConfidentialParts, except words: Set<String>) {
    let contents = parts.contents(of: tree)
    let hidden = Set(contents)
    let places = parts.rows(of: tree)
    // As bytes: to compare strings, marks upon marks would have to be put in order.
    var inside: Set<[UInt8]> = []
    for row in contents { inside.formUnion(tree.tellingTexts(of: row)) }
    for row in 0..<tree.count where !inside.isEmpty {
      let record = tree.record(of: row)
      guard record.kind != .element, record.kind != .document, !hidden.contains(row),
        !places.contains(row), !parts.faulty.contains(row)
      else { continue }
      for text in tree.tellingTexts(of: row) { inside.remove(text) }
    }
    for text in inside {
      let text = String(decoding: text, as: UTF8.self)
      guard !words.contains(text), let first = text.unicodeScalars.first else { continue }
      texts[first, default: []].append(Array(text.unicodeScalars))
    }
    texts = texts.mapValues { $0.sorted { $0.count > $1.count } }
  }

  var isEmpty: Bool { texts.isEmpty }

  /// Whether a text is one of them.
  func include(_ text: String) -> Bool {
    let scalars = Array(text.trimmingWhitespace.unicodeScalars)
    return scalars.first.flatMap { texts[$0] }?.contains(scalars) ?? false
  }

  /// The stretches of a text, those that are one of the texts apart, save where one is only a piece of a
  /// longer word or number. What stands beside the text is none of it.
  func stretches(of text: String) -> [TextStretch] {
    guard !isEmpty else { return [.kept(text)] }
    let scalars = Array(text.unicodeScalars)
    var stretches: [TextStretch] = []
    var start = 0
    var index = 0
    func keep() {
      guard start < index else { return }
      stretches.append(.kept(String(String.UnicodeScalarView(scalars[start..<index]))))
    }
    while index < scalars.count {
      guard let found = texts[scalars[index]]?.first(where: { scalars.hasWhole($0, at: index) })
      else {
        index += 1
        continue
      }
      keep()
      stretches.append(.name)
      index += found.count
      start = index
    }
    keep()
    return stretches
  }
}

extension Tree {
  /// The texts of a row that may tell who somebody is, as bytes: without the numbers of private forms,
  /// which are known by themselves.
  fileprivate func tellingTexts(of row: Int32) -> [[UInt8]] {
    NumberMasking.forms.stretches(of: stringValue(of: row)).compactMap { stretch in
      guard case .kept(let text) = stretch else { return nil }
      let value = text.trimmingWhitespace
      let isLong = value.unicodeScalars.dropFirst().first != nil
      return isLong && !value.isCommonplace ? Array(value.utf8) : nil
    }
  }
}

extension [Unicode.Scalar] {
  /// Whether another text stands at a place, and is no piece of a longer word.
  fileprivate func hasWhole(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    let end = index + text.count
    guard end <= count, self[index..<end].elementsEqual(text) else { return false }
    if index > 0, self[index - 1].joinsWords, text[0].isWord { return false }
    return !(end < count && self[end].joinsWords && text[text.count - 1].isWord)
  }
}
