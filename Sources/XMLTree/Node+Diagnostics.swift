extension Diagnostic {
  /// The element or attribute the problem is with, where it is known.
  package func node(in tree: Tree) -> Node? {
    row.flatMap { $0 < tree.count ? Node(tree: tree, row: $0) : nil }
  }
}
