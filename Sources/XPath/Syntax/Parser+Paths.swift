import XMLTree

// Paths, steps and what may follow a primary expression (*XPath 3.1*, §3.2 and §3.3).

extension Parser {
  /// `PathExpr ::= "/" RelativePathExpr? | "//" RelativePathExpr | RelativePathExpr`
  mutating func parsePath() throws(XPathError) -> Expr {
    let start = token.range.start
    if take(.slash) {
      let root = Expr(.path(.root), range(from: start))
      // A lone slash only where what follows cannot begin a step (the leading-lone-slash rule).
      guard startsStep else { return root }
      return try parseRelativePath(from: root, start: start)
    }
    if take(.slashSlash) {
      let root = Expr(.path(.root), range(from: start))
      return try parseRelativePath(
        from: Expr(.path(.relative(root, anyDescendant(at: start))), range(from: start)),
        start: start)
    }
    return try parseRelativePath(from: nil, start: start)
  }

  /// `RelativePathExpr ::= StepExpr (("/" | "//") StepExpr)*`
  private mutating func parseRelativePath(
    from origin: Expr?, start: Int
  ) throws(XPathError) -> Expr {
    var path: Expr
    let first = try parseStep()
    path = origin.map { Expr(.path(.relative($0, first)), range(from: start)) } ?? first
    var length = 0
    while at(.slash) || at(.slashSlash) {
      length += 1
      guard length <= Parser.maximumChain else {
        throw XPathError("XPST0003", "The path is too long", at: token.range)
      }
      if at(.slashSlash) {
        path = Expr(
          .path(.relative(path, anyDescendant(at: token.range.start))), range(from: start))
      }
      advance()
      path = Expr(.path(.relative(path, try parseStep())), range(from: start))
    }
    return path
  }

  /// What `//` abbreviates: `descendant-or-self::node()` between two slashes.
  private func anyDescendant(at start: Int) -> Expr {
    Expr(
      .path(.axisStep(.descendantOrSelf, .kind(.anyKind), predicates: [])),
      SourceRange(start, start + 2))
  }

  /// Whether the current token can begin a step.
  private var startsStep: Bool {
    switch token.kind {
    case .end: false
    case .symbol(let symbol):
      switch symbol {
      case .dot, .dotDot, .at, .star, .dollar, .leftParenthesis, .leftBracket, .question: true
      default: false
      }
    default: true
    }
  }

  private mutating func parseStep() throws(XPathError) -> Expr {
    if startsPrimary { return try parsePostfix() }
    return try parseAxisStep()
  }

  /// Whether the current token begins a primary expression rather than an axis step.
  private var startsPrimary: Bool {
    switch token.kind {
    case .string, .integer, .decimal, .double: return true
    case .symbol(let symbol):
      switch symbol {
      case .dollar, .leftParenthesis, .dot, .question, .leftBracket: return true
      default: return false
      }
    case .name("", let keyword):
      switch peek() {
      case .symbol(.hash): return true
      case .symbol(.leftBrace): return keyword == "map" || keyword == "array"
      case .symbol(.leftParenthesis):
        return keyword == "function" || !Parser.reservedFunctionNames.contains(keyword)
      default: return false
      }
    case .name, .uriQualifiedName:
      return peek() == .symbol(.leftParenthesis) || peek() == .symbol(.hash)
    default: return false
    }
  }

  /// Names that cannot be called unprefixed (appendix A.3).
  static let reservedFunctionNames: Set<String> = [
    "array", "attribute", "comment", "document-node", "element", "empty-sequence", "function", "if",
    "item", "map", "namespace-node", "node", "processing-instruction", "schema-attribute",
    "schema-element", "switch", "text", "typeswitch",
  ]

  private mutating func parseAxisStep() throws(XPathError) -> Expr {
    let start = token.range.start
    if take(.dotDot) {
      return Expr(
        .path(.axisStep(.parent, .kind(.anyKind), predicates: try parsePredicates())),
        range(from: start))
    }
    var axis: Axis?
    if take(.at) {
      axis = .attribute
    } else if case .name("", let name) = token.kind, peek() == .symbol(.colonColon) {
      guard let named = Axis(rawValue: name) else {
        let hint = Spelling.nearest(to: name, in: Axis.allCases.map(\.rawValue))
        throw XPathError(
          "XPST0003",
          "There is no axis “\(name)”\(hint.map { "; is “\($0)” meant?" } ?? "")",
          at: token.range)
      }
      advance()
      advance()
      axis = named
    }
    let test = try parseNodeTest(axis: axis)
    let predicates = try parsePredicates()
    return Expr(
      .path(.axisStep(axis ?? Parser.defaultAxis(for: test), test, predicates: predicates)),
      range(from: start))
  }

  /// The axis of a step that names none (§3.3.5).
  private static func defaultAxis(for test: NodeTest) -> Axis {
    switch test {
    case .kind(.attribute): .attribute
    case .kind(.namespace): .namespace
    default: .child
    }
  }

  private mutating func parseNodeTest(axis: Axis?) throws(XPathError) -> NodeTest {
    switch token.kind {
    case .symbol(.star):
      advance()
      return .anyName
    case .prefixWildcard(let prefix):
      let uri = namespaceURI(for: prefix, at: token.range)
      advance()
      return .namespace(uri)
    case .uriWildcard(let uri):
      advance()
      return .namespace(uri)
    case .localWildcard(let local):
      advance()
      return .localName(local)
    case .name("", let keyword)
    where peek() == .symbol(.leftParenthesis) && Parser.reservedFunctionNames.contains(keyword):
      return .kind(try parseKindTest())
    default:
      let use: NameUse = axis == .attribute || axis == .namespace ? .attribute : .element
      return .name(try parseEQName(as: use, "an expression"))
    }
  }

  private mutating func parsePredicates() throws(XPathError) -> [Expr] {
    var predicates: [Expr] = []
    while take(.leftBracket) {
      predicates.append(try parseExpr())
      try expect(.rightBracket)
    }
    return predicates
  }

  /// `PostfixExpr ::= PrimaryExpr (Predicate | ArgumentList | Lookup)*`
  private mutating func parsePostfix() throws(XPathError) -> Expr {
    let start = token.range.start
    var expr = try parsePrimary()
    var chain = 0
    while case .symbol(let symbol) = token.kind {
      chain += 1
      guard chain <= Parser.maximumChain else {
        throw XPathError("XPST0003", "The expression is too long", at: token.range)
      }
      switch symbol {
      case .leftBracket:
        advance()
        let predicate = try parseExpr()
        try expect(.rightBracket)
        expr = Expr(.path(.filter(expr, predicate: predicate)), range(from: start))
      case .leftParenthesis:
        expr = Expr(.function(.dynamicCall(expr, try parseArguments())), range(from: start))
      case .question:
        advance()
        expr = Expr(.structure(.lookup(expr, try parseKeySpecifier())), range(from: start))
      default: return expr
      }
    }
    return expr
  }
}
