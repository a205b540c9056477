import XMLTree

// *Functions and Operators 3.1*, §14.7: parsing and serializing.

extension FunctionLibrary {
  /// What it costs to parse a document however small.
  private static let parsingSteps = 100

  static let parsing = [
    Function("fn:parse-xml($arg as xs:string?) as document-node(element(*))?") {
      (call) throws(XPathError) in
      guard let text = call.string(0) else { return .empty }
      try call.evaluator.step(FunctionLibrary.parsingSteps)
      return Value(try call.document(parsing: text).root)
    },

    Function("fn:parse-xml-fragment($arg as xs:string?) as document-node()?") {
      (call) throws(XPathError) in
      guard let text = call.string(0) else { return .empty }
      try call.evaluator.step(FunctionLibrary.parsingSteps)
      return Value(try call.fragment(parsing: text))
    },

    Function("fn:serialize($arg as item()*, [$params as item()?]) as xs:string") {
      (call) throws(XPathError) in
      let parameters =
        try call.count > 1
        ? SerializationParameters(call[1], call.evaluator) : SerializationParameters()
      return .string(try Serializer(parameters, call.evaluator).text(of: call[0]))
    },
  ]
}

extension Call {
  /// The document a text is the source of; `FODC0006` when it is not well-formed.
  fileprivate func document(parsing text: String) throws(XPathError) -> Tree {
    var options = XMLReader.Options()
    options.allowsInternalSubset = true
    let reading = XMLReader(options: options).read(
      Array(text.withoutEncoding.utf8), documentURI: "", baseURI: context.baseURI)
    guard let tree = reading.tree else {
      let reason = reading.diagnostics.first?.message.text(in: .english) ?? "it is no XML"
      throw XPathError("FODC0006", "The text is not well-formed: \(value: reason)")
    }
    return tree
  }

  /// The document whose content a text is the source of (§14.7.2): read inside an element, which is
  /// then left out.
  fileprivate func fragment(parsing text: String) throws(XPathError) -> Node {
    let content = text.withoutTextDeclaration
    let tree = try document(parsing: "<fragment>\(content)</fragment>")
    var builder = TreeBuilder()
    builder.startDocument()
    builder.copyContent(of: tree.root.children.reduce(tree.root) { $1 })
    do {
      return try builder.finish(baseURI: context.baseURI).root
    } catch {
      throw XPathError("FODC0006", "The text is too large: \(String(describing: error))")
    }
  }
}

extension String {
  /// The declaration a text begins with, if any, and what is behind it.
  private var declaration: (content: Substring, rest: Substring)? {
    guard hasPrefix("<?xml"), let end = firstRange(of: "?>") else { return nil }
    let content = self[..<end.lowerBound].dropFirst(5)
    guard content.utf8.first.map(isXMLSpace) == true else { return nil }
    return (content, self[end.upperBound...])
  }

  /// The text without the encoding its XML declaration names: as a string it is decoded already.
  fileprivate var withoutEncoding: String {
    guard let (content, rest) = declaration, let name = content.firstRange(of: "encoding") else {
      return self
    }
    let quotes = content[name.upperBound...].indices.filter { "\"'".contains(self[$0]) }
    guard quotes.count >= 2 else { return self }
    return "<?xml" + content[..<name.lowerBound] + content[index(after: quotes[1])...] + "?>" + rest
  }

  /// The text without the text declaration at its start, which must name an encoding (*XML 1.0*,
  /// §4.3.1).
  fileprivate var withoutTextDeclaration: Substring {
    guard let (content, rest) = declaration, content.contains("encoding"),
      !content.contains("standalone")
    else { return self[...] }
    return rest
  }
}

extension TreeBuilder {
  /// Adds copies of all that is in a document or an element.
  mutating func copyContent(of parent: Node) {
    let tree = parent.tree
    var ends: [Int32] = []
    for row in tree.contents(of: parent.row) {
      while let end = ends.last, row >= end {
        endElement()
        ends.removeLast()
      }
      let node = Node(tree: tree, row: row)
      switch node.kind {
      case .element:
        startElement(node.name ?? ExpandedName(localName: ""), prefix: node.prefix)
        copyNamespaces(of: node)
        for attribute in node.attributes { copy(attribute: attribute) }
        ends.append(tree.record(of: row).end)
      case .text: text(node.stringValue)
      case .comment: comment(node.stringValue)
      case .processingInstruction:
        processingInstruction(target: node.localName, content: node.stringValue)
      case .attribute, .document, .namespace: break
      }
    }
    for _ in ends { endElement() }
  }

  private mutating func copy(attribute: Node) {
    guard let name = attribute.name else { return }
    self.attribute(
      name, prefix: attribute.prefix, value: attribute.stringValue,
      type: attribute.isID ? .id : attribute.isIDREFS ? .idrefs : .other)
  }

  /// Declares what is in scope at an element and not at its parent.
  private mutating func copyNamespaces(of element: Node) {
    let inherited = element.parent?.inScopeNamespaces ?? [:]
    let own = element.inScopeNamespaces
    for (prefix, uri) in own.sorted(by: { $0.key < $1.key })
    where inherited[prefix] != uri && prefix != "xml" {
      declareNamespace(prefix: prefix, uri: uri)
    }
    for prefix in inherited.keys.sorted() where own[prefix] == nil {
      declareNamespace(prefix: prefix, uri: "")
    }
  }
}
