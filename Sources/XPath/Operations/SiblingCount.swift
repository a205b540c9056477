import XMLTree

/// `count(preceding-sibling::name)` and `count(following-sibling::name)`, by which texts number what
/// they speak of: asked of one sibling after the other, each answer takes a binary search.
final class SiblingCount: AtomicOperation {
  let step: AxisStep
  let range: SourceRange
  let traits = Traits.oneAtomic

  /// Makes the operation of a call of `fn:count`, if it counts siblings.
  init?(_ operand: any Operation, _ range: SourceRange) {
    guard let step = operand as? AxisStep, step.predicates.isEmpty,
      step.axis == .precedingSibling || step.axis == .followingSibling
    else { return nil }
    self.step = step
    self.range = range
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    let node = try step.contextNode(focus)
    guard node.kind != .attribute, node.namespace == 0, let parent = node.parent else {
      return .integer(0)
    }
    let rows = try evaluator.rows(of: self, in: parent)
    let place = rows.partitioningIndex { $0 >= node.row }
    guard step.axis == .followingSibling else { return .integer(place) }
    let isCounted = place < rows.count && rows[place] == node.row
    return .integer(rows.count - place - (isCounted ? 1 : 0))
  }
}

extension Evaluator {
  /// The rows of the children of a node that a count is about, in document order.
  fileprivate func rows(
    of count: SiblingCount, in parent: Node
  ) throws(XPathError) -> [Int32] {
    let key = ObjectIdentifier(count)
    if let entry = siblingRows.entries[key], entry.parent == parent { return entry.rows }
    var rows: [Int32] = []
    let matcher = count.step.matcher.bound(to: parent.tree, self)
    _ = try Axis.child.forEachRow(from: parent.row, in: parent.tree, matching: matcher) {
      (row) throws(XPathError) in
      try step()
      rows.append(row)
      return true
    }
    siblingRows.entries[key] = SiblingRows.Entry(count: count, parent: parent, rows: rows)
    return rows
  }
}

extension [Int32] {
  /// The first place from which on a condition holds, which holds from some place on.
  fileprivate func partitioningIndex(where holds: (Int32) -> Bool) -> Int {
    var (lower, upper) = (0, count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if holds(self[middle]) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
