import XMLTree

// *Functions and Operators 3.1*, §2: accessors.

extension FunctionLibrary {
  static let accessors = [
    Function("fn:node-name([$arg as node()? := .]) as xs:QName?", passes: .name) {
      (call) throws(XPathError) in
      Value(try call.node(0)?.qName.map { .atomic(.qName($0)) })
    },

    // Only validation makes an element nilled, and no element here has been validated.
    Function("fn:nilled([$arg as node()? := .]) as xs:boolean?", passes: .nothing) {
      (call) throws(XPathError) in
      try call.node(0)?.kind == .element ? .boolean(false) : .empty
    },

    Function("fn:string([$arg as item()? := .]) as xs:string", passes: .text) {
      (call) throws(XPathError) in
      .string(try call.given(0).first?.stringValue() ?? "")
    },

    Function("fn:data([$arg as item()* := .]) as xs:anyAtomicType*", passes: .values) {
      (call) throws(XPathError) in
      let value = try call.given(0)
      if case .range = value.storage { return value }
      try call.evaluator.walk(value)
      return Value(try value.atomized().map(Item.atomic))
    },

    Function("fn:base-uri([$arg as node()? := .]) as xs:anyURI?") { (call) throws(XPathError) in
      Value(uri: try call.node(0)?.baseURI)
    },

    // A document that was made from a string has no URI.
    Function("fn:document-uri([$arg as node()? := .]) as xs:anyURI?") { (call) throws(XPathError) in
      Value(uri: try call.node(0)?.documentURI.flatMap { $0.isEmpty ? nil : $0 })
    },
  ]
}

extension Node {
  /// The name with the prefix it was written with.
  var qName: QName? {
    name.map { QName(prefix: prefix, namespaceURI: $0.namespaceURI, localName: $0.localName) }
  }
}

extension Value {
  /// An xs:anyURI, or the empty sequence for `nil`.
  init(uri: String?) { self.init(uri.map { Item.atomic(.anyURI($0)) }) }
}
