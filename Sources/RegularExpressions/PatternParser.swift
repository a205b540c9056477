/// Parses regular expressions: the grammar of *XSD 1.1 part 2*, appendix G, as it is or with the
/// additions of *Functions and Operators 3.1*, §5.6.1.
package struct PatternParser {
  /// Whose regular expressions they are.
  package enum Dialect: Sendable {
    /// Those of schemas match a value as a whole: `^` and `$` are characters as any other, and no
    /// group is remembered.
    case schema
    case xPath
  }

  /// How deeply parentheses and brackets may be nested.
  private static let maximumDepth = 100

  private let dialect: Dialect
  let flags: PatternFlags
  let scalars: [Unicode.Scalar]
  var index = 0
  private var depth = 0
  /// The groups whose closing parenthesis is still to come.
  private var openGroups: [Int] = []
  /// Around each group the number of the group it is in, 0 for none; the first element is unused.
  private var parents = [0]

  private init(_ pattern: String, _ flags: PatternFlags, _ dialect: Dialect) {
    self.flags = flags
    self.dialect = dialect
    let all = Array(pattern.unicodeScalars)
    scalars = flags.contains(.extended) ? PatternParser.removingWhitespace(all) : all
  }

  /// Parses an expression. Also gives for each group the one around it, 0 for none, with an unused
  /// element in front.
  package static func parse(
    _ pattern: String, _ flags: PatternFlags = [], _ dialect: Dialect = .xPath
  ) throws(PatternFault) -> (node: PatternNode, groupParents: [Int]) {
    var parser = PatternParser(pattern, flags, dialect)
    if flags.contains(.literal) {
      let characters = pattern.unicodeScalars.map { parser.characters($0...$0) }
      return (.sequence(characters.map(PatternNode.characters)), [0])
    }
    let node = try parser.parseChoice()
    guard parser.index == parser.scalars.count else {
      throw .unopenedGroup
    }
    return (node, parser.parents)
  }

  /// White space goes, except in character class expressions.
  private static func removingWhitespace(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var brackets = 0
    var isEscaped = false
    for scalar in scalars {
      if brackets == 0, XMLCharacter.space.contains(where: { $0.contains(scalar) }) { continue }
      if isEscaped {
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "[" {
        brackets += 1
      } else if scalar == "]" {
        brackets -= 1
      }
      kept.append(scalar)
    }
    return kept
  }
}

// MARK: - Reading

extension PatternParser {
  var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  /// The character behind the next one.
  var second: Unicode.Scalar? { index + 1 < scalars.count ? scalars[index + 1] : nil }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    index += 1
    return true
  }

  /// Runs a part of the parser that may call itself.
  mutating func nested<T>(
    _ body: (inout PatternParser) throws(PatternFault) -> T
  ) throws(PatternFault) -> T {
    guard depth < PatternParser.maximumDepth else {
      throw .tooDeep(PatternParser.maximumDepth)
    }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  /// The characters a range in the expression stands for.
  func characters(_ range: ClosedRange<Unicode.Scalar>) -> CharacterClass {
    flags.contains(.caseInsensitive) ? .caseInsensitive(range) : .ranges([range])
  }
}

// MARK: - Structure

extension PatternParser {
  private mutating func parseChoice() throws(PatternFault) -> PatternNode {
    var branches = [try parseBranch()]
    while take("|") { branches.append(try parseBranch()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func parseBranch() throws(PatternFault) -> PatternNode {
    var pieces: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      let atom = try parseAtom()
      pieces.append(try parseRepetition().map { .repeated(atom, $0) } ?? atom)
    }
    return pieces.count == 1 ? pieces[0] : .sequence(pieces)
  }

  private mutating func parseAtom() throws(PatternFault) -> PatternNode {
    guard let scalar = next else { throw .endsEarly }
    index += 1
    switch scalar {
    case "(": return try parseGroup()
    case "[": return .characters(try parseClassExpression())
    case "\\": return try parseEscape()
    case "^" where dialect == .xPath: return .start
    case "$" where dialect == .xPath: return .end
    case ".": return .characters(flags.contains(.dotAll) ? .any : .withinLine)
    case "?", "*", "+", "{":
      throw .nothingToRepeat(scalar)
    case "}", "]": throw .unescaped(scalar)
    default: return .characters(characters(scalar...scalar))
    }
  }

  private mutating func parseGroup() throws(PatternFault) -> PatternNode {
    try nested { (parser) throws(PatternFault) in
      if parser.dialect == .xPath, parser.take("?") {
        guard parser.take(":") else { throw .badGroup }
        return try parser.parseGroupContent()
      }
      let number = parser.parents.count
      parser.parents.append(parser.openGroups.last ?? 0)
      parser.openGroups.append(number)
      let content = try parser.parseGroupContent()
      parser.openGroups.removeLast()
      return .group(content, number: number)
    }
  }

  private mutating func parseGroupContent() throws(PatternFault) -> PatternNode {
    let content = try parseChoice()
    guard take(")") else { throw .unclosedGroup }
    return content
  }

  private mutating func parseEscape() throws(PatternFault) -> PatternNode {
    if dialect == .xPath, let digit = next, ("1"..."9").contains(digit) {
      return try parseBackReference()
    }
    return switch try parseCharacterEscape() {
    case .character(let scalar): .characters(characters(scalar...scalar))
    case .set(let set): .characters(set)
    }
  }

  /// A back-reference takes in as many digits as make the number of a group begun before it.
  private mutating func parseBackReference() throws(PatternFault) -> PatternNode {
    var number = 0
    while let digit = next?.digitValue, number == 0 || number * 10 + digit < parents.count {
      number = number * 10 + digit
      index += 1
    }
    guard number < parents.count, !openGroups.contains(number) else {
      throw .noGroup(number)
    }
    return .backReference(number)
  }
}

// MARK: - Quantifiers

extension PatternParser {
  private mutating func parseRepetition() throws(PatternFault) -> PatternNode.Repetition? {
    let (minimum, maximum): (Int, Int?)
    switch next {
    case "?": (minimum, maximum) = (0, 1)
    case "*": (minimum, maximum) = (0, nil)
    case "+": (minimum, maximum) = (1, nil)
    case "{": (minimum, maximum) = try parseQuantity()
    default: return nil
    }
    index += 1
    return PatternNode.Repetition(
      minimum: minimum, maximum: maximum, isReluctant: dialect == .xPath && take("?"))
  }

  /// The inside of `{2,5}`, up to the closing brace.
  private mutating func parseQuantity() throws(PatternFault) -> (Int, Int?) {
    index += 1
    guard let minimum = parseNumber() else { throw .noNumber }
    var maximum: Int? = minimum
    if take(",") { maximum = parseNumber() }
    guard next == "}" else { throw .unclosedQuantity }
    guard maximum ?? minimum >= minimum else {
      throw .contraryQuantity(minimum, maximum ?? 0)
    }
    return (minimum, maximum)
  }

  /// A number; one beyond `Int` becomes the greatest.
  private mutating func parseNumber() -> Int? {
    var number: Int?
    while let digit = next?.digitValue {
      let (product, overflow) = (number ?? 0).multipliedReportingOverflow(by: 10)
      number = overflow ? Int.max : product + Swift.min(digit, Int.max - product)
      index += 1
    }
    return number
  }
}

extension Unicode.Scalar {
  /// The value of an ASCII digit.
  package var digitValue: Int? { ("0"..."9").contains(self) ? Int(value) - 0x30 : nil }
}
