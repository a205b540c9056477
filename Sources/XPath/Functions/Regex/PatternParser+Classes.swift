// Escapes and character class expressions (*XSD 1.1 part 2*, §G.4).

extension PatternParser {
  enum Escape {
    /// A single character, which can begin or end a range.
    case character(Unicode.Scalar)
    case set(CharacterClass)
  }

  /// What follows a backslash.
  mutating func parseCharacterEscape() throws(XPathError) -> Escape {
    guard let scalar = next else { throw invalid("nothing follows the “\\” at its end") }
    index += 1
    switch scalar {
    case "n": return .character("\n")
    case "r": return .character("\r")
    case "t": return .character("\t")
    case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "$", "-", "[", "]", "^":
      return .character(scalar)
    case "p": return .set(try parseProperty())
    case "P": return .set(.complement(try parseProperty()))
    default:
      guard let set = CharacterClass.multiCharacterEscape(scalar) else {
        throw invalid("there is no escape “\\\(value: scalar)”")
      }
      return .set(set)
    }
  }

  /// The property in `\p{…}`.
  private mutating func parseProperty() throws(XPathError) -> CharacterClass {
    guard take("{"), let end = scalars[index...].firstIndex(of: "}") else {
      throw invalid("“\\p” is not followed by a property in braces")
    }
    var name = ""
    name.unicodeScalars.append(contentsOf: scalars[index..<end])
    guard let set = CharacterClass.property(name) else {
      throw invalid("there is no category or block “\(value: name.shortened())”")
    }
    index = end + 1
    return set
  }

  /// A character class expression, its opening bracket already read.
  mutating func parseClassExpression() throws(XPathError) -> CharacterClass {
    try nested { (parser) throws(XPathError) in
      let isNegative = parser.take("^")
      var parts: [CharacterClass] = []
      while let scalar = parser.next, scalar != "]", !(scalar == "-" && parser.second == "[") {
        parts.append(try parser.parseClassPart())
      }
      guard !parts.isEmpty else { throw parser.invalid("a character class is empty") }
      var set = parts.count == 1 ? parts[0] : CharacterClass.union(parts)
      if isNegative { set = .complement(set) }
      if parser.take("-") {
        parser.index += 1
        set = .difference(set, try parser.parseClassExpression())
      }
      guard parser.take("]") else { throw parser.invalid("a “[” has no “]”") }
      return set
    }
  }

  /// A character, a range or an escape. A hyphen stands for itself where it cannot be part of a
  /// range, and never begins or ends one.
  private mutating func parseClassPart() throws(XPathError) -> CharacterClass {
    let isHyphen = next == "-"
    let start: Unicode.Scalar
    switch try parseClassCharacter() {
    case .set(let set): return set
    case .character(let scalar): start = scalar
    }
    guard next == "-", let following = second, following != "]", following != "[" else {
      return characters(start...start)
    }
    guard !isHyphen else { throw invalid("a range does not begin with a character") }
    index += 1
    guard following != "-", case .character(let end) = try parseClassCharacter() else {
      throw invalid("a range does not end with a character")
    }
    guard start <= end else {
      throw invalid("the range “\(value: start)-\(value: end)” ends before it begins")
    }
    return characters(start...end)
  }

  private mutating func parseClassCharacter() throws(XPathError) -> Escape {
    guard let scalar = next else { throw invalid("a “[” has no “]”") }
    guard scalar != "[" else { throw invalid("“[” has to be written “\\[” here") }
    index += 1
    return scalar == "\\" ? try parseCharacterEscape() : .character(scalar)
  }
}
