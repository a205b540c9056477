extension Parser {
  /// Reads a ``FunctionDeclaration``. Only for the library's own: a mistake in one is a mistake in
  /// this package, and traps.
  static func parseDeclaration(_ source: String) -> FunctionDeclaration {
    do {
      let variadic = source.replacing(", ...", with: "")
      var parser = Parser(context: StaticContext(), tokens: try Lexer.tokens(of: variadic))
      var declaration = try parser.parseDeclaration()
      precondition(parser.errors.isEmpty, "\(source): \(parser.errors)")
      declaration.isVariadic = variadic != source
      return declaration
    } catch {
      preconditionFailure("\(source): \(error)")
    }
  }

  private mutating func parseDeclaration() throws(XPathError) -> FunctionDeclaration {
    let name = try parseEQName(as: .function, "the name of a function")
    try expect(.leftParenthesis)
    var names: [String] = []
    var types: [SequenceType] = []
    // The parameters that go with each number of arguments.
    var lists: [[SequenceType]] = []
    var isOfContextItem = false
    if !at(.rightParenthesis) {
      repeat {
        if take(.leftBracket) { lists.append(types) }
        try expect(.dollar)
        names.append(try parseEQName(as: .variable, "the name of a parameter").localName)
        try expect(keyword: "as")
        types.append(try parseSequenceType())
        if take(.assign) {
          try expect(.dot)
          isOfContextItem = true
        }
        _ = take(.rightBracket)
      } while take(.comma)
    }
    lists.append(types)
    try expect(.rightParenthesis)
    try expect(keyword: "as")
    let results = try parseResults()
    let signatures = lists.map {
      FunctionSignature(
        parameters: $0, result: $0.count < types.count ? results.short : results.full)
    }
    return FunctionDeclaration(
      name: name, parameterNames: names, signatures: signatures, isOfContextItem: isOfContextItem)
  }

  /// The type of the result, without and with what is in brackets behind it.
  private mutating func parseResults() throws(XPathError) -> (
    short: SequenceType, full: SequenceType
  ) {
    let short = try parseSequenceType()
    guard take(.leftBracket) else { return (short, short) }
    try expect(.question)
    try expect(.rightBracket)
    return (short, SequenceType(short.itemType, .zeroOrOne))
  }
}
