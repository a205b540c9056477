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
    return parts.fragment?.contains("#") != true
      && (parts.scheme != nil || parts.authority != nil || !parts.path.startsWithColonSegment)
  }

  /// Whether there is a colon in the first segment of a path, which would make it a scheme.
  private var startsWithColonSegment: Bool {
    utf8.prefix { $0 != UInt8(ascii: "/") }.contains(UInt8(ascii: ":"))
  }
}
