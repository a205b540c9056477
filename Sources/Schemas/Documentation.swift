import XMLTree

/// What a schema says of one of its components, for people, in as many languages as it does.
package struct Documentation: Sendable, Hashable {
  /// A paragraph, and the language it is in (`xml:lang`); empty where that is not told.
  struct Paragraph: Sendable, Hashable {
    let language: String
    let text: String
  }

  let paragraphs: [Paragraph]

  init?(paragraphs: [Paragraph]) {
    guard !paragraphs.isEmpty else { return nil }
    self.paragraphs = paragraphs
  }

  /// All paragraphs, a line each.
  package var text: String { paragraphs.map(\.text).joined(separator: "\n") }

  /// The paragraphs for readers of a language; `nil` when there are none. A paragraph that does not
  /// tell its language is Chinese when it has a Chinese character.
  package subscript(language: ReaderLanguage) -> String? {
    let texts = paragraphs.filter { paragraph in
      paragraph.language.isEmpty
        ? paragraph.text.hasHan == (language == .chinese)
        : ReaderLanguage(tag: paragraph.language) == language
          && (language == .chinese || paragraph.language.lowercased().hasPrefix("en"))
    }
    return texts.isEmpty ? nil : texts.map(\.text).joined(separator: " ").withoutFullStop
  }

  /// The first clause, where it is short enough to stand for what it is said of in a sentence.
  package func phrase(in language: ReaderLanguage) -> String? {
    guard let text = self[language] else { return nil }
    let clause = text.prefix { !",;:.，；：。\n".contains($0) }
    switch language {
    case .chinese: return clause.count <= 16 && clause.count > 1 ? String(clause) : nil
    case .english:
      let isNoun = ["The ", "A ", "An "].contains { clause.hasPrefix($0) }
      guard isNoun, clause.count <= 40, let first = clause.first else { return nil }
      return first.lowercased() + clause.dropFirst()
    }
  }
}

extension String {
  fileprivate var hasHan: Bool {
    unicodeScalars.contains { $0.properties.isIdeographic }
  }

  fileprivate var withoutFullStop: String {
    hasSuffix("。") || hasSuffix(".") ? String(dropLast()) : self
  }
}
