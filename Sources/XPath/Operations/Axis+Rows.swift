import XMLTree

extension Axis {
  /// Hands on the rows on the axis of a node that match, in axis order, until `body` returns false.
  ///
  /// Not for the namespace axis, nor for namespace nodes: those are not rows.
  @inline(__always)
  func forEachRow(
    from row: Int32, in tree: Tree, matching matcher: BoundMatcher,
    _ body: (Int32) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    switch self {
    case .child:
      guard !matcher.isHopeless else { return true }
      let end = tree.shapes[Int(row)].end
      var child = row + 1
      if matcher.mayMatchAttributes { child += Int32(tree.records[Int(row)].attributeCount) }
      while child < end {
        if matcher.matches(child, in: tree), try !body(child) { return false }
        child = tree.shapes[Int(child)].end
      }
    case .attribute:
      guard !matcher.isHopeless else { return true }
      let end = tree.shapes[Int(row)].end
      var attribute = row + 1
      while attribute < end, tree.shapes[Int(attribute)].isAttribute {
        if matcher.matches(attribute, in: tree), try !body(attribute) { return false }
        attribute += 1
      }
    case .descendant, .descendantOrSelf:
      if self == .descendantOrSelf, matcher.matches(row, in: tree), try !body(row) { return false }
      let end = tree.shapes[Int(row)].end
      return try Axis.forEachRow(row + 1, end, in: tree, matching: matcher, body)
    case .`self`:
      if matcher.matches(row, in: tree) { return try body(row) }
    case .parent:
      let parent = tree.records[Int(row)].parent
      if parent >= 0, matcher.matches(parent, in: tree) { return try body(parent) }
    default:
      return try forEachOuterRow(from: row, in: tree, matching: matcher, body)
    }
    return true
  }

  /// The axes that leave the subtree, parent aside.
  @inline(never)
  private func forEachOuterRow(
    from row: Int32, in tree: Tree, matching matcher: BoundMatcher,
    _ body: (Int32) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    let record = tree.records[Int(row)]
    switch self {
    case .ancestor, .ancestorOrSelf:
      var ancestor = self == .ancestor ? record.parent : row
      while ancestor >= 0 {
        if matcher.matches(ancestor, in: tree), try !body(ancestor) { return false }
        ancestor = tree.records[Int(ancestor)].parent
      }
    case .following:
      let last = tree.records.count
      return try Axis.forEachRow(record.end, Int32(last), in: tree, matching: matcher, body)
    case .preceding:
      var ancestor = record.parent
      var candidate = row - 1
      while candidate >= 0 {
        if candidate == ancestor {
          ancestor = tree.records[Int(ancestor)].parent
        } else if !tree.shapes[Int(candidate)].isAttribute,
          matcher.matches(candidate, in: tree), try !body(candidate)
        {
          return false
        }
        candidate -= 1
      }
    case .followingSibling:
      guard record.parent >= 0, record.kind != .attribute else { return true }
      let end = tree.records[Int(record.parent)].end
      var sibling = record.end
      while sibling < end {
        if matcher.matches(sibling, in: tree), try !body(sibling) { return false }
        sibling = tree.shapes[Int(sibling)].end
      }
    case .precedingSibling:
      guard record.parent >= 0, record.kind != .attribute else { return true }
      let parent = tree.records[Int(record.parent)]
      var siblings: [Int32] = []
      var sibling = record.parent + 1 + Int32(parent.attributeCount)
      while sibling < row {
        if matcher.matches(sibling, in: tree) { siblings.append(sibling) }
        sibling = tree.shapes[Int(sibling)].end
      }
      for sibling in siblings.reversed() where try !body(sibling) { return false }
    default: break
    }
    return true
  }

  /// A range of rows without the attributes in it.
  @inline(__always)
  private static func forEachRow(
    _ first: Int32, _ end: Int32, in tree: Tree, matching matcher: BoundMatcher,
    _ body: (Int32) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    guard !matcher.isHopeless else { return true }
    var row = first
    while row < end {
      if matcher.matches(row, in: tree), !tree.shapes[Int(row)].isAttribute,
        try !body(row)
      {
        return false
      }
      row += 1
    }
    return true
  }

  /// The nodes on the axis of a namespace node, or on the namespace axis of any node, in axis order.
  func namespaceNodes(from node: Node) -> [Node] {
    if self == .namespace { return node.kind == .element ? node.namespaceNodes : [] }
    let element = Node(tree: node.tree, row: node.row)
    switch self {
    case .`self`, .descendantOrSelf: return [node]
    case .parent: return [element]
    case .ancestor, .ancestorOrSelf:
      var nodes = self == .ancestorOrSelf ? [node] : []
      var ancestor: Node? = element
      while let current = ancestor {
        nodes.append(current)
        ancestor = current.parent
      }
      return nodes
    case .following:
      return (node.row + 1..<Int32(node.tree.records.count)).map { Node(tree: node.tree, row: $0) }
        .filter { $0.kind != .attribute }
    case .preceding:
      return (0..<node.row).reversed().map { Node(tree: node.tree, row: $0) }
        .filter { $0.kind != .attribute && $0.record.end <= node.row }
    default: return []
    }
  }
}
