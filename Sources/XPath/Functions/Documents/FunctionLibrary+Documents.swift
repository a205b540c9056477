import XMLTree

// *Functions and Operators 3.1*, §14.6: functions that give access to external information.

extension FunctionLibrary {
  static let documents = [
    Function("fn:doc($uri as xs:string?) as document-node()?", uses: .surroundings) {
      (call) throws(XPathError) in
      guard let uri = call.string(0) else { return .empty }
      return Value(try call.document(at: uri))
    },

    Function(
      "fn:doc-available($uri as xs:string?) as xs:boolean", uses: .surroundings, passes: .nothing
    ) { (call) throws(XPathError) in
      guard let uri = call.string(0) else { return .boolean(false) }
      return .boolean((try? call.document(at: uri)) != nil)
    },

    Function("fn:collection([$arg as xs:string?]) as item()*", uses: .surroundings) {
      (call) throws(XPathError) in
      try call.collection(at: try call.collectionURI(0))
    },

    Function("fn:uri-collection([$arg as xs:string?]) as xs:anyURI*", uses: .surroundings) {
      (call) throws(XPathError) in
      let uri = try call.collectionURI(0)
      return Value(
        try call.evaluator.context.resources.uriCollection(at: uri).map { .atomic(.anyURI($0)) })
    },

    Function(
      "fn:unparsed-text($href as xs:string?, [$encoding as xs:string]) as xs:string?",
      uses: .surroundings
    ) { (call) throws(XPathError) in
      Value(try unparsedText(call).map(Item.string))
    },

    Function(
      "fn:unparsed-text-lines($href as xs:string?, [$encoding as xs:string]) as xs:string*",
      uses: .surroundings
    ) { (call) throws(XPathError) in
      Value(try unparsedText(call)?.lines.map(Item.string) ?? [])
    },

    Function(
      """
      fn:unparsed-text-available($href as xs:string?, [$encoding as xs:string]) as xs:boolean
      """, uses: .surroundings, passes: .nothing
    ) { (call) throws(XPathError) in
      .boolean((try? unparsedText(call)) != nil)
    },

    Function("fn:environment-variable($name as xs:string) as xs:string?", uses: .surroundings) {
      (call) throws(XPathError) in
      let value = call.string(0).flatMap(call.evaluator.context.resources.environmentVariable)
      return Value(value.map(Item.string))
    },

    Function("fn:available-environment-variables() as xs:string*", uses: .surroundings) {
      (call) throws(XPathError) in
      Value(call.evaluator.context.resources.environmentVariableNames.map(Item.string))
    },
  ]

  private static func unparsedText(_ call: Call) throws(XPathError) -> String? {
    guard let uri = call.string(0) else { return nil }
    return try call.unparsedText(at: uri, encoding: call.string(1))
  }
}

extension String {
  /// The lines, whatever ends them; an end of line at the end begins no other.
  fileprivate var lines: [String] {
    var lines: [String] = []
    var rest = utf8[...]
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
      lines.append(String(Substring(line)))
      rest = rest[line.endIndex...]
      rest = rest.dropFirst(rest.starts(with: [0x0D, 0x0A]) ? 2 : 1)
    }
    return lines
  }
}
