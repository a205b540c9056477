import XMLTree

// *Functions and Operators 3.1*, §2: accessors.

extension FunctionLibrary {
  static let accessors = [
    Function("fn:node-name() as xs:QName?") { (call) throws(XPathError) in
      nodeName(try call.contextNode())
    },

    Function("fn:node-name($arg as node()?) as xs:QName?") { (call) throws(XPathError) in
      nodeName(call.node(0))
    },

    Function("fn:nilled() as xs:boolean?") { (call) throws(XPathError) in
      nilled(try call.contextNode())
    },

    Function("fn:nilled($arg as node()?) as xs:boolean?") { (call) throws(XPathError) in
      nilled(call.node(0))
    },

    Function("fn:string() as xs:string") { (call) throws(XPathError) in
      .string(try call.contextItem().stringValue())
    },

    Function("fn:string($arg as item()?) as xs:string") { (call) throws(XPathError) in
      .string(try call[0].first?.stringValue() ?? "")
    },

    Function("fn:data() as xs:anyAtomicType*") { (call) throws(XPathError) in
      Value(try Value(call.contextItem()).atomized().map(Item.atomic))
    },

    Function("fn:data($arg as item()*) as xs:anyAtomicType*") { (call) throws(XPathError) in
      if case .range = call[0].storage { return call[0] }
      return Value(try call[0].atomized().map(Item.atomic))
    },

    Function("fn:base-uri() as xs:anyURI?") { (call) throws(XPathError) in
      Value(uri: try call.contextNode().baseURI)
    },

    Function("fn:base-uri($arg as node()?) as xs:anyURI?") { (call) throws(XPathError) in
      Value(uri: call.node(0)?.baseURI)
    },

    Function("fn:document-uri() as xs:anyURI?") { (call) throws(XPathError) in
      documentURI(try call.contextNode())
    },

    Function("fn:document-uri($arg as node()?) as xs:anyURI?") { (call) throws(XPathError) in
      documentURI(call.node(0))
    },
  ]

  private static func nodeName(_ node: Node?) -> Value {
    Value(node?.qName.map { .atomic(.qName($0)) })
  }

  /// A document that was made from a string has none.
  private static func documentURI(_ node: Node?) -> Value {
    Value(uri: node?.documentURI.flatMap { $0.isEmpty ? nil : $0 })
  }

  /// Only validation makes an element nilled, and no element here has been validated.
  private static func nilled(_ node: Node?) -> Value {
    node?.kind == .element ? .boolean(false) : .empty
  }
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
