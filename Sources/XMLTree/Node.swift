/// A node: a place in a ``Tree``. Two nodes are equal when they are the same node.
@frozen
public struct Node: Sendable {
  /// The tree the node belongs to.
  public let tree: Tree
  /// The node's row; for a namespace node the row of its element.
  @usableFromInline package let row: Int32
  /// Which of its element's in-scope namespaces a namespace node is, from 1; 0 for other nodes.
  @usableFromInline package let namespace: Int32

  @inlinable
  package init(tree: Tree, row: Int32, namespace: Int32 = 0) {
    self.tree = tree
    self.row = row
    self.namespace = namespace
  }

  @inlinable
  package var record: NodeRecord { tree.records[Int(row)] }
}

extension Node: Hashable {
  /// Whether both are the same node of the same tree.
  @inlinable
  public static func == (a: Node, b: Node) -> Bool {
    a.row == b.row && a.namespace == b.namespace && a.tree === b.tree
  }

  /// Feeds the identity of the node to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(tree))
    hasher.combine(row)
    hasher.combine(namespace)
  }
}

extension Node: Comparable {
  /// Document order (*XDM 3.1*, §2.4); nodes of different trees in the order the trees were made.
  @inlinable
  public static func < (a: Node, b: Node) -> Bool {
    if a.tree !== b.tree { return a.tree.ordinal < b.tree.ordinal }
    return a.row != b.row
      ? a.row < b.row : a.namespace < b.namespace
  }
}
