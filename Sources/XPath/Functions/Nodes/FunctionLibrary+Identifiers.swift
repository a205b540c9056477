import XMLTree

// *Functions and Operators 3.1*, §14.5: functions on node identifiers.

extension FunctionLibrary {
  static let identifiers = [
    Function(
      "fn:id($arg as xs:string*, [$node as node() := .]) as element()*", passes: .tree,
      elementsWithID),

    // Only a schema can make an element an ID, where this differs from fn:id.
    Function(
      "fn:element-with-id($arg as xs:string*, [$node as node() := .]) as element()*", passes: .tree,
      elementsWithID),

    Function(
      "fn:idref($arg as xs:string*, [$node as node() := .]) as node()*", passes: .tree
    ) { (call) throws(XPathError) in
      let tree = try call.documentTree()
      let wanted = Set(call[0].compactMap { $0.tokens.count == 1 ? $0.tokens[0] : nil })
      var nodes: [Node] = []
      for row in tree.idrefAttributes.sorted() {
        try call.evaluator.step()
        let node = Node(tree: tree, row: row)
        if Item.node(node).tokens.contains(where: wanted.contains) { nodes.append(node) }
      }
      return Value(nodes: nodes)
    },

    Function("fn:generate-id([$arg as node()? := .]) as xs:string", uses: .surroundings) {
      (call) throws(XPathError) in
      .string(try call.node(0)?.generatedID ?? "")
    },
  ]

  private static let elementsWithID: Function.Body = { (call) throws(XPathError) in
    let tree = try call.documentTree()
    let wanted = Set(call[0].flatMap(\.tokens))
    try call.evaluator.step(tree.idAttributes.count)
    let attributes = tree.idAttributes.filter {
      wanted.contains(tree.stringValue(of: $0).collapsingWhitespace)
    }
    var found: Set<String> = []
    var elements: [Node] = []
    // Of elements with the same ID, only the first counts.
    for attribute in attributes.sorted().map({ Node(tree: tree, row: $0) }) {
      let isFirst = found.insert(attribute.stringValue.collapsingWhitespace).inserted
      if isFirst, let element = attribute.parent { elements.append(element) }
    }
    return Value(nodes: elements)
  }
}

extension Call {
  /// The tree of the node in the second argument, or of the context node; its root must be a
  /// document (`FODC0001`).
  fileprivate func documentTree() throws(XPathError) -> Tree {
    guard let node = try node(1), node.root.kind == .document else {
      throw XPathError("FODC0001", "The root of the tree is not a document")
    }
    return node.tree
  }
}

extension Item {
  /// The string value as a list of names.
  fileprivate var tokens: [String] {
    let text = (try? stringValue()) ?? ""
    return text.collapsingWhitespace.split(separator: " ").map(String.init)
  }
}

extension Node {
  /// A name that no other node has.
  fileprivate var generatedID: String {
    namespace == 0 ? "t\(tree.ordinal)n\(row)" : "t\(tree.ordinal)n\(row)s\(namespace)"
  }
}
