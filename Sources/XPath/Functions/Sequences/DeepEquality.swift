import XMLTree

/// Whether two sequences are equal item by item, whatever nodes they are (*Functions and Operators
/// 3.1*, §14.2.3).
struct DeepEquality {
  private let collation: StringComparison?
  private let evaluator: Evaluator

  /// The comparison a call asks for, which may name a collation behind the two sequences.
  init(_ call: Call) throws(XPathError) {
    collation = try call.collation(2).comparison
    evaluator = call.evaluator
  }

  /// Compares two sequences.
  func areEqual(_ a: Value, _ b: Value) throws(XPathError) -> Bool {
    guard a.count == b.count else { return false }
    try evaluator.checkDepth()
    if case .range(let x, _) = a.storage, case .range(let y, _) = b.storage { return x == y }
    for (x, y) in zip(a, b) where try !areEqual(x, y) { return false }
    return true
  }

  private func areEqual(_ a: Item, _ b: Item) throws(XPathError) -> Bool {
    try evaluator.step()
    switch (a, b) {
    case (.function, _), (_, .function):
      throw XPathError("FOTY0015", "Functions cannot be compared by fn:deep-equal")
    case (.atomic(let x), .atomic(let y)):
      return AtomicValue.isEqual(
        x, y, collation: collation, implicitTimezone: evaluator.context.implicitTimezone,
        nanEqualsNaN: true)
    case (.node(let x), .node(let y)): return try areEqual(x, y)
    case (.map(let x), .map(let y)): return try areEqual(x, y)
    case (.array(let x), .array(let y)):
      guard x.members.count == y.members.count else { return false }
      for (x, y) in zip(x.members, y.members) where try !areEqual(x, y) {
        return false
      }
      return true
    default: return false
    }
  }

  private func areEqual(_ a: MapItem, _ b: MapItem) throws(XPathError) -> Bool {
    guard a.count == b.count else { return false }
    for (key, value) in a.entries {
      guard let other = b.value(for: key), try areEqual(value, other) else {
        return false
      }
    }
    return true
  }

  // MARK: - Nodes

  private func areEqual(_ a: Node, _ b: Node) throws(XPathError) -> Bool {
    guard a.kind == b.kind else { return false }
    switch a.kind {
    case .document, .element: return try haveEqualContent(a, b)
    case .text: return areEqual(a.stringValue, b.stringValue)
    case .attribute, .processingInstruction, .comment, .namespace:
      return a.name == b.name && areEqual(a.stringValue, b.stringValue)
    }
  }

  /// Compares two documents or elements by walking through both at once, however deep they are.
  private func haveEqualContent(_ a: Node, _ b: Node) throws(XPathError) -> Bool {
    var left = SignificantNodes(below: a), right = SignificantNodes(below: b)
    while true {
      try evaluator.step()
      let (next, other) = (left.next(), right.next())
      guard let x = next, let y = other else { return next == nil && other == nil }
      guard left.depth == right.depth, x.kind == y.kind else { return false }
      if x.kind == .text {
        guard areEqual(x.stringValue, y.stringValue) else { return false }
      } else {
        guard x.name == y.name, haveEqualAttributes(x, y) else { return false }
      }
    }
  }

  private func haveEqualAttributes(_ a: Node, _ b: Node) -> Bool {
    guard a.attributes.count == b.attributes.count else { return false }
    return a.attributes.allSatisfy { attribute in
      guard let name = attribute.name, let other = b.attribute(named: name) else { return false }
      return areEqual(attribute.stringValue, other.stringValue)
    }
  }

  private func areEqual(_ a: String, _ b: String) -> Bool {
    collation.map { $0(a, b) == 0 } ?? a.hasSameCodepoints(as: b)
  }
}

/// The elements and texts of a subtree in document order, its root first.
private struct SignificantNodes {
  private let tree: Tree
  private var row: Int32
  private let end: Int32
  /// The rows behind the subtrees the next node may be in.
  private var ends: [Int32] = []
  /// How deep below the root the last node was.
  private(set) var depth = 0

  init(below root: Node) {
    tree = root.tree
    row = root.row
    end = root.record.end
  }

  mutating func next() -> Node? {
    while row < end {
      let record = tree.record(of: row)
      guard record.kind == .element || record.kind == .text || record.kind == .document else {
        row += 1
        continue
      }
      while let last = ends.last, row >= last { ends.removeLast() }
      depth = ends.count
      ends.append(record.end)
      defer { row += 1 }
      return Node(tree: tree, row: row)
    }
    return nil
  }
}

extension Evaluator {
  /// Refuses to follow maps and arrays nested so deep that the stack would overflow.
  func checkDepth() throws(XPathError) {
    guard StackSpace.hasRoom else {
      throw XPathError("XPDY0130", "Maps and arrays are nested too deeply")
    }
  }
}
