import XMLTree

/// What must come of a case.
indirect enum Assertion {
  /// An expression with the effective boolean value true.
  case expression(String)
  case equal(String)
  case deepEqual(String)
  case permutation(String)
  case count(Int)
  case type(String)
  case isTrue
  case isFalse
  case isEmpty
  case stringValue(String, normalized: Bool)
  case xml(TextSource)
  case serializationMatches(TextSource, flags: String)
  case serializationError(code: String)
  /// An error: a local name, `Q{uri}name`, or `*` for any.
  case error(code: String)
  case anyOf([Assertion])
  case allOf([Assertion])
  case not(Assertion)
  /// One the runner does not know: it never holds.
  case unknown(String)

  /// Everything an element demands.
  static func all(in element: Node?) -> Assertion {
    let assertions = element?.elements().map(Assertion.init) ?? []
    return assertions.count == 1 ? assertions[0] : .allOf(assertions)
  }

  private init(_ element: Node) {
    let text = element.stringValue
    switch element.localName {
    case "assert": self = .expression(text)
    case "assert-eq": self = .equal(text)
    case "assert-deep-eq": self = .deepEqual(text)
    case "assert-permutation": self = .permutation(text)
    case "assert-count": self = .count(Int(text.filter { !$0.isWhitespace }) ?? -1)
    case "assert-type": self = .type(text)
    case "assert-true": self = .isTrue
    case "assert-false": self = .isFalse
    case "assert-empty": self = .isEmpty
    case "assert-string-value":
      self = .stringValue(text, normalized: element.isTrue("normalize-space"))
    case "assert-xml": self = .xml(TextSource(element))
    case "serialization-matches":
      self = .serializationMatches(TextSource(element), flags: element["flags"] ?? "")
    case "assert-serialization-error": self = .serializationError(code: element["code"] ?? "*")
    case "error": self = .error(code: element["code"] ?? "*")
    case "any-of": self = .anyOf(element.elements().map(Assertion.init))
    case "all-of": self = .allOf(element.elements().map(Assertion.init))
    case "not": self = .not(Assertion.all(in: element))
    default: self = .unknown(element.localName)
    }
  }
}

extension Assertion: CustomStringConvertible {
  /// The assertion in a line.
  var description: String {
    switch self {
    case .expression(let text): "assert \(text)"
    case .equal(let text): "eq \(text)"
    case .deepEqual(let text): "deep-eq \(text)"
    case .permutation(let text): "permutation \(text)"
    case .count(let count): "count \(count)"
    case .type(let type): "type \(type)"
    case .isTrue: "true"
    case .isFalse: "false"
    case .isEmpty: "empty"
    case .stringValue(let text, _): "string-value “\(text)”"
    case .xml(let source): "xml \(source.fileURI ?? source.text)"
    case .serializationMatches(let source, let flags):
      "serialization matches \(source.fileURI ?? source.text) \(flags)"
    case .serializationError(let code): "serialization error \(code)"
    case .error(let code): "error \(code)"
    case .anyOf(let parts): "any of (\(parts.map(\.description).joined(separator: "; ")))"
    case .allOf(let parts): "all of (\(parts.map(\.description).joined(separator: "; ")))"
    case .not(let part): "not (\(part))"
    case .unknown(let name): "unknown assertion \(name)"
    }
  }
}
