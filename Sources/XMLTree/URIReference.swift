/// A URI reference in its five components (*RFC 3986*, §3 and §4.1).
package struct URIReference: Equatable, Sendable {
  package var scheme: String?
  package var authority: String?
  package var path: String
  package var query: String?
  package var fragment: String?

  /// Takes a reference apart (*RFC 3986*, appendix B). Every string has these components.
  package init(_ reference: String) {
    var rest = Substring(reference)
    if let hash = rest.firstIndex(of: "#") {
      fragment = String(rest[rest.index(after: hash)...])
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(of: "?") {
      query = String(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    if let end = URIReference.schemeEnd(in: rest) {
      scheme = String(rest[..<end])
      rest = rest[rest.index(after: end)...]
    }
    if rest.hasPrefix("//") {
      let start = rest.index(rest.startIndex, offsetBy: 2)
      let end = rest[start...].firstIndex(of: "/") ?? rest.endIndex
      authority = String(rest[start..<end])
      rest = rest[end...]
    }
    path = String(rest)
  }

  /// Resolves a reference against an absolute base URI (*RFC 3986*, §5.2.2); `nil` when the base
  /// is not absolute.
  package static func resolve(_ reference: String, against base: String) -> String? {
    let base = URIReference(base)
    guard base.scheme != nil else { return nil }
    return URIReference(reference).resolved(against: base).description
  }

  /// Whether the reference stands by itself: whether it has a scheme.
  package var isAbsolute: Bool { scheme != nil }

  private func resolved(against base: URIReference) -> URIReference {
    var target = self
    if scheme != nil || authority != nil {
      target.path = URIReference.removingDotSegments(path)
      target.scheme = scheme ?? base.scheme
      return target
    }
    target.scheme = base.scheme
    target.authority = base.authority
    if path.isEmpty {
      target.path = base.path
      target.query = query ?? base.query
    } else {
      target.path = URIReference.removingDotSegments(
        path.hasPrefix("/") ? path : merged(with: base))
    }
    return target
  }

  private func merged(with base: URIReference) -> String {
    if base.authority != nil && base.path.isEmpty { return "/" + path }
    guard let slash = base.path.lastIndex(of: "/") else { return path }
    return base.path[...slash] + path
  }

  private static func removingDotSegments(_ path: String) -> String {
    guard path.contains(".") else { return path }
    let isRooted = path.hasPrefix("/")
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    var kept: [Substring] = []
    for segment in isRooted ? segments.dropFirst() : segments[...] {
      switch segment {
      case ".": break
      case "..": _ = kept.popLast()
      default: kept.append(segment)
      }
    }
    if let last = segments.last, last == "." || last == ".." { kept.append("") }
    return (isRooted ? "/" : "") + kept.joined(separator: "/")
  }

  private static func schemeEnd(in text: Substring) -> Substring.Index? {
    guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else { return nil }
    let scheme = text[..<colon].utf8
    guard let first = scheme.first, first.isLetter else { return nil }
    let isScheme = scheme.allSatisfy { $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }
    return isScheme ? colon : nil
  }
}

extension URIReference: CustomStringConvertible {
  /// The reference put together again (*RFC 3986*, §5.3).
  package var description: String {
    var text = ""
    if let scheme { text += scheme + ":" }
    if let authority { text += "//" + authority }
    text += path
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
