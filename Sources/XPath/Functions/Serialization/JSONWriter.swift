import XMLTree

/// The output method `json` (*Serialization 3.1*, §9).
struct JSONWriter {
  private let serializer: Serializer
  private let parameters: SerializationParameters
  private let encoding: SerializationParameters.Encoding

  init(_ serializer: Serializer) {
    self.serializer = serializer
    parameters = serializer.parameters
    encoding = SerializationParameters.Encoding(parameters.encoding) ?? .unicode
  }

  /// The JSON text of a sequence of one item, or `null` for none.
  func text(of value: Value) throws(XPathError) -> String {
    var output = ""
    try write(value, to: &output, level: 0)
    return output
  }

  private func write(_ value: Value, to output: inout String, level: Int) throws(XPathError) {
    try serializer.evaluator.checkDepth()
    try serializer.evaluator.step()
    guard value.count <= 1 else {
      throw XPathError("SERE0023", "A sequence of \(value.count) items has no form in JSON")
    }
    switch value.first {
    case nil: output += "null"
    case .atomic(let atomic): output += try text(of: atomic)
    case .node(let node): output += quoted(try text(of: node))
    case .function: throw XPathError("SERE0021", "A function has no form in JSON")
    case .array(let array):
      try writeList(Array(array.members), "[", "]", to: &output, level: level) {
        (member, output) throws(XPathError) in
        try write(member, to: &output, level: level + 1)
      }
    case .map(let map): try write(map, to: &output, level: level)
    }
    try serializer.evaluator.checkStringLength(output.utf8.count)
  }

  private func write(_ map: MapItem, to output: inout String, level: Int) throws(XPathError) {
    var names: Set<CodepointString> = []
    try writeList(map.entries, "{", "}", to: &output, level: level) {
      (entry, output) throws(XPathError) in
      let name = entry.key.stringValue
      guard names.insert(CodepointString(name)).inserted || parameters.allowsDuplicateNames else {
        throw XPathError("SERE0022", "The name “\(value: name)” would be twice in a JSON object")
      }
      output += quoted(name) + (parameters.indents ? ": " : ":")
      try write(entry.value, to: &output, level: level + 1)
    }
  }

  private func writeList<Element>(
    _ elements: [Element], _ start: String, _ end: String, to output: inout String, level: Int,
    _ writeOne: (Element, inout String) throws(XPathError) -> Void
  ) throws(XPathError) {
    func lineBreak(_ level: Int) -> String {
      parameters.indents && !elements.isEmpty
        ? "\n" + String(repeating: "  ", count: level) : ""
    }
    output += start
    for (index, element) in elements.enumerated() {
      if index > 0 { output += "," }
      output += lineBreak(level + 1)
      try writeOne(element, &output)
    }
    output += lineBreak(level) + end
  }

  private func text(of value: AtomicValue) throws(XPathError) -> String {
    if let boolean = value.booleanValue { return boolean ? "true" : "false" }
    guard value.isNumeric else { return quoted(value.stringValue) }
    guard value.numericDouble.isFinite || value.type.isSubtype(of: .decimal) else {
      throw XPathError("SERE0020", "JSON has no number \(value: value.stringValue)")
    }
    return value.stringValue
  }

  private func text(of node: Node) throws(XPathError) -> String {
    var own = parameters
    own.method = parameters.jsonNodeOutputMethod
    own.omitsXMLDeclaration = true
    own.standalone = nil
    own.indents = false
    own.itemSeparator = nil
    own.characterMap = [:]
    return try Serializer(own, serializer.evaluator).text(of: Value(node))
  }

  /// A string in quotation marks, its characters mapped or escaped.
  private func quoted(_ text: String) -> String {
    "\""
      + serializer.mapped(text) { part in
        var output = ""
        for scalar in part.unicodeScalars {
          output +=
            encoding.has(scalar) ? JSONEscape.written(scalar) : JSONEscape.escape(scalar.value)
        }
        return output
      } + "\""
  }
}
