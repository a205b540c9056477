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
    return Expr(.forClause(bindings, body), range(from: start))
  }

  private mutating func parseLet() throws(XPathError) -> Expr {
    let start = token.range.start
    advance()
    let bindings = try parseBindings { (p) throws(XPathError) in try p.expect(.assign) }
    try expect(keyword: "return")
    let body = try parseExprSingle()
    return Expr(.letClause(bindings, body), range(from: start))
  }

  private mutating func parseQuantified(
    _ quantifier: Expr.Quantifier
  ) throws(XPathError) -> Expr {
    let start = token.range.start
    advance()
    let bindings = try parseBindings { (p) throws(XPathError) in try p.expect(keyword: "in") }
    try expect(keyword: "satisfies")
    let body = try parseExprSingle()
    return Expr(.quantified(quantifier, bindings, body), range(from: start))
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
    case or, and, concatenation, range
    case value(ValueComparison), general(ValueComparison), node(NodeComparison)
    case arithmetic(ArithmeticOperator), set(SetOperator)
    case instanceOf, treatAs, castableAs, castAs, arrow
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
    case .equal: (.general(.eq), .comparison)
    case .notEqual: (.general(.ne), .comparison)
    case .less: (.general(.lt), .comparison)
    case .lessEqual: (.general(.le), .comparison)
    case .greater: (.general(.gt), .comparison)
    case .greaterEqual: (.general(.ge), .comparison)
    case .precedes: (.node(.precedes), .comparison)
    case .follows: (.node(.follows), .comparison)
    case .barBar: (.concatenation, .concatenation)
    case .plus: (.arithmetic(.add), .additive)
    case .minus: (.arithmetic(.subtract), .additive)
    case .star: (.arithmetic(.multiply), .multiplicative)
    case .bar: (.set(.union), .union)
    case .arrow: (.arrow, .arrow)
    default: nil
    }
  }

  private func keywordOperator(_ keyword: String) -> (Operator, Precedence)? {
    switch keyword {
    case "or": (.or, .or)
    case "and": (.and, .and)
    case "is": (.node(.same), .comparison)
    case "to": (.range, .range)
    case "div", "idiv", "mod":
      (.arithmetic(ArithmeticOperator(rawValue: keyword)!), .multiplicative)
    case "union": (.set(.union), .union)
    case "intersect", "except": (.set(SetOperator(rawValue: keyword)!), .intersection)
    case "instance": (.instanceOf, .instanceOf)
    case "treat": (.treatAs, .treatAs)
    case "castable": (.castableAs, .castableAs)
    case "cast": (.castAs, .castAs)
    default: ValueComparison(rawValue: keyword).map { (.value($0), .comparison) }
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
    switch op {
    case .instanceOf:
      try expect(keyword: "of")
      let type = try parseSequenceType()
      return Expr(.instanceOf(left, type), range(from: start))
    case .treatAs:
      try expect(keyword: "as")
      let type = try parseSequenceType()
      return Expr(.treatAs(left, type), range(from: start))
    case .castableAs, .castAs:
      try expect(keyword: "as")
      let (type, optional) = try parseSingleType()
      if case .castAs = op {
        return Expr(.castAs(left, type, optional: optional), range(from: start))
      }
      return Expr(.castableAs(left, type, optional: optional), range(from: start))
    case .arrow: return try parseArrow(left, start: start)
    default: break
    }
    // Every binary operator is looser than the arrow, so a tighter level exists.
    let right = try parseBinary(minimum: precedence.tighter ?? .arrow)
    return Expr(Parser.combine(op, left, right), range(from: start))
  }

  private static func combine(_ op: Operator, _ left: Expr, _ right: Expr) -> Expr.Kind {
    switch op {
    case .or:
      if case .or(let operands) = left.kind { return .or(operands + [right]) }
      return .or([left, right])
    case .and:
      if case .and(let operands) = left.kind { return .and(operands + [right]) }
      return .and([left, right])
    case .concatenation:
      if case .concatenation(let operands) = left.kind { return .concatenation(operands + [right]) }
      return .concatenation([left, right])
    case .range: return .range(left, right)
    case .value(let comparison): return .valueComparison(comparison, left, right)
    case .general(let comparison): return .generalComparison(comparison, left, right)
    case .node(let comparison): return .nodeComparison(comparison, left, right)
    case .arithmetic(let op): return .arithmetic(op, left, right)
    case .set(let op): return .setOperation(op, left, right)
    case .instanceOf, .treatAs, .castableAs, .castAs, .arrow:
      preconditionFailure("not a binary operator on two expressions")
    }
  }

  /// `ArrowFunctionSpecifier ArgumentList`: the left operand becomes the first argument.
  private mutating func parseArrow(_ left: Expr, start: Int) throws(XPathError) -> Expr {
    if take(.dollar) {
      let nameStart = lastEnd - 1
      let name = try parseEQName(as: .variable, "the name of a variable")
      let function = Expr(.variable(name), range(from: nameStart))
      let arguments = try parseArguments()
      return Expr(.dynamicCall(function, [.value(left)] + arguments), range(from: start))
    }
    if at(.leftParenthesis) {
      let function = try parseParenthesized()
      let arguments = try parseArguments()
      return Expr(.dynamicCall(function, [.value(left)] + arguments), range(from: start))
    }
    let name = try parseEQName(as: .function, "the name of a function")
    let arguments = try parseArguments()
    return Expr(.functionCall(name, [.value(left)] + arguments), range(from: start))
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
    operand = Expr(negative ? .negation(operand) : .unaryPlus(operand), range(from: start))
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
      left = Expr(.simpleMap(left, try parsePath()), range(from: start))
    }
    return left
  }
}
