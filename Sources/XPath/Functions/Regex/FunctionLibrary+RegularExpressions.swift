import RegularExpressions

// *Functions and Operators 3.1*, §5.6: functions based on regular expressions.

extension FunctionLibrary {
  static let regularExpressions = [
    Function(
      """
      fn:matches($input as xs:string?, $pattern as xs:string, [$flags as xs:string]) as xs:boolean
      """, passes: .nothing,
      compiled: .operation {
        MatchesOperation($0.text(0), rest: $0.arguments.dropFirst(), $0.range)
      }
    ) { (call) throws(XPathError) in
      let pattern = try call.pattern(flags: 2)
      return .boolean(try pattern.matches(call.text(0), call.evaluator))
    },

    Function(
      """
      fn:replace($input as xs:string?, $pattern as xs:string, $replacement as xs:string, \
      [$flags as xs:string]) as xs:string
      """
    ) { (call) throws(XPathError) in
      let pattern = try call.consumingPattern(flags: 3)
      let replacement = try Replacement(call.text(2), for: pattern)
      let text = call.text(0)
      var result = ""
      var end = text.startIndex
      _ = try pattern.forEachMatch(in: text, call.evaluator) { (match) throws(XPathError) in
        result += text[end..<match.range.lowerBound]
        replacement.append(match, of: text, to: &result)
        try call.evaluator.checkStringLength(result.utf8.count)
        end = match.range.upperBound
        return true
      }
      return .string(result + text[end...])
    },

    Function(
      """
      fn:tokenize($input as xs:string?, [$pattern as xs:string], [$flags as xs:string]) \
      as xs:string*
      """
    ) { (call) throws(XPathError) in
      guard call.count > 1 else { return Value(call.text(0).tokens.map(Item.string)) }
      let pattern = try call.consumingPattern(flags: 2)
      let text = call.text(0)
      guard !text.isEmpty else { return .empty }
      var tokens: [Item] = []
      var end = text.startIndex
      _ = try pattern.forEachMatch(in: text, call.evaluator) { (match) throws(XPathError) in
        tokens.append(.string(String(text[end..<match.range.lowerBound])))
        try call.evaluator.checkLength(tokens.count)
        end = match.range.upperBound
        return true
      }
      return Value(tokens + [.string(String(text[end...]))])
    },

    Function(
      """
      fn:analyze-string($input as xs:string?, $pattern as xs:string, [$flags as xs:string]) \
      as element(fn:analyze-string-result)
      """
    ) { (call) throws(XPathError) in
      let pattern = try call.consumingPattern(flags: 2)
      return Value(try StringAnalysis.analyze(call.text(0), by: pattern, call.evaluator))
    },
  ]
}

extension Call {
  /// The regular expression of the second argument.
  fileprivate func pattern(flags index: Int) throws(XPathError) -> Pattern {
    try PatternCache.shared.pattern(text(1), PatternFlags(text(index)))
  }

  /// The regular expression of the second argument, where it may not match the zero-length string
  /// (`FORX0003`).
  fileprivate func consumingPattern(flags index: Int) throws(XPathError) -> Pattern {
    let pattern = try pattern(flags: index)
    guard !pattern.matchesEmpty else {
      throw XPathError(
        "FORX0003",
        "The regular expression “\(value: text(1).shortened())” matches a zero-length string")
    }
    return pattern
  }
}
