extension Parser {
  /// Reads a signature as *Functions and Operators 3.1* writes it. Only for the library's own
  /// signatures: a mistake in one is a mistake in this package, and traps.
  static func parseSignature(
    _ source: String
  ) -> (name: QName, signature: FunctionSignature, isVariadic: Bool) {
    do {
      let variadic = source.replacing(", ...", with: "")
      var parser = Parser(context: StaticContext(), tokens: try Lexer.tokens(of: variadic))
      let parsed = try parser.parseSignature()
      precondition(parser.errors.isEmpty, "\(source): \(parser.errors)")
      return (parsed.0, parsed.1, variadic != source)
    } catch {
      preconditionFailure("\(source): \(error)")
    }
  }

  private mutating func parseSignature() throws(XPathError) -> (QName, FunctionSignature) {
    let name = try parseEQName(as: .function, "the name of a function")
    try expect(.leftParenthesis)
    var parameters: [SequenceType] = []
    if !at(.rightParenthesis) {
      repeat {
        try expect(.dollar)
        _ = try parseEQName(as: .variable, "the name of a parameter")
        try expect(keyword: "as")
        parameters.append(try parseSequenceType())
      } while take(.comma)
    }
    try expect(.rightParenthesis)
    try expect(keyword: "as")
    return (name, FunctionSignature(parameters: parameters, result: try parseSequenceType()))
  }
}
