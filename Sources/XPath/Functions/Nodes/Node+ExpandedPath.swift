import XMLTree

extension Node {
  /// The path of `fn:path` (*Functions and Operators 3.1*, §13.6): an
  /// expression that finds the node in its tree, whatever prefixes are declared.
  var expandedPath: String {
    var steps: [String] = []
    var node = self
    while let parent = node.parent {
      steps.append(node.expandedStep)
      node = parent
    }
    let path = steps.reversed().map { "/" + $0 }.joined()
    guard node.kind == .document else { return "Q{\(Namespace.fn)}root()" + path }
    return path.isEmpty ? "/" : path
  }

  private var expandedStep: String {
    switch kind {
    case .document: ""
    case .element: "Q{\(namespaceURI)}\(localName)[\(place)]"
    case .attribute:
      namespaceURI.isEmpty ? "@\(localName)" : "@Q{\(namespaceURI)}\(localName)"
    case .text: "text()[\(place)]"
    case .comment: "comment()[\(place)]"
    case .processingInstruction: "processing-instruction(\(localName))[\(place)]"
    case .namespace:
      localName.isEmpty
        ? "namespace::*[Q{\(Namespace.fn)}local-name()=\"\"]" : "namespace::\(localName)"
    }
  }

  /// The node's position among its siblings of the same kind and name.
  private var place: Int {
    let own = record
    var place = 1
    var sibling = tree.previousSibling(of: row)
    while sibling >= 0 {
      let record = tree.record(of: sibling)
      if record.kind == own.kind, record.name == own.name { place += 1 }
      sibling = tree.previousSibling(of: sibling)
    }
    return place
  }
}
