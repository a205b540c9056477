import XMLTree

// Sequence types, item types and kind tests (*XPath 3.1*, §2.5.3 to §2.5.5).

extension Parser {
  /// `SequenceType ::= "empty-sequence" "(" ")" | ItemType OccurrenceIndicator?`
  mutating func parseSequenceType() throws(XPathError) -> SequenceType {
    if at(keyword: "empty-sequence"), peek() == .symbol(.leftParenthesis) {
      advance()
      advance()
      try expect(.rightParenthesis)
      return .emptySequence
    }
    let itemType = try nested { (parser) throws(XPathError) in try parser.parseItemType() }
    if take(.question) { return SequenceType(itemType, .zeroOrOne) }
    if take(.star) { return SequenceType(itemType, .zeroOrMore) }
    if take(.plus) { return SequenceType(itemType, .oneOrMore) }
    return SequenceType(itemType)
  }

  private mutating func parseItemType() throws(XPathError) -> ItemType {
    if take(.leftParenthesis) {
      let inner = try parseItemType()
      try expect(.rightParenthesis)
      return inner
    }
    if case .name("", let keyword) = token.kind, peek() == .symbol(.leftParenthesis) {
      switch keyword {
      case "item":
        advance()
        advance()
        try expect(.rightParenthesis)
        return .item
      case "function": return try parseFunctionType()
      case "map": return try parseMapType()
      case "array": return try parseArrayType()
      default: return .node(try parseKindTest())
      }
    }
    return .atomic(try parseAtomicTypeName())
  }

  /// `function(*)` or `function(A, B) as C`.
  private mutating func parseFunctionType() throws(XPathError) -> ItemType {
    advance()
    advance()
    if take(.star) {
      try expect(.rightParenthesis)
      return .anyFunction
    }
    var parameters: [SequenceType] = []
    if !at(.rightParenthesis) {
      repeat { parameters.append(try parseSequenceType()) } while take(.comma)
    }
    try expect(.rightParenthesis)
    try expect(keyword: "as")
    return .function(parameters: parameters, result: try parseSequenceType())
  }

  private mutating func parseMapType() throws(XPathError) -> ItemType {
    advance()
    advance()
    if take(.star) {
      try expect(.rightParenthesis)
      return .anyMap
    }
    let key = try parseAtomicTypeName()
    try expect(.comma)
    let value = try parseSequenceType()
    try expect(.rightParenthesis)
    return .map(key: key, value: value)
  }

  private mutating func parseArrayType() throws(XPathError) -> ItemType {
    advance()
    advance()
    if take(.star) {
      try expect(.rightParenthesis)
      return .anyArray
    }
    let member = try parseSequenceType()
    try expect(.rightParenthesis)
    return .array(member)
  }

  /// The name of an atomic or union type; `XPST0051` when there is none of that name.
  private mutating func parseAtomicTypeName() throws(XPathError) -> AtomicType {
    let range = token.range
    let name = try parseEQName(as: .type, "the name of a type")
    if name.namespaceURI == Namespace.xs, let type = AtomicType(localName: name.localName) {
      return type
    }
    errors.append(unknownType("XPST0051", name, range))
    return .anyAtomicType
  }

  /// `SingleType ::= SimpleTypeName "?"?`, the target of a cast.
  mutating func parseSingleType() throws(XPathError) -> (Expr.CastTarget, optional: Bool) {
    let range = token.range
    let name = try parseEQName(as: .type, "the name of a type")
    let optional = take(.question)
    guard name.namespaceURI == Namespace.xs else {
      errors.append(unknownType("XQST0052", name, range))
      return (.atomic(.anyAtomicType), optional)
    }
    if let list = ListType(rawValue: name.localName) { return (.list(list), optional) }
    if let type = AtomicType(localName: name.localName) {
      if type == .anyAtomicType || type == .notation {
        errors.append(XPathError("XPST0080", "Nothing can be cast to \(name)", at: range))
      }
      return (.atomic(type), optional)
    }
    let code: ErrorCode = name.localName == "anySimpleType" ? "XPST0080" : "XQST0052"
    errors.append(unknownType(code, name, range))
    return (.atomic(.anyAtomicType), optional)
  }

  private func unknownType(_ code: ErrorCode, _ name: QName, _ range: SourceRange) -> XPathError {
    let hint = Spelling.nearest(to: name.localName, in: AtomicType.allCases.map(\.name))
    return XPathError(
      code, "There is no atomic type “\(name)”\(hint.map { "; is “xs:\($0)” meant?" } ?? "")",
      at: range)
  }

  /// `KindTest`, at its name.
  mutating func parseKindTest() throws(XPathError) -> KindTest {
    let nameToken = token
    guard case .name("", let keyword) = token.kind, peek() == .symbol(.leftParenthesis) else {
      throw unexpected("a node test")
    }
    advance()
    advance()
    let test: KindTest
    switch keyword {
    case "node": test = .anyKind
    case "text": test = .text
    case "comment": test = .comment
    case "namespace-node": test = .namespace
    case "processing-instruction": test = .processingInstruction(try parseTarget())
    case "element", "attribute": test = try parseNamedKindTest(keyword)
    case "document-node":
      test = .document(at(.rightParenthesis) ? nil : try parseElementTest())
    case "schema-element", "schema-attribute":
      let name = try parseEQName(as: keyword == "schema-element" ? .element : .attribute, "a name")
      errors.append(
        XPathError("XPST0008", "No schema declares “\(name)”", at: nameToken.range))
      test = .anyKind
    default:
      throw XPathError("XPST0003", "“\(keyword)” is not a node test", at: nameToken.range)
    }
    try expect(.rightParenthesis)
    return test
  }

  private mutating func parseElementTest() throws(XPathError) -> KindTest {
    guard at(keyword: "element") || at(keyword: "schema-element") else {
      throw unexpected("“element(”")
    }
    return try parseKindTest()
  }

  private mutating func parseTarget() throws(XPathError) -> String? {
    switch token.kind {
    case .name("", let name):
      advance()
      return name
    case .string(let string):
      advance()
      return string.collapsingWhitespace
    default: return nil
    }
  }

  /// The inside of `element(…)` or `attribute(…)`: a name or `*`, then perhaps a type.
  private mutating func parseNamedKindTest(_ keyword: String) throws(XPathError) -> KindTest {
    let isElement = keyword == "element"
    var name = KindTest.QNameTest.any
    var type: KindTest.AtomicTypeTest?
    if !at(.rightParenthesis) {
      if !take(.star) {
        name = .name(try parseEQName(as: isElement ? .element : .attribute, "a name or “*”"))
      }
      if take(.comma) {
        type = try parseTypeAnnotation(ofElement: isElement)
        // `?` lets the element be nilled; without a schema none is.
        if isElement { _ = take(.question) }
      }
    }
    return isElement ? .element(name, type: type) : .attribute(name, type: type)
  }

  private mutating func parseTypeAnnotation(
    ofElement isElement: Bool
  ) throws(XPathError) -> KindTest.AtomicTypeTest {
    let range = token.range
    let name = try parseEQName(as: .type, "the name of a type")
    let isSchemaType = name.namespaceURI == Namespace.xs
    let general = isElement ? ["anyType", "untyped"] : ["anySimpleType", "anyAtomicType"]
    let known = general + ["anyType", "untyped", "anySimpleType", "IDREFS", "NMTOKENS", "ENTITIES"]
    if !isSchemaType
      || !(known.contains(name.localName) || AtomicType(localName: name.localName) != nil)
    {
      errors.append(XPathError("XPST0008", "There is no type “\(name)”", at: range))
    }
    let matching = isElement ? general : general + ["anyType", "untypedAtomic"]
    return .init(name: name, matchesUntyped: matching.contains(name.localName))
  }
}
