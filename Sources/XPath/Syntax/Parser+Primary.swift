// Primary expressions (*XPath 3.1*, §3.1, §3.11).

extension Parser {
  mutating func parsePrimary() throws(XPathError) -> Expr {
    let start = token.range.start
    switch token.kind {
    case .string, .integer, .decimal, .double: return try parseLiteral()
    case .symbol(.dollar):
      advance()
      let name = try parseEQName(as: .variable, "the name of a variable")
      return Expr(.variable(name), range(from: start))
    case .symbol(.leftParenthesis): return try parseParenthesized()
    case .symbol(.dot):
      advance()
      return Expr(.contextItem, range(from: start))
    case .symbol(.question):
      advance()
      let key = try parseKeySpecifier()
      return Expr(.structure(.unaryLookup(key)), range(from: start))
    case .symbol(.leftBracket):
      advance()
      let members = try parseList(until: .rightBracket)
      return Expr(.structure(.squareArray(members)), range(from: start))
    case .name("", "map") where peek() == .symbol(.leftBrace): return try parseMap()
    case .name("", "array") where peek() == .symbol(.leftBrace):
      advance()
      return Expr(.structure(.curlyArray(try parseEnclosed())), range(from: start))
    case .name("", "function") where peek() == .symbol(.leftParenthesis):
      return try parseInlineFunction()
    default: return try parseNamedFunction()
    }
  }

  private mutating func parseLiteral() throws(XPathError) -> Expr {
    let range = token.range
    let value: AtomicValue
    do throws(XPathError) {
      switch token.kind {
      case .string(let string): value = .string(string)
      case .integer(let digits): value = try AtomicValue.string(digits).cast(to: .integer)
      case .decimal(let digits): value = try AtomicValue.string(digits).cast(to: .decimal)
      case .double(let digits): value = try AtomicValue.string(digits).cast(to: .double)
      default: throw unexpected("a literal")
      }
    } catch {
      throw error.located(at: range)
    }
    advance()
    return Expr(.literal(value), range)
  }

  mutating func parseParenthesized() throws(XPathError) -> Expr {
    let start = token.range.start
    try expect(.leftParenthesis)
    if take(.rightParenthesis) { return Expr(.sequence([]), range(from: start)) }
    let inner = try parseExpr()
    try expect(.rightParenthesis)
    // Parentheses end a step: `(a/b)[1]` is a filter, and `(a)/b` a path from an expression.
    return Expr(inner.kind, range(from: start))
  }

  /// `"{" Expr? "}"`
  private mutating func parseEnclosed() throws(XPathError) -> Expr {
    let start = token.range.start
    try expect(.leftBrace)
    if take(.rightBrace) { return Expr(.sequence([]), range(from: start)) }
    let expr = try parseExpr()
    try expect(.rightBrace)
    return expr
  }

  private mutating func parseList(until end: Token.Symbol) throws(XPathError) -> [Expr] {
    if take(end) { return [] }
    var items: [Expr] = []
    repeat { items.append(try parseExprSingle()) } while take(.comma)
    try expect(end)
    return items
  }

  private mutating func parseMap() throws(XPathError) -> Expr {
    let start = token.range.start
    advance()
    try expect(.leftBrace)
    var entries: [(key: Expr, value: Expr)] = []
    if !take(.rightBrace) {
      repeat {
        let key = try parseExprSingle()
        try expect(.colon)
        entries.append((key, try parseExprSingle()))
      } while take(.comma)
      try expect(.rightBrace)
    }
    return Expr(.structure(.map(entries)), range(from: start))
  }

  /// `KeySpecifier ::= NCName | IntegerLiteral | ParenthesizedExpr | "*"`
  mutating func parseKeySpecifier() throws(XPathError) -> Expr.KeySpecifier {
    switch token.kind {
    case .name("", let name):
      advance()
      return .key(.string(name))
    case .integer:
      guard case .literal(let value) = try parseLiteral().kind else { break }
      return .key(value)
    case .symbol(.star):
      advance()
      return .wildcard
    case .symbol(.leftParenthesis): return .expression(try parseParenthesized())
    default: break
    }
    throw unexpected("a key: a name, a number, “*” or an expression in parentheses")
  }

  mutating func parseArguments() throws(XPathError) -> [Expr.Argument] {
    try expect(.leftParenthesis)
    if take(.rightParenthesis) { return [] }
    var arguments: [Expr.Argument] = []
    repeat {
      if at(.question), peek() == .symbol(.comma) || peek() == .symbol(.rightParenthesis) {
        advance()
        arguments.append(.open)
      } else {
        arguments.append(.value(try parseExprSingle()))
      }
    } while take(.comma)
    try expect(.rightParenthesis)
    return arguments
  }

  /// A call by name, or `name#arity`.
  private mutating func parseNamedFunction() throws(XPathError) -> Expr {
    let start = token.range.start
    let nameToken = token
    let name = try parseEQName(as: .function, "an expression")
    guard at(.hash) else {
      let arguments = try parseArguments()
      return Expr(.function(call(name, arguments, at: nameToken)), range(from: start))
    }
    if case .name("", let keyword) = nameToken.kind, Parser.reservedFunctionNames.contains(keyword)
    {
      throw XPathError("XPST0003", "“\(keyword)” is reserved", at: nameToken.range)
    }
    advance()
    guard case .integer(let digits) = token.kind else { throw unexpected("a number of arguments") }
    advance()
    guard let arity = Int(digits) else {
      throw XPathError("FOAR0002", "No function has \(digits) parameters", at: range(from: start))
    }
    return Expr(.function(reference(name, arity: arity, at: nameToken)), range(from: start))
  }

  private mutating func parseInlineFunction() throws(XPathError) -> Expr {
    let start = token.range.start
    advance()
    try expect(.leftParenthesis)
    var parameters: [Expr.Parameter] = []
    if !at(.rightParenthesis) {
      repeat {
        let nameStart = token.range.start
        try expect(.dollar)
        let name = try parseEQName(as: .variable, "the name of a parameter")
        if parameters.contains(where: { $0.name == name }) {
          errors.append(
            XPathError(
              "XQST0039", "Two parameters are called “\(name)”", at: range(from: nameStart)))
        }
        let type = take(keyword: "as") ? try parseSequenceType() : .any
        parameters.append(.init(name: name, type: type))
      } while take(.comma)
    }
    try expect(.rightParenthesis)
    let result = take(keyword: "as") ? try parseSequenceType() : nil
    let body = try parseEnclosed()
    return Expr(.function(.inline(parameters, result: result, body: body)), range(from: start))
  }
}
