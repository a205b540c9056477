// Expressions from the comma down to the unary operators (*XPath 3.1*, §3.4 to §3.18).

extension Parser {
  /// `Expr ::= ExprSingle ("," ExprSingle)*`
  mutating func parseExpr() throws(XPathError) -> Expr {
    let start = token.range.start
    var items = [try parseExprSingle()]
    while take(.comma) { items.append(try parseExprSingle()) }
    return items.count == 1 ? items[0] : Expr(.sequence(items), range(from: start))
  }

  /// `ExprSingle ::= ForExpr | LetExpr | QuantifiedExpr | IfExpr | OrExpr`
  mutating func parseExprSingle() throws(XPathError) -> Expr {
    try nested { (parser) throws(XPathError) in
      if case .name("", let keyword) = parser.token.kind {
        let next = parser.peek()
        switch (keyword, next) {
        case ("for", .symbol(.dollar)): return try parser.parseFor()
        case ("let", .symbol(.dollar)): return try parser.parseLet()
        case ("some", .symbol(.dollar)): return try parser.parseQuantified(.some)
        case ("every", .symbol(.dollar)): return try parser.parseQuantified(.every)
        case ("if", .symbol(.leftParenthesis)): return try parser.parseIf()
        default: break
        }
      }
      return try parser.parseBinary(minimum: .or)
    }
  }

  /// `$name in|:= ExprSingle` and more of them behind commas.
  private mutating func parseBindings(
    _ separator: (inout Parser) throws(XPathError) -> Void
  ) throws(XPathError) -> [Expr.Binding] {
    var bindings: [Expr.Binding] = []
    repeat {
      let start = token.range.start
      try expect(.dollar)
      let name = try parseEQName(as: .variable, "the name of a variable")
      let nameRange = range(from: start)
      try separator(&self)
      bindings.append(.init(name: name, value: try parseExprSingle(), range: nameRange))
    } while take(.comma)
    return bindings
  }

  private mutating func parseFor() throws(XPathError) -> Expr {
    let start = token.range.start
    advance()
    let bindings = try parseBindings { (p) throws(XPathError) in try p.expect(keyword: "in") }
    try expect(keyword: "return")
    let body = try parseExprSingle()
    return Expr(.binding(.forClause, bindings, body), range(from: start))
  }

  private mutating func parseLet() throws(XPathError) -> Expr {
    let start = token.range.start
    advance()
    let bindings = try parseBindings { (p) throws(XPathError) in try p.expect(.assign) }
    try expect(keyword: "return")
    let body = try parseExprSingle()
    return Expr(.binding(.letClause, bindings, body), range(from: start))
  }

  private mutating func parseQuantified(
    _ quantifier: Expr.Quantifier
  ) throws(XPathError) -> Expr {
    let start = token.range.start
    advance()
    let bindings = try parseBindings { (p) throws(XPathError) in try p.expect(keyword: "in") }
    try expect(keyword: "satisfies")
    let body = try parseExprSingle()
    return Expr(.binding(.quantified(quantifier), bindings, body), range(from: start))
  }

  private mutating func parseIf() throws(XPathError) -> Expr {
    let start = token.range.start
    advance()
    try expect(.leftParenthesis)
    let test = try parseExpr()
    try expect(.rightParenthesis)
    try expect(keyword: "then")
    let then = try parseExprSingle()
    try expect(keyword: "else")
    let otherwise = try parseExprSingle()
    return Expr(
      .conditional(test: test, then: then, otherwise: otherwise), range(from: start))
  }
}

// MARK: - Operators

extension Parser {
  /// The precedence of the operators (*XPath 3.1*, appendix A.4), loosest first.
  enum Precedence: Int, Comparable {
    case or, and, comparison, concatenation, range, additive, multiplicative, union, intersection
    case instanceOf, treatAs, castableAs, castAs, arrow

    /// Whether `a op b op c` is not allowed.
    var isNonassociative: Bool {
      switch self {
      case .comparison, .range, .instanceOf, .treatAs, .castableAs, .castAs: true
      default: false
      }
    }

    var tighter: Precedence? { Precedence(rawValue: rawValue + 1) }

    static func < (a: Precedence, b: Precedence) -> Bool { a.rawValue < b.rawValue }
  }

  /// How the operator at the current token makes an expression of what stands on its sides.
  private enum Operator {
    case binary(BinaryOperator)
    case instanceOf, treatAs, castableAs, castAs, arrow
  }

  /// An operator on two expressions.
  private enum BinaryOperator {
    case logical(LogicalOperator), concatenation, range
    case comparison(Expr.Comparison), arithmetic(ArithmeticOperator), combination(SetOperator)
  }

  private func currentOperator() -> (Operator, Precedence)? {
    switch token.kind {
    case .symbol(let symbol): symbolOperator(symbol)
    case .name("", let keyword): keywordOperator(keyword)
    default: nil
    }
  }

  private func symbolOperator(_ symbol: Token.Symbol) -> (Operator, Precedence)? {
    switch symbol {
    case .equal: (.binary(.comparison(.general(.eq))), .comparison)
    case .notEqual: (.binary(.comparison(.general(.ne))), .comparison)
    case .less: (.binary(.comparison(.general(.lt))), .comparison)
    case .lessEqual: (.binary(.comparison(.general(.le))), .comparison)
    case .greater: (.binary(.comparison(.general(.gt))), .comparison)
    case .greaterEqual: (.binary(.comparison(.general(.ge))), .comparison)
    case .precedes: (.binary(.comparison(.node(.precedes))), .comparison)
    case .follows: (.binary(.comparison(.node(.follows))), .comparison)
    case .barBar: (.binary(.concatenation), .concatenation)
    case .plus: (.binary(.arithmetic(.add)), .additive)
    case .minus: (.binary(.arithmetic(.subtract)), .additive)
    case .star: (.binary(.arithmetic(.multiply)), .multiplicative)
    case .bar: (.binary(.combination(.union)), .union)
    case .arrow: (.arrow, .arrow)
    default: nil
    }
  }

  private func keywordOperator(_ keyword: String) -> (Operator, Precedence)? {
    switch keyword {
    case "or": (.binary(.logical(.or)), .or)
    case "and": (.binary(.logical(.and)), .and)
    case "is": (.binary(.comparison(.node(.same))), .comparison)
    case "to": (.binary(.range), .range)
    case "div", "idiv", "mod":
      (.binary(.arithmetic(ArithmeticOperator(rawValue: keyword)!)), .multiplicative)
    case "union": (.binary(.combination(.union)), .union)
    case "intersect", "except":
      (.binary(.combination(SetOperator(rawValue: keyword)!)), .intersection)
    case "instance": (.instanceOf, .instanceOf)
    case "treat": (.treatAs, .treatAs)
    case "castable": (.castableAs, .castableAs)
    case "cast": (.castAs, .castAs)
    default:
      ValueComparison(rawValue: keyword).map { (.binary(.comparison(.value($0))), .comparison) }
    }
  }

  /// Operators at least as tight as `minimum`, by precedence climbing.
  mutating func parseBinary(minimum: Precedence) throws(XPathError) -> Expr {
    let start = token.range.start
    var left = try parseUnary()
    var ceiling = Precedence.arrow
    var chain = 0
    while let (op, precedence) = currentOperator(), precedence >= minimum, precedence <= ceiling {
      chain += 1
      guard chain <= Parser.maximumChain else {
        throw XPathError("XPST0003", "The expression is too long", at: token.range)
      }
      advance()
      left = try parseRight(of: op, precedence, left: left, start: start)
      ceiling = precedence
      if precedence.isNonassociative {
        guard let looser = Precedence(rawValue: precedence.rawValue - 1) else { break }
        ceiling = looser
      }
    }
    return left
  }

  private mutating func parseRight(
    of op: Operator, _ precedence: Precedence, left: Expr, start: Int
  ) throws(XPathError) -> Expr {
    let kind: Expr.Kind
    switch op {
    case .instanceOf:
      try expect(keyword: "of")
      kind = .type(.instanceOf(try parseSequenceType()), left)
    case .treatAs:
      try expect(keyword: "as")
      kind = .type(.treatAs(try parseSequenceType()), left)
    case .castableAs:
      try expect(keyword: "as")
      let (type, optional) = try parseSingleType()
      kind = .type(.castableAs(type, optional: optional), left)
    case .castAs:
      try expect(keyword: "as")
      let (type, optional) = try parseSingleType()
      kind = .type(.castAs(type, optional: optional), left)
    case .arrow: return try parseArrow(left, start: start)
    case .binary(let op):
      // Every binary operator is looser than the arrow, so a tighter level exists.
      let right = try parseBinary(minimum: precedence.tighter ?? .arrow)
      kind = Parser.combine(op, left, right)
    }
    return Expr(kind, range(from: start))
  }

  private static func combine(_ op: BinaryOperator, _ left: Expr, _ right: Expr) -> Expr.Kind {
    switch op {
    case .logical(let op):
      if case .logical(op, let operands) = left.kind { return .logical(op, operands + [right]) }
      return .logical(op, [left, right])
    case .concatenation:
      if case .calculation(.concatenation(let operands)) = left.kind {
        return .calculation(.concatenation(operands + [right]))
      }
      return .calculation(.concatenation([left, right]))
    case .range: return .calculation(.range(left, right))
    case .comparison(let comparison): return .comparison(comparison, left, right)
    case .arithmetic(let op): return .calculation(.arithmetic(op, left, right))
    case .combination(let op): return .path(.combination(op, left, right))
    }
  }

  /// `ArrowFunctionSpecifier ArgumentList`: the left operand becomes the first argument.
  private mutating func parseArrow(_ left: Expr, start: Int) throws(XPathError) -> Expr {
    if take(.dollar) {
      let nameStart = lastEnd - 1
      let name = try parseEQName(as: .variable, "the name of a variable")
      let function = Expr(.variable(name), range(from: nameStart))
      let arguments = try parseArguments()
      return Expr(.function(.dynamicCall(function, [.value(left)] + arguments)), range(from: start))
    }
    if at(.leftParenthesis) {
      let function = try parseParenthesized()
      let arguments = try parseArguments()
      return Expr(.function(.dynamicCall(function, [.value(left)] + arguments)), range(from: start))
    }
    let nameToken = token
    let name = try parseEQName(as: .function, "the name of a function")
    let arguments = try parseArguments()
    let call = call(name, [.value(left)] + arguments, at: nameToken)
    return Expr(.function(call), range(from: start))
  }

  /// `UnaryExpr ::= ("-" | "+")* ValueExpr`
  private mutating func parseUnary() throws(XPathError) -> Expr {
    let start = token.range.start
    var signs: [Token.Symbol] = []
    while case .symbol(let symbol) = token.kind, symbol == .minus || symbol == .plus {
      signs.append(symbol)
      advance()
    }
    var operand = try parseSimpleMap()
    guard !signs.isEmpty else { return operand }
    // Two minuses cancel: only their number matters, and each operand is checked to be a number.
    let negative = signs.count(where: { $0 == .minus }) % 2 == 1
    operand = Expr(
      .calculation(negative ? .negation(operand) : .unaryPlus(operand)), range(from: start))
    return operand
  }

  /// `SimpleMapExpr ::= PathExpr ("!" PathExpr)*`
  private mutating func parseSimpleMap() throws(XPathError) -> Expr {
    let start = token.range.start
    var left = try parsePath()
    var chain = 0
    while take(.bang) {
      chain += 1
      guard chain <= Parser.maximumChain else {
        throw XPathError("XPST0003", "The expression is too long", at: token.range)
      }
      left = Expr(.path(.simpleMap(left, try parsePath())), range(from: start))
    }
    return left
  }
}
