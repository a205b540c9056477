import XMLTree

/// `fn:xml-to-json` (*Functions and Operators 3.1*, §17.5.4): the XML representation of JSON as a
/// JSON text.
struct XMLToJSON {
  private let indents: Bool
  private let evaluator: Evaluator

  /// Converts as the options in the second argument of a call say.
  init(_ call: Call) throws(XPathError) {
    indents = try Options(call, 1).boolean("indent") ?? false
    evaluator = call.evaluator
  }

  /// The text of a document or an element.
  func text(of node: Node) throws(XPathError) -> String {
    var text = ""
    switch node.kind {
    case .element: try write(node, to: &text, level: 0, mayHaveKey: true)
    case .document:
      let elements = try childElements(of: node)
      guard elements.count == 1 else { throw invalid(node, "one element is expected in it") }
      try write(elements[0], to: &text, level: 0, mayHaveKey: false)
    default: throw invalid(node, "a document or an element is expected")
    }
    return text
  }

  private func write(
    _ element: Node, to text: inout String, level: Int, mayHaveKey: Bool
  ) throws(XPathError) {
    try evaluator.step()
    try evaluator.checkDepth()
    try evaluator.checkStringLength(text.utf8.count)
    guard element.namespaceURI == Namespace.fn else {
      throw invalid(element, "it is not in the namespace of the functions")
    }
    try checkAttributes(of: element, mayHaveKey: mayHaveKey)
    switch element.localName {
    case "null":
      guard try content(of: element).isEmpty else { throw invalid(element, "it has content") }
      text += "null"
    case "boolean":
      let value = try value(of: element, as: .boolean)
      text += value.booleanValue == true ? "true" : "false"
    case "number":
      let number = try value(of: element, as: .double)
      guard number.numericDouble.isFinite else { throw invalid(element, "JSON has no such number") }
      text += number.stringValue
    case "string":
      let isEscaped = try flag("escaped", of: element)
      text += try JSONEscape.quoted(try content(of: element), isEscaped: isEscaped)
    case "array":
      let children = try childElements(of: element)
      try writeList(children, "[", "]", to: &text, level: level) {
        (child, text) throws(XPathError) in
        try write(child, to: &text, level: level + 1, mayHaveKey: false)
      }
    case "map": try writeMap(element, to: &text, level: level)
    default: throw invalid(element, "there is no such element")
    }
  }

  private func writeMap(
    _ element: Node, to text: inout String, level: Int
  ) throws(XPathError) {
    var keys: Set<CodepointString> = []
    try writeList(try childElements(of: element), "{", "}", to: &text, level: level) {
      (child, text) throws(XPathError) in
      guard let key = child.attribute(named: "key")?.stringValue else {
        throw invalid(child, "it has no key")
      }
      let quoted = try JSONEscape.quoted(key, isEscaped: try flag("escaped-key", of: child))
      let parsed = try JSONParser.parse(quoted, rules: JSONStringRules.escaping)
      guard case .string(let name) = parsed, keys.insert(CodepointString(name)).inserted else {
        throw invalid(child, "its map has the key twice")
      }
      text += indents ? quoted + ": " : quoted + ":"
      try write(child, to: &text, level: level + 1, mayHaveKey: true)
    }
  }

  private func writeList(
    _ elements: [Node], _ start: String, _ end: String, to text: inout String, level: Int,
    _ writeOne: (Node, inout String) throws(XPathError) -> Void
  ) throws(XPathError) {
    text += start
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      if indents { text += lineBreak(level + 1) }
      try writeOne(element, &text)
    }
    if indents, !elements.isEmpty { text += lineBreak(level) }
    text += end
  }

  private func lineBreak(_ level: Int) -> String {
    "\n" + String(repeating: "  ", count: level)
  }
}

// MARK: - What is valid

extension XMLToJSON {
  private func checkAttributes(of element: Node, mayHaveKey: Bool) throws(XPathError) {
    for attribute in element.attributes {
      let isAllowed =
        switch (attribute.namespaceURI, attribute.localName) {
        case ("", "key"), ("", "escaped-key"): mayHaveKey
        case ("", "escaped"): element.localName == "string"
        case ("", _), (Namespace.fn, _): false
        default: true
        }
      guard isAllowed else {
        throw invalid(element, "the attribute “\(attribute.nodeName)” cannot be there")
      }
    }
    _ = try flag("escaped-key", of: element)
  }

  private func flag(_ name: String, of element: Node) throws(XPathError) -> Bool {
    guard let text = element.attribute(named: name)?.stringValue else { return false }
    guard let value = try? AtomicValue(lexical: text, as: .boolean).booleanValue else {
      throw invalid(element, "“\(value: text)” is neither true nor false")
    }
    return value
  }

  /// The elements in a map or an array, between which only white space may be.
  private func childElements(of node: Node) throws(XPathError) -> [Node] {
    var elements: [Node] = []
    for child in node.children {
      if child.kind == .element { elements.append(child) }
      if child.kind == .text, !child.stringValue.utf8.allSatisfy(isXMLSpace) {
        throw invalid(node, "there is text between the elements in it")
      }
    }
    return elements
  }

  /// The text in an element that may have no elements in it.
  private func content(of element: Node) throws(XPathError) -> String {
    guard !element.children.contains(where: { $0.kind == .element }) else {
      throw invalid(element, "there is an element in it")
    }
    return element.stringValue
  }

  private func value(of element: Node, as type: AtomicType) throws(XPathError) -> AtomicValue {
    let text = try content(of: element)
    guard let value = try? AtomicValue(lexical: text, as: type) else {
      throw invalid(element, "“\(value: text)” is not \(type)")
    }
    return value
  }

  private func invalid(_ node: Node, _ reason: ErrorMessage) -> XPathError {
    XPathError("FOJS0006", "The node \(node.path) does not represent JSON: \(reason)")
  }
}
