import RegularExpressions

/// The productions of *XML 1.0* (fifth edition), §2.3, and of *Namespaces in XML 1.0* for names.
enum NameForm {
  /// Whether a text is a Name.
  static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return (first == ":" || XMLCharacter.isNCNameStart(first)) && isNmtoken(text)
  }

  /// Whether a text is an NCName: a Name without a colon.
  static func isNCName(_ text: some StringProtocol) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return XMLCharacter.isNCNameStart(first)
      && text.unicodeScalars.allSatisfy { XMLCharacter.isNCNameChar($0) }
  }

  /// Whether a text is an Nmtoken.
  static func isNmtoken(_ text: some StringProtocol) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { $0 == ":" || XMLCharacter.isNCNameChar($0) }
  }
}
