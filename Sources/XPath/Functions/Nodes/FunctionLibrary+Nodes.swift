import XMLTree

// *Functions and Operators 3.1*, §13: functions on nodes.

extension FunctionLibrary {
  static let nodes = [
    Function("fn:name([$arg as node()? := .]) as xs:string", passes: .name) {
      (call) throws(XPathError) in
      .string(try call.node(0)?.nodeName ?? "")
    },

    Function("fn:local-name([$arg as node()? := .]) as xs:string", passes: .name) {
      (call) throws(XPathError) in
      .string(try call.node(0)?.localName ?? "")
    },

    Function("fn:namespace-uri([$arg as node()? := .]) as xs:anyURI", passes: .name) {
      (call) throws(XPathError) in
      Value(uri: try call.node(0)?.namespaceURI ?? "")
    },

    Function(
      "fn:lang($testlang as xs:string?, [$node as node() := .]) as xs:boolean", passes: .nothing
    ) { (call) throws(XPathError) in
      .boolean(try call.node(1)?.isInLanguage(call.text(0)) ?? false)
    },

    Function("fn:root([$arg as node()? := .]) as node()[?]", passes: .root) {
      (call) throws(XPathError) in
      Value(try call.node(0).map { .node($0.root) })
    },

    Function("fn:path([$arg as node()? := .]) as xs:string?") { (call) throws(XPathError) in
      Value(try call.node(0).map { .string($0.expandedPath) })
    },

    Function("fn:has-children([$node as node()? := .]) as xs:boolean", passes: .nothing) {
      (call) throws(XPathError) in
      .boolean(try call.node(0)?.hasChildren ?? false)
    },

    Function("fn:innermost($nodes as node()*) as node()*", passes: .someItems) {
      (call) throws(XPathError) in
      var innermost: [Node] = []
      for node in try call.nodesInOrder(0) {
        if let last = innermost.last, last.contains(node) { innermost.removeLast() }
        innermost.append(node)
      }
      return Value(nodes: innermost)
    },

    Function("fn:outermost($nodes as node()*) as node()*", passes: .someItems) {
      (call) throws(XPathError) in
      var outermost: [Node] = []
      for node in try call.nodesInOrder(0) where outermost.last?.contains(node) != true {
        outermost.append(node)
      }
      return Value(nodes: outermost)
    },
  ]
}

extension Call {
  /// An argument of nodes in document order, each of them once.
  fileprivate func nodesInOrder(_ index: Int) throws(XPathError) -> [Node] {
    try evaluator.step(arguments[index].count)
    let sorted = arguments[index].compactMap(\.node).sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }
}

extension Node {
  fileprivate var hasChildren: Bool { namespace == 0 && tree.firstChild(of: row) >= 0 }

  /// Whether the node is an ancestor of another, which comes after it in document order.
  fileprivate func contains(_ other: Node) -> Bool {
    guard tree === other.tree, namespace == 0 else { return false }
    if other.row == row { return other.namespace > 0 }
    return other.row < record.end
  }

  /// Whether the nearest `xml:lang` names a language or a part of it (§13.4).
  fileprivate func isInLanguage(_ language: String) -> Bool {
    let name = ExpandedName(namespaceURI: ExpandedName.xmlNamespace, localName: "lang")
    var node: Node? = self
    while let current = node {
      if let attribute = current.attribute(named: name) {
        let value = attribute.stringValue.lowercased()
        let wanted = language.lowercased()
        return value == wanted || value.hasPrefix(wanted + "-")
      }
      node = current.parent
    }
    return false
  }
}
