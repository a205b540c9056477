// *Functions and Operators 3.1*, §5.3: comparison of strings.

extension FunctionLibrary {
  static let stringComparison = [
    Function(
      """
      fn:compare($comparand1 as xs:string?, $comparand2 as xs:string?, [$collation as xs:string]) \
      as xs:integer?
      """
    ) { (call) throws(XPathError) in
      let collation = try call.collation(2)
      guard let a = call.string(0), let b = call.string(1) else { return .empty }
      return .integer(collation.compare(a, b))
    },

    Function(
      "fn:codepoint-equal($comparand1 as xs:string?, $comparand2 as xs:string?) as xs:boolean?",
      passes: .nothing
    ) { (call) throws(XPathError) in
      guard let a = call.string(0), let b = call.string(1) else { return .empty }
      return .boolean(a.hasSameCodepoints(as: b))
    },

    Function("fn:collation-key($key as xs:string, [$collation as xs:string]) as xs:base64Binary") {
      (call) throws(XPathError) in
      Value(.base64Binary(try call.collation(1).key(call.text(0))))
    },

    Function(
      """
      fn:contains-token($input as xs:string*, $token as xs:string, [$collation as xs:string]) \
      as xs:boolean
      """, passes: .nothing
    ) { (call) throws(XPathError) in
      let collation = try call.collation(2)
      let token = call.text(1).trimmingXMLSpace
      guard !token.isEmpty else { return .boolean(false) }
      for item in call[0] {
        guard case .atomic(let value) = item else { continue }
        let tokens = value.stringValue.tokens
        if tokens.contains(where: { collation.compare($0, token) == 0 }) { return .boolean(true) }
      }
      return .boolean(false)
    },
  ]
}

extension String {
  /// The parts between white space.
  var tokens: [String] {
    utf8.split(whereSeparator: isXMLSpace).map { String(Substring($0)) }
  }

  /// The text without white space at its ends.
  fileprivate var trimmingXMLSpace: String {
    guard
      let first = utf8.firstIndex(where: { !isXMLSpace($0) }),
      let last = utf8.lastIndex(where: { !isXMLSpace($0) })
    else { return "" }
    return String(Substring(utf8[first...last]))
  }
}
