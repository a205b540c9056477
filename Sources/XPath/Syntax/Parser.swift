import XMLTree

/// Reads an expression by the grammar of *XPath 3.1*, appendix A.1, into an ``Expr``.
///
/// Prefixes and type names are resolved on the way. A name that cannot be resolved is noted and
/// parsing goes on, so that all of them are reported; a syntax error ends it.
struct Parser {
  let context: StaticContext
  let tokens: [Token]
  var index = 0
  var errors: [XPathError] = []

  /// How long a chain of one operator may grow: the stages that follow recurse over it.
  static let maximumChain = 1000

  /// Parses a whole expression.
  static func parse(
    _ source: String, in context: StaticContext
  ) -> Result<Expr, XPathErrors> {
    var parser: Parser
    do throws(XPathError) {
      parser = Parser(context: context, tokens: try Lexer.tokens(of: source))
    } catch {
      return .failure(XPathErrors([error]))
    }
    do throws(XPathError) {
      let expr = try parser.parseExpr()
      guard parser.token.kind == .end else {
        throw parser.unexpected("an operator or the end of the expression")
      }
      return parser.errors.isEmpty ? .success(expr) : .failure(XPathErrors(parser.errors))
    } catch {
      return .failure(XPathErrors(parser.errors + [error]))
    }
  }

  init(context: StaticContext, tokens: [Token]) {
    self.context = context
    self.tokens = tokens
  }
}

// MARK: - Tokens

extension Parser {
  var token: Token { tokens[index] }

  func peek(_ offset: Int = 1) -> Token.Kind {
    index + offset < tokens.count ? tokens[index + offset].kind : .end
  }

  /// The end of the token last taken.
  var lastEnd: Int { index > 0 ? tokens[index - 1].range.end : 0 }

  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  func at(_ symbol: Token.Symbol) -> Bool { token.kind == .symbol(symbol) }

  func at(keyword: String) -> Bool { token.kind == .name(prefix: "", localName: keyword) }

  mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard at(symbol) else { return false }
    advance()
    return true
  }

  mutating func take(keyword: String) -> Bool {
    guard at(keyword: keyword) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Token.Symbol) throws(XPathError) {
    guard take(symbol) else { throw unexpected("“\(symbol.rawValue)”") }
  }

  mutating func expect(keyword: String) throws(XPathError) {
    guard take(keyword: keyword) else { throw unexpected("“\(keyword)”") }
  }

  func unexpected(_ expectation: String) -> XPathError {
    XPathError(
      "XPST0003", "Found \(token.description) where \(expectation) is expected",
      at: token.range)
  }

  func range(from start: Int) -> SourceRange { SourceRange(start, Swift.max(lastEnd, start)) }

  /// Runs a part of the grammar one level deeper, refusing what nests too deeply.
  mutating func nested<T>(
    _ parse: (inout Parser) throws(XPathError) -> T
  ) throws(XPathError) -> T {
    guard StackSpace.hasRoom else {
      throw XPathError("XPST0003", "The expression is nested too deeply", at: token.range)
    }
    return try parse(&self)
  }
}

// MARK: - Names

extension Parser {
  /// What an unprefixed name of a kind stands for.
  enum NameUse {
    case element, function, variable, attribute, type
  }

  /// A lexical QName or `Q{uri}local`, expanded.
  mutating func parseEQName(as use: NameUse, _ expectation: String) throws(XPathError) -> QName {
    guard let name = eqName(of: token, as: use) else { throw unexpected(expectation) }
    advance()
    return name
  }

  mutating func eqName(of token: Token, as use: NameUse) -> QName? {
    switch token.kind {
    case .uriQualifiedName(let uri, let local):
      return QName(namespaceURI: uri, localName: local)
    case .name("", let local):
      let uri =
        switch use {
        case .element, .type: context.defaultElementNamespace
        case .function: context.defaultFunctionNamespace
        case .variable, .attribute: ""
        }
      return QName(namespaceURI: uri, localName: local)
    case .name(let prefix, let local):
      let uri = namespaceURI(for: prefix, at: token.range)
      return QName(prefix: prefix, namespaceURI: uri, localName: local)
    default: return nil
    }
  }

  mutating func namespaceURI(for prefix: String, at range: SourceRange) -> String {
    if let uri = context.namespaces[prefix] { return uri }
    let isSuggesting = context.suggestsNames && errors.count < 100
    let nearest = isSuggesting ? Spelling.nearest(to: prefix, in: context.namespaces.keys) : nil
    let hint = nearest.map { "; is “\($0)” meant?" }
    errors.append(
      XPathError(
        "XPST0081", "No namespace is declared for the prefix “\(prefix)”\(hint ?? "")", at: range))
    return ""
  }
}
