import XMLTree

// *Functions and Operators 3.1*, §10: functions related to QNames.

extension FunctionLibrary {
  static let qNames = [
    Function("fn:resolve-QName($qname as xs:string?, $element as element()) as xs:QName?") {
      (call) throws(XPathError) in
      guard let text = call.string(0), let element = try call.node(1) else { return .empty }
      return Value(.qName(try qName(text) { element.namespaceURI(forPrefix: $0) }))
    },

    Function("fn:QName($paramURI as xs:string?, $paramQName as xs:string) as xs:QName") {
      (call) throws(XPathError) in
      let (uri, text) = (call.text(0), call.text(1))
      // A prefix without a namespace is as wrong here as a name that is none.
      guard let name = try? qName(text, namespaces: { _ in uri }) else {
        throw XPathError(
          "FOCA0002",
          uri.isEmpty
            ? "“\(value: text)” is not a name without a prefix" : "“\(value: text)” is not a name")
      }
      return Value(.qName(name))
    },

    Function("fn:prefix-from-QName($arg as xs:QName?) as xs:NCName?") {
      (call) throws(XPathError) in
      guard let name = call.qName(0), !name.prefix.isEmpty else { return .empty }
      return Value(AtomicValue(.ncName, .string(name.prefix)))
    },

    Function("fn:local-name-from-QName($arg as xs:QName?) as xs:NCName?") {
      (call) throws(XPathError) in
      Value(call.qName(0).map { .atomic(AtomicValue(.ncName, .string($0.localName))) })
    },

    Function("fn:namespace-uri-from-QName($arg as xs:QName?) as xs:anyURI?") {
      (call) throws(XPathError) in
      Value(call.qName(0).map { .atomic(.anyURI($0.namespaceURI)) })
    },

    Function(
      """
      fn:namespace-uri-for-prefix($prefix as xs:string?, $element as element()) as xs:anyURI?
      """
    ) { (call) throws(XPathError) in
      let uri = try call.node(1)?.namespaceURI(forPrefix: call.text(0))
      return Value(uri.map { .atomic(.anyURI($0)) })
    },

    Function("fn:in-scope-prefixes($element as element()) as xs:string*") {
      (call) throws(XPathError) in
      guard let element = try call.node(0) else { return .empty }
      return Value(element.tree.inScopeNamespaces(of: element.row).map { .string($0.prefix) })
    },
  ]

  /// Reads a lexical QName, with the error codes of functions rather than those of casts.
  private static func qName(
    _ text: String, namespaces: @escaping NamespaceLookup
  ) throws(XPathError) -> QName {
    do throws(CastFailure) {
      return try QName(lexical: text, namespaces: namespaces)
    } catch .unboundPrefix {
      throw XPathError(casting: .string(text), to: .qName, .unboundPrefix)
    } catch {
      throw XPathError("FOCA0002", "“\(value: text)” is not a name")
    }
  }
}

extension Call {
  fileprivate func qName(_ index: Int) -> QName? { atomic(index)?.qNameValue }
}
