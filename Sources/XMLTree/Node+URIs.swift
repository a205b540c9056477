/// Where a node comes from, and the namespaces in scope.
extension Node {
  /// Where a document was read from (*XDM 3.1*, §5.3); `nil` for other nodes.
  public var documentURI: String? { kind == .document ? tree.documentURI : nil }

  /// The base URI (*XDM 3.1*, §5.2): that of the tree, as changed by the `xml:base` attributes on
  /// the way down to the node. A namespace node has none.
  public var baseURI: String? {
    guard namespace == 0 else { return nil }
    guard tree.xmlBase >= 0 else { return tree.baseURI }
    var references: [String] = []
    var row = row
    while row >= 0 {
      let base = tree.attribute(named: tree.xmlBase, of: row)
      if base >= 0 { references.append(tree.stringValue(of: base)) }
      row = tree.parent(of: row)
    }
    return references.reversed().reduce(tree.baseURI) { base, reference in
      guard let base else { return reference }
      return URIReference.resolve(reference, against: base) ?? reference
    }
  }

  /// The namespaces in scope at an element by prefix, `xml` included and the default namespace
  /// under the empty prefix (*XDM 3.1*, §5.9); none for other nodes.
  public var inScopeNamespaces: [String: String] {
    guard kind == .element else { return [:] }
    return Dictionary(
      tree.inScopeNamespaces(of: row).map { ($0.prefix, $0.uri) }, uniquingKeysWith: { $1 })
  }

  /// The namespace nodes of an element (*XDM 3.1*, §5.8); none for other nodes.
  public var namespaceNodes: [Node] {
    guard kind == .element else { return [] }
    return tree.inScopeNamespaces(of: row).indices.map {
      Node(tree: tree, row: row, namespace: Int32(truncatingIfNeeded: $0 + 1))
    }
  }

  /// The namespace a prefix stands for here (`fn:namespace-uri-for-prefix`, *Functions and
  /// Operators 3.1* §10.2.5).
  public func namespaceURI(forPrefix prefix: String) -> String? {
    tree.namespaceURI(forPrefix: prefix, at: row)
  }
}
