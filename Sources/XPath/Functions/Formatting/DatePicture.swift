/// The picture of `fn:format-dateTime` and its like: texts, and markers that stand for components
/// (*Functions and Operators 3.1*, §9.8.4.1).
struct DatePicture: Sendable {
  enum Part: Sendable {
    case literal(String)
    case marker(DateMarker)
  }

  let parts: [Part]

  /// Reads a picture; `FOFD1340` when it breaks the rules.
  init(_ picture: String) throws(XPathError) {
    var parts: [Part] = []
    var literal = ""
    var rest = picture.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "[" || scalar == "]" else {
        literal.unicodeScalars.append(scalar)
        continue
      }
      if rest.first == scalar {
        literal.unicodeScalars.append(scalar)
        rest.removeFirst()
        continue
      }
      guard scalar == "[", let end = rest.firstIndex(of: "]") else {
        throw XPathError(
          "FOFD1340", "The picture “\(value: picture)” has a bracket that is not a pair")
      }
      guard let marker = DateMarker(rest[..<end]) else {
        throw XPathError(
          "FOFD1340", "“[\(value: String(rest[..<end]))]” in a picture is not a component of a date"
        )
      }
      parts.append(.literal(literal))
      parts.append(.marker(marker))
      literal = ""
      rest = rest[rest.index(after: end)...]
    }
    parts.append(.literal(literal))
    self.parts = parts
  }
}
