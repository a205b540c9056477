import XMLTree

/// The output methods `xml`, `xhtml` and `html` (*Serialization 3.1*, §5 to §7).
struct MarkupWriter {
  /// An element whose end is still to be written.
  struct OpenElement {
    let name: String
    /// The row behind its content.
    let end: Int32
    /// Whether its content has no text, so that white space can be added.
    let indents: Bool
    /// Whether no white space is added in it however deep.
    let preserves: Bool
    let textForm: TextForm
  }

  /// How text is written.
  enum TextForm { case escaped, raw, cdata }

  let serializer: Serializer
  let parameters: SerializationParameters
  let escapes: MarkupEscapes
  private(set) var output = ""
  private var open: [OpenElement] = []

  init(_ serializer: Serializer) {
    self.serializer = serializer
    parameters = serializer.parameters
    escapes = MarkupEscapes(parameters)
  }

  /// Writes a normalized sequence as a document.
  mutating func write(_ pieces: [SerializedPiece]) throws(XPathError) {
    try checkWellFormed(pieces)
    if parameters.method != .html, !parameters.omitsXMLDeclaration { writeXMLDeclaration() }
    var needsDoctype = true
    var lastWasMarkup = false
    for piece in pieces {
      switch piece {
      case .text(let text):
        try write(text: text, as: .escaped)
        lastWasMarkup = false
      case .node(let node) where node.kind == .text:
        try write(text: node.stringValue, as: .escaped)
        lastWasMarkup = false
      case .node(let node):
        if parameters.indents, lastWasMarkup { output += "\n" }
        if needsDoctype, node.kind == .element {
          writeDoctype(before: node)
          needsDoctype = false
        }
        try write(node)
        lastWasMarkup = true
      }
    }
  }

  /// Writes a node with all that is in it, going down and up without recursion.
  private mutating func write(_ top: Node) throws(XPathError) {
    let tree = top.tree
    let end = top.record.end
    var declarations = tree.namespaceDeclarations[...].drop { $0.element <= top.row }
    var row = top.row
    while row < end {
      try serializer.evaluator.step()
      try serializer.evaluator.checkStringLength(output.utf8.count)
      while let last = open.last, row >= last.end { writeEnd() }
      let node = Node(tree: tree, row: row)
      if node.isReplacedContentType(for: parameters) {
        row = node.record.end
        continue
      }
      if node.kind != .attribute, node.kind != .text { writeLineBreak() }
      switch node.kind {
      case .element:
        while declarations.first.map({ $0.element < row }) == true { declarations.removeFirst() }
        let own = declarations.prefix { $0.element == row }
        try writeStart(of: node, row == top.row ? top.allDeclarations : Array(own))
      case .text: try write(text: node.stringValue, as: open.last?.textForm ?? .escaped)
      case .comment: output += "<!--\(node.stringValue)-->"
      case .processingInstruction: try writeInstruction(node)
      case .attribute, .document, .namespace: break
      }
      row += 1
    }
    while !open.isEmpty { writeEnd() }
  }

  private mutating func writeStart(
    of element: Node, _ declarations: [NamespaceDeclaration]
  ) throws(XPathError) {
    let isHTML = element.isHTML(for: parameters)
    let name = isHTML && parameters.method == .html ? element.localName : element.nodeName
    output += "<" + name
    for declaration in declarations { write(declaration) }
    for attribute in element.attributes {
      try write(attribute, isHTML: isHTML, elementName: element.localName)
    }
    let contentType = isHTML ? contentTypeElement(in: element) : nil
    guard element.tree.firstChild(of: element.row) >= 0 || contentType != nil else {
      return writeEmptyEnd(of: element, name, isHTML: isHTML)
    }
    output += ">"
    let preserves =
      open.last?.preserves == true || element.preservesSpace
      || parameters.suppressIndentation.contains(element.name ?? ExpandedName(localName: ""))
      || isHTML && HTMLNames.preformatted.contains(element.localName.lowercased())
    open.append(
      OpenElement(
        name: name, end: element.record.end,
        indents: parameters.indents && !preserves && !element.hasMixedContent(isHTML: isHTML),
        preserves: preserves, textForm: textForm(in: element, isHTML: isHTML)))
    if let contentType {
      writeLineBreak()
      output += contentType
    }
  }

  private mutating func writeEmptyEnd(of element: Node, _ name: String, isHTML: Bool) {
    let isVoid = HTMLNames.void.contains(element.localName.lowercased())
    switch parameters.method {
    case .html where isHTML: output += isVoid ? ">" : "></\(name)>"
    case .xhtml where isHTML: output += isVoid ? " />" : "></\(name)>"
    default: output += "/>"
    }
  }

  private mutating func writeEnd() {
    guard let element = open.popLast() else { return }
    if element.indents { output += "\n" + String(repeating: "  ", count: open.count) }
    output += "</\(element.name)>"
  }

  /// Begins a new line where white space may be added.
  private mutating func writeLineBreak() {
    guard open.last?.indents == true else { return }
    output += "\n" + String(repeating: "  ", count: open.count)
  }

  private mutating func write(_ declaration: NamespaceDeclaration) {
    guard declaration.prefix != "xml" else { return }
    let name = declaration.prefix.isEmpty ? "xmlns" : "xmlns:\(declaration.prefix)"
    if declaration.uri.isEmpty, !declaration.prefix.isEmpty, !parameters.undeclaresPrefixes {
      return
    }
    output += " \(name)=\"\(escapes.attribute(declaration.uri))\""
  }

  private mutating func write(
    _ attribute: Node, isHTML: Bool, elementName: String
  ) throws(XPathError) {
    let (name, value) = (attribute.nodeName, attribute.stringValue)
    guard isHTML else {
      output += " \(name)=\"\(serializer.mapped(value, escapes.attribute))\""
      return
    }
    if parameters.method == .html {
      try checkHTML(value)
      let isFlag = HTMLNames.booleanAttributes.contains(name.lowercased())
      if isFlag, value.lowercased() == name.lowercased() {
        output += " " + name
        return
      }
    }
    let isURI =
      parameters.escapesURIAttributes
      && HTMLNames.isURIAttribute(name.lowercased(), of: elementName.lowercased())
    let written =
      isURI
      ? escapes.attribute(value.normalized(.nfc).escapedForURI)
      : serializer.mapped(value, escapes.attribute)
    output += " \(name)=\"\(written)\""
  }

  private mutating func write(text: String, as form: TextForm) throws(XPathError) {
    if parameters.method == .html { try checkHTML(text) }
    switch form {
    case .escaped: output += serializer.mapped(text, escapes.text)
    case .raw: output += serializer.written(text)
    case .cdata: output += escapes.cdata(text)
    }
  }

  private mutating func writeInstruction(_ node: Node) throws(XPathError) {
    let content = node.stringValue
    if parameters.method == .html, content.contains(">") {
      throw XPathError("SERE0015", "A processing instruction in HTML cannot contain “>”")
    }
    let end = parameters.method == .html ? ">" : "?>"
    output += "<?\(node.localName)\(content.isEmpty ? "" : " ")\(content)\(end)"
  }

  private func textForm(in element: Node, isHTML: Bool) -> TextForm {
    if isHTML, parameters.method == .html {
      return HTMLNames.rawText.contains(element.localName.lowercased()) ? .raw : .escaped
    }
    guard let name = element.name else { return .escaped }
    return parameters.cdataSectionElements.contains(name) ? .cdata : .escaped
  }
}

// MARK: - The document around the nodes

extension MarkupWriter {
  private mutating func writeXMLDeclaration() {
    let version = parameters.version ?? "1.0"
    output += "<?xml version=\"\(version)\" encoding=\"\(parameters.encoding)\""
    if let standalone = parameters.standalone {
      output += " standalone=\"\(standalone ? "yes" : "no")\""
    }
    output += "?>"
    if parameters.indents { output += "\n" }
  }

  private mutating func writeDoctype(before element: Node) {
    let isHTMLRoot = element.isHTML(for: parameters) && element.localName.lowercased() == "html"
    let isShort = parameters.isHTML5 && isHTMLRoot && parameters.method != .xml
    let publicID = parameters.doctypePublic.map { "\"\($0)\"" }
    let name = parameters.method == .html ? "html" : element.nodeName
    if let system = parameters.doctypeSystem {
      let keyword = publicID.map { "PUBLIC \($0)" } ?? "SYSTEM"
      output += "<!DOCTYPE \(name) \(keyword) \"\(system)\">"
    } else if let publicID, parameters.method == .html {
      output += "<!DOCTYPE \(name) PUBLIC \(publicID)>"
    } else if isShort {
      output += "<!DOCTYPE \(element.localName)>"
    } else {
      return
    }
    if parameters.indents { output += "\n" }
  }

  /// What promises a document entity must be one (§5.1.1).
  private func checkWellFormed(_ pieces: [SerializedPiece]) throws(XPathError) {
    guard parameters.method != .html,
      parameters.standalone != nil || parameters.doctypeSystem != nil
    else { return }
    var elements = 0
    var hasText = false
    for piece in pieces {
      switch piece {
      case .text(let text): hasText = hasText || !text.isEmpty
      case .node(let node):
        if node.kind == .element { elements += 1 }
        if node.kind == .text { hasText = true }
      }
    }
    guard elements == 1, !hasText else {
      throw XPathError("SEPM0004", "Only a document with one element can have that declaration")
    }
  }

  /// HTML has no use for some control characters (§7.3).
  private func checkHTML(_ text: String) throws(XPathError) {
    guard !text.unicodeScalars.contains(where: { (0x7F...0x9F).contains($0.value) }) else {
      throw XPathError("SERE0014", "HTML cannot have the control characters U+007F to U+009F")
    }
  }

  /// The `meta` element to be put into a `head` (§6.1.14, §7.4.13).
  private func contentTypeElement(in element: Node) -> String? {
    guard parameters.includesContentType, parameters.method != .xml,
      element.localName.lowercased() == "head"
    else { return nil }
    let end = parameters.method == .html ? ">" : " />"
    let type = parameters.mediaType ?? "text/html"
    return """
      <meta http-equiv="Content-Type" content="\(type); charset=\(parameters.encoding)"\(end)
      """
  }
}
