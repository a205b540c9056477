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
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text(0).utf8 {
      if isKept(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
      }
    }
    try evaluator.checkStringLength(result.count)
    return .string(String(decoding: result, as: UTF8.self))
  }
}

extension UInt8 {
  /// Whether the octet is a graphic character of ASCII, or a space.
  fileprivate var isPrintableASCII: Bool { (0x20...0x7E).contains(self) }

  /// Whether the octet is an unreserved character (*RFC 3986*, §2.3).
  fileprivate var isUnreservedInURI: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }
}
