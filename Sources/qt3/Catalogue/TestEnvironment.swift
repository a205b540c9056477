import XMLTree
import XPath

/// What cases are evaluated in.
struct TestEnvironment {
  /// A document.
  struct Source {
    /// `.` for the context item, `$name` for a variable, `nil` when it is only there by its URI.
    let role: String?
    let fileURI: String
    let uri: String?
    let isValidated: Bool
  }

  /// A text.
  struct Resource {
    let fileURI: String
    let uri: String
    let mediaType: String?
    let encoding: String?
  }

  /// A variable.
  struct Parameter {
    let name: String
    let select: String
  }

  /// A collection: documents, and the items of expressions.
  struct Collection {
    /// Empty for the default collection.
    let uri: String
    let sources: [Source]
    let queries: [String]
  }

  var sources: [Source] = []
  var resources: [Resource] = []
  var parameters: [Parameter] = []
  var collections: [Collection] = []
  var namespaces: [(prefix: String, uri: String)] = []
  var decimalFormats: [(name: QName?, format: DecimalFormat)] = []
  var collations: [(uri: String, isDefault: Bool)] = []
  /// `#UNDEFINED` when there must be none.
  var staticBaseURI: String?
  var contextItem: String?
  var hasSchema = false
}

extension TestEnvironment {
  /// The environments an element holds for others to refer to.
  static func named(in element: Node) -> [String: TestEnvironment] {
    let pairs = element.elements("environment").compactMap { environment in
      environment["name"].map { ($0, TestEnvironment(environment)) }
    }
    return Dictionary(pairs) { $1 }
  }

  init(_ element: Node) {
    for part in element.elements() {
      switch part.localName {
      case "source": sources += [Source(part)].compactMap(\.self)
      case "resource": resources += [Resource(part)].compactMap(\.self)
      case "param":
        parameters.append(Parameter(name: part["name"] ?? "", select: part["select"] ?? "()"))
      case "collection": collections.append(Collection(part))
      case "namespace": namespaces.append((part["prefix"] ?? "", part["uri"] ?? ""))
      case "decimal-format": decimalFormats.append(DecimalFormat.named(part))
      case "collation": collations.append((part["uri"] ?? "", part.isTrue("default")))
      case "static-base-uri": staticBaseURI = part["uri"]
      case "context-item": contextItem = part["select"]
      case "schema": hasSchema = true
      default: break
      }
    }
  }

  /// Adds what another environment has.
  mutating func add(_ other: TestEnvironment) {
    sources += other.sources
    resources += other.resources
    parameters += other.parameters
    collections += other.collections
    namespaces += other.namespaces
    decimalFormats += other.decimalFormats
    collations += other.collations
    staticBaseURI = other.staticBaseURI ?? staticBaseURI
    contextItem = other.contextItem ?? contextItem
    hasSchema = hasSchema || other.hasSchema
  }
}

extension TestEnvironment.Source {
  fileprivate init?(_ element: Node) {
    guard let fileURI = element.reference("file") else { return nil }
    self.fileURI = fileURI
    role = element["role"]
    uri = element["uri"]
    isValidated = element["validation"].map { $0 != "skip" } ?? false
  }
}

extension TestEnvironment.Resource {
  fileprivate init?(_ element: Node) {
    guard let fileURI = element.reference("file") else { return nil }
    self.fileURI = fileURI
    uri = element["uri"] ?? fileURI
    mediaType = element["media-type"]
    encoding = element["encoding"]
  }
}

extension TestEnvironment.Collection {
  fileprivate init(_ element: Node) {
    uri = element["uri"] ?? ""
    sources = element.elements("source").compactMap(TestEnvironment.Source.init)
    queries = element.elements("query").map(\.stringValue)
  }
}

extension DecimalFormat {
  /// The format an element describes, and its name if it is not the default one.
  fileprivate static func named(_ element: Node) -> (name: QName?, format: DecimalFormat) {
    var format = DecimalFormat()
    let characters: [(String, WritableKeyPath<DecimalFormat, Character>)] = [
      ("decimal-separator", \.decimalSeparator), ("grouping-separator", \.groupingSeparator),
      ("exponent-separator", \.exponentSeparator), ("minus-sign", \.minusSign),
      ("percent", \.percent), ("per-mille", \.perMille), ("zero-digit", \.zeroDigit),
      ("digit", \.digit), ("pattern-separator", \.patternSeparator),
    ]
    for (attribute, property) in characters {
      if let character = element.characters(attribute) { format[keyPath: property] = character }
    }
    format.infinity = element["infinity"] ?? format.infinity
    format.nan = element["NaN"] ?? format.nan
    return (element["name"].map { QName($0, at: element) }, format)
  }
}

extension QName {
  /// A lexical name that stands at an element.
  fileprivate init(_ lexical: String, at element: Node) {
    let parts = lexical.split(separator: ":", maxSplits: 1)
    if parts.count == 2 {
      let prefix = String(parts[0])
      self.init(
        prefix: prefix, namespaceURI: element.namespaceURI(forPrefix: prefix) ?? "",
        localName: String(parts[1]))
    } else {
      self.init(localName: lexical)
    }
  }
}
