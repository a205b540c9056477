/// The picture of `fn:format-integer` (*Functions and Operators 3.1*, §4.6.1).
struct IntegerFormat: Sendable {
  private let token: NumberToken
  private let isOrdinal: Bool

  /// Reads a picture; `FODF1310` when it breaks the rules.
  init(_ picture: String) throws(XPathError) {
    let semicolon = picture.unicodeScalars.lastIndex(of: ";")
    let primary = semicolon.map { String(picture[..<$0]) } ?? picture
    guard !primary.isEmpty, let token = NumberToken(primary) else {
      throw XPathError("FODF1310", "“\(value: picture)” is not a picture for whole numbers")
    }
    self.token = token
    var modifier = Substring()
    if let semicolon { modifier = picture[picture.unicodeScalars.index(after: semicolon)...] }
    guard IntegerFormat.isModifier(modifier) else {
      throw XPathError(
        "FODF1310",
        "“\(value: modifier)” cannot follow the semicolon in a picture for whole numbers")
    }
    isOrdinal = modifier.first == "o"
  }

  /// Whether a text is `c` or `o`, perhaps with a variation in parentheses, and `a` or `t`, all of
  /// which may be left out.
  private static func isModifier(_ text: Substring) -> Bool {
    var rest = text
    if rest.last == "a" || rest.last == "t" { rest.removeLast() }
    guard let first = rest.popFirst() else { return true }
    guard first == "c" || first == "o" else { return false }
    return rest.isEmpty || (rest.count > 2 && rest.first == "(" && rest.last == ")")
  }

  /// Writes a number; in digits if it is beyond the numbering that was asked for.
  func text(of number: Integer, in language: Language) -> String {
    let magnitude = number.magnitude
    let text =
      token.text(of: magnitude, ordinal: isOrdinal, in: language)
      ?? (isOrdinal ? language.ordinal("\(magnitude)", of: magnitude) : "\(magnitude)")
    return number.isNegative ? "-" + text : text
  }
}
