import XMLTree

extension String {
  /// Whether the text is a URI or IRI reference (*RFC 3986*, §4.1; *RFC 3987*, §2.2). Spaces pass:
  /// names of files have them.
  var isURIReference: Bool {
    let excluded = "<>\"{}|\\^`".utf8
    guard utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && !excluded.contains($0) }),
      hasValidPercentEncoding
    else { return false }
    let parts = URIReference(self)
    return parts.hasValidBrackets && parts.fragment?.contains("#") != true
      && (parts.scheme != nil || parts.authority != nil || !parts.path.startsWithColonSegment)
  }

  /// Whether there is a colon in the first segment of a path, which would make it a scheme.
  private var startsWithColonSegment: Bool {
    utf8.prefix { $0 != UInt8(ascii: "/") }.contains(UInt8(ascii: ":"))
  }
}

extension URIReference {
  /// Whether square brackets stand only around an address in the place of a host's name (*RFC 3986*,
  /// §3.2.2).
  fileprivate var hasValidBrackets: Bool {
    func hasBracket(_ text: Substring) -> Bool { text.contains { $0 == "[" || $0 == "]" } }
    guard ![path, query, fragment].compactMap(\.self).contains(where: { hasBracket($0[...]) })
    else {
      return false
    }
    guard let authority, hasBracket(authority[...]) else { return true }
    let user = authority.lastIndex(of: "@").map { authority[..<$0] } ?? ""
    let host = authority[user.endIndex...].drop { $0 == "@" }
    guard host.first == "[", let end = host.firstIndex(of: "]") else { return false }
    let address = host[..<end].dropFirst()
    let port = host[end...].dropFirst()
    return !address.isEmpty && !hasBracket(user) && !hasBracket(address)
      && (port.isEmpty || port.first == ":" && port.dropFirst().allSatisfy(\.isNumber))
  }
}
