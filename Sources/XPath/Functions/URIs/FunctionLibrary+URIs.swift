import XMLTree

// *Functions and Operators 3.1*, §6: functions that manipulate URIs.

extension FunctionLibrary {
  static let uris = [
    Function("fn:resolve-uri($relative as xs:string?, [$base as xs:string]) as xs:anyURI?") {
      (call) throws(XPathError) in
      guard let reference = call.string(0) else { return .empty }
      guard let base = call.string(1) ?? call.context.baseURI else {
        throw XPathError(
          "FONS0005", "There is no static base URI to resolve “\(value: reference)” against")
      }
      return Value(.anyURI(try resolve(reference, against: base)))
    },

    Function("fn:encode-for-uri($uri-part as xs:string?) as xs:string") {
      (call) throws(XPathError) in
      try call.percentEncoded(keeping: \.isUnreservedInURI)
    },

    Function("fn:iri-to-uri($iri as xs:string?) as xs:string") { (call) throws(XPathError) in
      try call.percentEncoded { $0.isPrintableASCII && !"<>\" {}|\\^`".utf8.contains($0) }
    },

    Function("fn:escape-html-uri($uri as xs:string?) as xs:string") { (call) throws(XPathError) in
      try call.percentEncoded(keeping: \.isPrintableASCII)
    },
  ]

  /// The absolute URI of a reference; `FORG0002` when there is none.
  private static func resolve(
    _ reference: String, against base: String
  ) throws(XPathError) -> String {
    guard reference.isURIReference else {
      throw XPathError("FORG0002", "“\(value: reference)” is not a URI reference")
    }
    guard !URIReference(reference).isAbsolute else { return reference }
    let parsed = URIReference(base)
    guard base.isURIReference, parsed.fragment == nil,
      parsed.authority != nil || parsed.path.utf8.first == UInt8(ascii: "/"),
      let resolved = URIReference.resolve(reference, against: base)
    else {
      throw XPathError("FORG0002", "Nothing can be resolved against “\(value: base)”")
    }
    return resolved
  }
}

extension Call {
  /// The first argument with the octets of its UTF-8 percent-encoded, but for some characters.
  fileprivate func percentEncoded(
    keeping isKept: (UInt8) -> Bool
  ) throws(XPathError) -> Value {
    let result = text(0).percentEncoded(keeping: isKept)
    try evaluator.checkStringLength(result.utf8.count)
    return .string(result)
  }
}

extension UInt8 {
  /// Whether the octet is a graphic character of ASCII, or a space.
  fileprivate var isPrintableASCII: Bool { (0x20...0x7E).contains(self) }
}
