/// What a node is and what it is called.
extension Node {
  /// The kind of the node (*XDM 3.1*, §5.10).
  @inlinable
  public var kind: NodeKind { namespace > 0 ? .namespace : record.kind }

  /// The name of the node (*XDM 3.1*, §5.11): of an element, attribute or processing instruction,
  /// and of a namespace node that binds a prefix.
  public var name: ExpandedName? {
    if namespace > 0 {
      let prefix = tree.namespace(of: self).prefix
      return prefix.isEmpty ? nil : ExpandedName(localName: prefix)
    }
    let name = record.name
    return name < 0 ? nil : tree.names[Int(name)]
  }

  /// The local part of the name, empty for a node without a name (`fn:local-name`, *Functions and
  /// Operators 3.1* §13.2).
  public var localName: String { name?.localName ?? "" }

  /// The namespace URI of the name, empty for none (`fn:namespace-uri`, *Functions and Operators
  /// 3.1* §13.3).
  public var namespaceURI: String { name?.namespaceURI ?? "" }

  /// The prefix the name was written with, empty for none.
  public var prefix: String { namespace > 0 ? "" : tree.prefixes[Int(record.prefix)] }

  /// The name as it was written, empty for a node without a name (`fn:name`, *Functions and
  /// Operators 3.1* §13.1).
  public var nodeName: String {
    let prefix = prefix
    return prefix.isEmpty ? localName : "\(prefix):\(localName)"
  }

  /// Whether the node is an ID (*XDM 3.1*, §5.5): an `xml:id` attribute, or one declared as an ID.
  public var isID: Bool { namespace == 0 && tree.idAttributes.contains(row) }

  /// Whether the node holds references to IDs (*XDM 3.1*, §5.6): an attribute declared IDREF(S).
  public var isIDREFS: Bool { namespace == 0 && tree.idrefAttributes.contains(row) }
}

extension Tree {
  /// The binding a namespace node stands for.
  fileprivate func namespace(of node: Node) -> (prefix: String, uri: String) {
    let scope = inScopeNamespaces(of: node.row)
    let place = Int(node.namespace) - 1
    return scope.indices.contains(place) ? scope[place] : ("", "")
  }
}

extension Node {
  /// The string value of the node (*XDM 3.1*, §5.13).
  public var stringValue: String {
    namespace > 0 ? tree.namespace(of: self).uri : tree.stringValue(of: row)
  }

  /// The line the node's markup ends on, counted from 1; `nil` when it was not read from a file.
  public var line: Int? {
    let line = Int(record.line)
    return line == 0 ? nil : line
  }
}
