/// The nodes around a node.
extension Node {
  /// The parent (*XDM 3.1*, §5.12); that of an attribute or namespace node is its element.
  public var parent: Node? {
    if namespace > 0 { return Node(tree: tree, row: row) }
    let parent = record.parent
    return parent < 0 ? nil : Node(tree: tree, row: parent)
  }

  /// The root of the tree the node is in (`fn:root`, *Functions and Operators 3.1* §13.6).
  public var root: Node { tree.root }

  /// The children in document order (*XDM 3.1*, §5.4).
  public var children: Children {
    Children(tree: tree, row: namespace > 0 ? -1 : tree.firstChild(of: row))
  }

  /// The attributes (*XDM 3.1*, §5.1), in the order they were written.
  public var attributes: Attributes {
    Attributes(tree: tree, rows: namespace > 0 ? 0..<0 : tree.attributes(of: row))
  }

  /// The attribute with a name, if the node has it.
  public func attribute(named name: ExpandedName) -> Node? {
    guard namespace == 0 else { return nil }
    let id = tree.nameID(of: name)
    guard id >= 0 else { return nil }
    let attribute = tree.attribute(named: id, of: row)
    return attribute < 0 ? nil : Node(tree: tree, row: attribute)
  }

  /// The attribute with a name in no namespace, if the node has it.
  public func attribute(named localName: String) -> Node? {
    attribute(named: ExpandedName(localName: localName))
  }

  /// The nodes along a path of parents, the nearest first.
  public var ancestors: some Sequence<Node> {
    sequence(state: self) { node in
      guard let parent = node.parent else { return nil }
      node = parent
      return parent
    }
  }

  /// The children of a node, one after the other.
  public struct Children: Sequence, IteratorProtocol, Sendable {
    let tree: Tree
    var row: Int32

    /// The next child, `nil` behind the last.
    public mutating func next() -> Node? {
      guard row >= 0 else { return nil }
      defer { row = tree.nextSibling(of: row) }
      return Node(tree: tree, row: row)
    }
  }

  /// The attributes of a node.
  public struct Attributes: RandomAccessCollection, Sendable {
    let tree: Tree
    let rows: Range<Int32>

    /// The place of the first attribute.
    public var startIndex: Int32 { rows.lowerBound }
    /// The place behind the last attribute.
    public var endIndex: Int32 { rows.upperBound }

    /// The attribute at a place.
    public subscript(position: Int32) -> Node { Node(tree: tree, row: position) }
  }
}
