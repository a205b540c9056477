import XMLTree

/// The output method `adaptive` (*Serialization 3.1*, §10): every value as someone debugging would
/// want to see it.
struct AdaptiveWriter {
  private let serializer: Serializer
  private let parameters: SerializationParameters

  init(_ serializer: Serializer) {
    self.serializer = serializer
    parameters = serializer.parameters
  }

  /// The items, each on a line of its own unless another separator is asked for.
  func text(of value: Value) throws(XPathError) -> String {
    var output = ""
    for (index, item) in value.enumerated() {
      if index > 0 { output += parameters.itemSeparator ?? "\n" }
      output += try text(of: item)
      try serializer.evaluator.checkStringLength(output.utf8.count)
    }
    return output
  }

  private func text(of item: Item) throws(XPathError) -> String {
    try serializer.evaluator.checkDepth()
    try serializer.evaluator.step()
    switch item {
    case .node(let node): return try text(of: node)
    case .atomic(let value): return text(of: value)
    case .function(let function): return "\(name(of: function))#\(function.arity)"
    case .array(let array):
      var members: [String] = []
      for member in array.members { members.append(try text(ofMember: member)) }
      return "[\(members.joined(separator: ","))]"
    case .map(let map):
      var entries: [String] = []
      for (key, value) in map.entries {
        entries.append("\(text(of: key)):\(try text(ofMember: value))")
      }
      return "map{\(entries.joined(separator: ","))}"
    }
  }

  /// A sequence inside a map or array: in parentheses unless it is a single item.
  private func text(ofMember value: Value) throws(XPathError) -> String {
    if value.count == 1 { return try text(of: value[0]) }
    try serializer.evaluator.checkLength(value.count)
    var items: [String] = []
    for item in value { items.append(try text(of: item)) }
    return "(\(items.joined(separator: ",")))"
  }

  private func text(of node: Node) throws(XPathError) -> String {
    let escapes = MarkupEscapes(parameters)
    switch node.kind {
    case .attribute:
      return "\(node.nodeName)=\"\(serializer.mapped(node.stringValue, escapes.attribute))\""
    case .namespace:
      let name = node.localName.isEmpty ? "xmlns" : "xmlns:\(node.localName)"
      return "\(name)=\"\(escapes.attribute(node.stringValue))\""
    default:
      var own = parameters
      own.method = .xml
      own.itemSeparator = nil
      return try Serializer(own, serializer.evaluator).text(of: Value(node))
    }
  }

  private func text(of value: AtomicValue) -> String {
    let text = value.stringValue
    switch value.type {
    case .boolean: return "\(text)()"
    case .double: return value.numericDouble.exponentialForm
    case let type where type.isStringLike:
      return "\"\(serializer.written(text).doublingQuotes)\""
    case let type where type.isSubtype(of: .decimal): return text
    case .qName, .notation:
      guard let name = value.qNameValue else { return text }
      return "Q{\(name.namespaceURI)}\(name.localName)"
    default: return "\(value.type)(\"\(text)\")"
    }
  }

  private func name(of function: FunctionItem) -> String {
    guard let name = function.name else { return "(anonymous-function)" }
    let prefix = Namespace.predeclared.first { $0.value == name.namespaceURI }?.key
    return prefix.map { "\($0):\(name.localName)" } ?? "Q{\(name.namespaceURI)}\(name.localName)"
  }
}

extension String {
  /// The text with each quotation mark twice, whatever accent follows it.
  fileprivate var doublingQuotes: String {
    String(UnicodeScalarView(unicodeScalars.flatMap { $0 == "\"" ? ["\"", "\""] : [$0] }))
  }
}

extension Double {
  /// The number with an exponent, whatever its size: `1.0e0`.
  fileprivate var exponentialForm: String {
    let text = lexicalForm
    guard isFinite, self != 0, !text.contains("E") else {
      return self == 0 ? text + ".0e0" : text.replacing("E", with: "e")
    }
    // A plain number: move the point behind the first digit that is not zero.
    let parts = magnitude.lexicalForm.split(separator: ".")
    let all = parts.joined()
    let digits = all.drop { $0 == "0" }
    let exponent = parts[0].count - 1 - (all.count - digits.count)
    var fraction = digits.dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    let sign = self < 0 ? "-" : ""
    return "\(sign)\(digits.first ?? "0").\(fraction.isEmpty ? "0" : fraction)e\(exponent)"
  }
}
