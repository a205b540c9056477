// Escapes and character class expressions (*XSD 1.1 part 2*, §G.4).

extension PatternParser {
  enum Escape {
    /// A single character, which can begin or end a range.
    case character(Unicode.Scalar)
    case set(CharacterClass)
  }

  /// What follows a backslash.
  mutating func parseCharacterEscape() throws(PatternFault) -> Escape {
    guard let scalar = next else { throw .endsWithEscape }
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
        throw .noEscape(scalar)
      }
      return .set(set)
    }
  }

  /// The property in `\p{…}`.
  private mutating func parseProperty() throws(PatternFault) -> CharacterClass {
    guard take("{"), let end = scalars[index...].firstIndex(of: "}") else {
      throw .noProperty
    }
    var name = ""
    name.unicodeScalars.append(contentsOf: scalars[index..<end])
    guard let set = CharacterClass.property(name) else {
      throw .unknownProperty(name)
    }
    index = end + 1
    return set
  }

  /// A character class expression, its opening bracket already read.
  mutating func parseClassExpression() throws(PatternFault) -> CharacterClass {
    try nested { (parser) throws(PatternFault) in
      let isNegative = parser.take("^")
      var parts: [CharacterClass] = []
      while let scalar = parser.next, scalar != "]", !(scalar == "-" && parser.second == "[") {
        parts.append(try parser.parseClassPart())
      }
      guard !parts.isEmpty else { throw .emptyClass }
      var set = parts.count == 1 ? parts[0] : CharacterClass.union(parts)
      if isNegative { set = .complement(set) }
      if parser.take("-") {
        parser.index += 1
        set = .difference(set, try parser.parseClassExpression())
      }
      guard parser.take("]") else { throw .unclosedClass }
      return set
    }
  }

  /// A character, a range or an escape. A hyphen stands for itself where it cannot be part of a
  /// range, and never begins or ends one.
  private mutating func parseClassPart() throws(PatternFault) -> CharacterClass {
    let isHyphen = next == "-"
    let start: Unicode.Scalar
    switch try parseClassCharacter() {
    case .set(let set): return set
    case .character(let scalar): start = scalar
    }
    guard next == "-", let following = second, following != "]", following != "[" else {
      return characters(start...start)
    }
    guard !isHyphen else { throw .noRangeStart }
    index += 1
    guard following != "-", case .character(let end) = try parseClassCharacter() else {
      throw .noRangeEnd
    }
    guard start <= end else {
      throw .reversedRange(start, end)
    }
    return characters(start...end)
  }

  private mutating func parseClassCharacter() throws(PatternFault) -> Escape {
    guard let scalar = next else { throw .unclosedClass }
    guard scalar != "[" else { throw .unescapedInClass }
    index += 1
    return scalar == "\\" ? try parseCharacterEscape() : .character(scalar)
  }
}
