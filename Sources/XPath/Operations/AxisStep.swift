import XMLTree

/// `axis::test[predicate]…` (*XPath 3.1*, §3.3.2), from the context node.
final class AxisStep: Operation {
  let axis: Axis
  let matcher: NodeMatcher
  let predicates: [Predicate]
  let range: SourceRange
  let traits: Traits
  /// Whether nodes can be tested as they come, without knowing their positions.
  private let streams: Bool
  /// The predicates that do not depend on positions: all of a step that streams.
  private let conditions: [any Operation]

  init(_ axis: Axis, _ matcher: NodeMatcher, _ predicates: [Predicate], _ range: SourceRange) {
    self.axis = axis
    self.matcher = matcher
    self.predicates = predicates
    self.range = range
    conditions = predicates.compactMap(\.condition)
    streams = !axis.isReverse && conditions.count == predicates.count
    traits = AxisStep.traits(of: axis)
  }

  private static func traits(of axis: Axis) -> Traits {
    let nodes: Traits = [.nodes, .ordered, .neverNumeric]
    switch axis {
    case .child: return nodes.union([.peers, .withinSubtree])
    case .attribute, .namespace: return nodes.union([.peers, .withinSubtree, .ownAttributes])
    case .`self`: return nodes.union([.peers, .withinSubtree, .ownAttributes, .atMostOne])
    case .descendant, .descendantOrSelf: return nodes.union([.withinSubtree])
    case .parent: return nodes.union([.peers, .atMostOne])
    case .followingSibling, .precedingSibling: return nodes.union([.peers])
    default: return nodes
    }
  }

  func contextNode(_ focus: Focus) throws(XPathError) -> Node {
    switch focus.item {
    case .node(let node): return node
    case nil: throw absentContextItem(at: range)
    case let item?:
      throw XPathError(
        "XPTY0020", "A step starts from a node, and the context item is \(item.typeDescription)",
        at: range)
    }
  }

  func forEach(
    _ focus: Focus, _ evaluator: Evaluator, _ body: (Item) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    let node = try contextNode(focus)
    guard streams, axis != .namespace, node.namespace == 0 else {
      for node in try collect(from: node, evaluator) where try !body(.node(node)) { return false }
      return true
    }
    let tree = node.tree
    let bound = matcher.bound(to: tree, evaluator)
    return try axis.forEachRow(from: node.row, in: tree, matching: bound) {
      (row) throws(XPathError) in
      try evaluator.step()
      let candidate = Node(tree: tree, row: row)
      if !predicates.isEmpty, try !passes(candidate, evaluator) { return true }
      return try body(.node(candidate))
    }
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    if case .node(let node) = focus.item, isPlain(from: node) {
      return try plainValue(from: node, evaluator)
    }
    if streams {
      var collector = ItemCollector(evaluator)
      _ = try forEach(focus, evaluator) { (item) throws(XPathError) in
        try collector.append(item)
        return true
      }
      return collector.value
    }
    return Value(nodes: try collect(from: try contextNode(focus), evaluator))
  }

  /// The nodes of a plain step: one at most, as often as not.
  private func plainValue(from node: Node, _ evaluator: Evaluator) throws(XPathError) -> Value {
    var first: Int32 = -1
    var rest = ItemCollector(evaluator)
    _ = try forEachRow(from: node, evaluator) { (row) throws(XPathError) in
      try evaluator.step()
      if first < 0 {
        first = row
        return true
      }
      if rest.isEmpty { try rest.append(.node(Node(tree: node.tree, row: first))) }
      try rest.append(.node(Node(tree: node.tree, row: row)))
      return true
    }
    if first >= 0, rest.isEmpty { return Value(Node(tree: node.tree, row: first)) }
    return rest.value
  }

  func effectiveBooleanValue(
    _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    let node = try contextNode(focus)
    guard isPlain(from: node) else {
      return try !forEach(focus, evaluator) { (_) throws(XPathError) in false }
    }
    return try !forEachRow(from: node, evaluator) { (_) throws(XPathError) in false }
  }

  func onlyNode(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Node? {
    let node = try contextNode(focus)
    guard isPlain(from: node) else { return try onlyItem(focus, evaluator)?.node }
    var only: Int32 = -1
    let isAlone = try forEachRow(from: node, evaluator) { (row) throws(XPathError) in
      guard only < 0 else { return false }
      only = row
      return true
    }
    guard isAlone else { throw severalValues }
    return only < 0 ? nil : Node(tree: node.tree, row: only)
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    let value = try onlyNode(focus, evaluator)?.typedValue
    try evaluator.read(value)
    return value
  }

  /// Whether the step's nodes are just the rows on its axis that match.
  @inline(__always)
  func isPlain(from node: Node) -> Bool {
    predicates.isEmpty && !axis.isReverse && axis != .namespace && node.namespace == 0
  }

  /// The rows of a plain step.
  @inline(__always)
  func forEachRow(
    from node: Node, _ evaluator: Evaluator, _ body: (Int32) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    let bound = matcher.bound(to: node.tree, evaluator)
    return try axis.forEachRow(from: node.row, in: node.tree, matching: bound, body)
  }

  private func passes(_ candidate: Node, _ evaluator: Evaluator) throws(XPathError) -> Bool {
    let focus = Focus(candidate)
    for condition in conditions {
      guard try condition.effectiveBooleanValue(focus, evaluator) else { return false }
    }
    return true
  }

  /// All nodes of the step in document order, predicates applied in axis order.
  private func collect(from node: Node, _ evaluator: Evaluator) throws(XPathError) -> [Node] {
    var nodes: [Node] = []
    let bound = matcher.bound(to: node.tree, evaluator)
    var rest = predicates[...]
    if axis == .namespace || node.namespace != 0 {
      nodes = axis.namespaceNodes(from: node).filter(bound.matches)
    } else {
      // `[1]` wants no second node.
      var wanted = Int.max
      if case .position(let position)? = predicates.first {
        wanted = position
        rest = rest.dropFirst()
      }
      var seen = 0
      _ = try axis.forEachRow(from: node.row, in: node.tree, matching: bound) {
        (row) throws(XPathError) in
        try evaluator.step()
        seen += 1
        if wanted == Int.max || seen == wanted { nodes.append(Node(tree: node.tree, row: row)) }
        return seen < wanted
      }
    }
    for predicate in rest {
      nodes = try predicate.filter(nodes, evaluator) { .node($0) }
    }
    return axis.isReverse ? nodes.reversed() : nodes
  }
}

extension Operation {
  func onlyNode(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Node? {
    try onlyItem(focus, evaluator)?.node
  }

  /// The item of an operation that may have one at most.
  func onlyItem(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Item? {
    var only: Item?
    _ = try forEach(focus, evaluator) { (item) throws(XPathError) in
      guard only == nil else { throw severalValues }
      only = item
      return true
    }
    return only
  }

  /// What is wrong with an operand that has several items where one is expected.
  var severalValues: XPathError {
    XPathError("XPTY0004", "One value is expected here, and there are several", at: range)
  }
}
