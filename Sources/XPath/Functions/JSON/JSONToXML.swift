import XMLTree

/// `fn:json-to-xml` (*Functions and Operators 3.1*, §17.5.3): JSON texts as elements of the namespace
/// of the functions.
struct JSONToXML {
  private let rules: JSONStringRules
  private let duplicates: String
  private let baseURI: String?
  private let evaluator: Evaluator

  /// Converts as the options in the second argument of a call say.
  init(_ call: Call) throws(XPathError) {
    let options = Options(call, 1)
    evaluator = call.evaluator
    baseURI = call.context.baseURI
    _ = try options.boolean("liberal")
    let validates = try options.boolean("validate") ?? false
    rules = try JSONStringRules(options, evaluator)
    let choice = try options.string("duplicates", among: ["reject", "use-first", "retain"])
    duplicates = choice ?? (validates ? "reject" : "retain")
    guard !validates else {
      throw XPathError("FOJS0004", "There is no schema here to validate the result with")
    }
  }

  /// The document of a text.
  func document(of text: String) throws(XPathError) -> Node {
    let json = try JSONParser.parse(text, rules: rules)
    var builder = TreeBuilder()
    builder.startDocument()
    try add(json, name: nil, to: &builder, isRoot: true)
    do {
      return try builder.finish(baseURI: baseURI).root
    } catch {
      throw XPathError("XPDY0130", "The JSON text is too large: \(String(describing: error))")
    }
  }

  private func add(
    _ json: JSONValue, name: String?, to builder: inout TreeBuilder, isRoot: Bool = false
  ) throws(XPathError) {
    try evaluator.step()
    try evaluator.checkDepth()
    builder.startElement(ExpandedName(namespaceURI: Namespace.fn, localName: json.elementName))
    if isRoot { builder.declareNamespace(prefix: "", uri: Namespace.fn) }
    if let name {
      builder.attribute(ExpandedName(localName: "key"), value: name)
      if isEscaped(name) {
        builder.attribute(ExpandedName(localName: "escaped-key"), value: "true")
      }
    }
    switch json {
    case .null: break
    case .boolean(let value): builder.text(value ? "true" : "false")
    case .number(let digits): builder.text(digits)
    case .string(let text):
      if isEscaped(text) { builder.attribute(ExpandedName(localName: "escaped"), value: "true") }
      builder.text(text)
    case .array(let elements):
      for element in elements { try add(element, name: nil, to: &builder) }
    case .object(let members): try add(members, to: &builder)
    }
    builder.endElement()
  }

  private func add(
    _ members: [(name: String, value: JSONValue)], to builder: inout TreeBuilder
  ) throws(XPathError) {
    var names: Set<CodepointString> = []
    for (name, value) in members {
      if duplicates != "retain", !names.insert(CodepointString(name)).inserted {
        guard duplicates == "use-first" else {
          throw XPathError("FOJS0003", "An object has the name “\(value: name)” twice")
        }
        continue
      }
      try add(value, name: name, to: &builder)
    }
  }

  private func isEscaped(_ text: String) -> Bool {
    rules.escapes && text.utf8.contains(UInt8(ascii: "\\"))
  }
}

extension JSONValue {
  fileprivate var elementName: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "map"
    }
  }
}
