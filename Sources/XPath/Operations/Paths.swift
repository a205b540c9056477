import XMLTree

/// `/`: the document node at the root of the context node's tree (*XPath 3.1*, §3.3).
final class RootOperation: Operation {
  let range: SourceRange
  let traits = Traits.oneNode

  init(_ range: SourceRange) { self.range = range }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    switch focus.item {
    case .node(let node):
      guard node.tree.root.kind == .document else {
        throw XPathError(
          "XPDY0050", "The tree the context node is in has no document node", at: range)
      }
      return Value(node.tree.root)
    case nil: throw absentContextItem(at: range)
    case let item?:
      throw XPathError(
        "XPTY0020", "“/” starts from a node, and the context item is \(item.typeDescription)",
        at: range)
    }
  }
}

/// `A/B` (*XPath 3.1*, §3.3.1.1).
final class PathOperation: Operation {
  let left: any Operation
  let right: any Operation
  let usesSize: Bool
  let range: SourceRange
  let traits: Traits
  /// Whether the nodes come out in document order without duplicates by themselves.
  let streams: Bool

  init(_ left: any Operation, _ right: any Operation, usesSize: Bool, _ range: SourceRange) {
    self.left = left
    self.right = right
    self.usesSize = usesSize
    self.range = range
    let (a, b) = (left.traits, right.traits)
    var traits: Traits = b.intersection([.nodes, .neverNumeric])
    var streams = false
    if b.contains(.nodes), a.contains(.nodes) {
      if a.contains(.withinSubtree), b.contains(.withinSubtree) { traits.insert(.withinSubtree) }
      if a.contains(.atMostOne) {
        streams = b.contains(.ordered)
        traits.formUnion(b.intersection([.peers, .atMostOne]))
      } else if a.contains([.ordered, .peers]) {
        streams = b.contains([.ordered, .withinSubtree])
        if streams { traits.formUnion(b.intersection(.peers)) }
      } else if a.contains(.ordered) {
        streams = b.contains([.ordered, .ownAttributes])
      }
      traits.insert(.ordered)
    }
    self.streams = streams
    self.traits = traits
  }

  func forEach(
    _ focus: Focus, _ evaluator: Evaluator, _ body: (Item) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    guard streams else {
      return try evaluate(focus, evaluator).forEachItem(evaluator, body)
    }
    return try stream(focus, evaluator, body)
  }

  private func stream(
    _ focus: Focus, _ evaluator: Evaluator, _ body: (Item) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    try left.forEachFocus(focus, evaluator, usesSize: usesSize) { (inner) throws(XPathError) in
      guard case .node = inner.item else {
        throw XPathError("XPTY0019", "The left side of “/” must be nodes", at: left.range)
      }
      return try right.forEach(inner, evaluator, body)
    }
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    var items: [Item] = []
    var nodes = 0
    _ = try stream(focus, evaluator) { (item) throws(XPathError) in
      if case .node = item { nodes += 1 }
      items.append(item)
      if items.count & 0x3FF == 0 {
        try evaluator.keep(items.suffix(0x400))
        try evaluator.checkLength(items.count)
      }
      return true
    }
    guard nodes == 0 || nodes == items.count else {
      throw XPathError(
        "XPTY0018", "The right side of “/” gives nodes and other items mixed", at: right.range)
    }
    guard nodes > 0, !streams else { return Value(items) }
    return Value(nodes: items.compactMap(\.node).inDocumentOrder())
  }

  func effectiveBooleanValue(
    _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    guard right.traits.contains(.nodes) else {
      return try located { () throws(XPathError) in
        try evaluate(focus, evaluator).effectiveBooleanValue()
      }
    }
    // Whether there is any node does not depend on the order.
    return try !stream(focus, evaluator) { (_) throws(XPathError) in false }
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    guard streams else { return try atomicOfItems(focus, evaluator) }
    let value = try onlyNode(focus, evaluator)?.typedValue
    try evaluator.read(value)
    return value
  }
}

extension Item {
  /// The node, if the item is one.
  public var node: Node? {
    if case .node(let node) = self { node } else { nil }
  }
}

extension [Node] {
  /// The nodes in document order without duplicates.
  func inDocumentOrder() -> [Node] {
    guard count > 1 else { return self }
    var isOrdered = true
    for index in 1..<count where !(self[index - 1] < self[index]) {
      isOrdered = false
      break
    }
    if isOrdered { return self }
    var result: [Node] = []
    result.reserveCapacity(count)
    for node in sorted() where result.last != node { result.append(node) }
    return result
  }
}

/// `A union B`, `A intersect B`, `A except B` (*XPath 3.1*, §3.4.2).
final class SetOperation: Operation {
  let op: SetOperator
  let left: any Operation
  let right: any Operation
  let range: SourceRange
  var traits: Traits {
    let within = left.traits.intersection(op == .union ? right.traits : left.traits)
    return Traits([.nodes, .ordered, .neverNumeric]).union(within.intersection(.withinSubtree))
  }

  init(_ op: SetOperator, _ left: any Operation, _ right: any Operation, _ range: SourceRange) {
    self.op = op
    self.left = left
    self.right = right
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    let a = try nodes(of: left, focus, evaluator).inDocumentOrder()
    let b = try nodes(of: right, focus, evaluator).inDocumentOrder()
    return Value(nodes: op.combined(a, b))
  }

  private func nodes(
    of operand: any Operation, _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> [Node] {
    var nodes: [Node] = []
    _ = try operand.forEach(focus, evaluator) { (item) throws(XPathError) in
      guard case .node(let node) = item else {
        throw XPathError(
          "XPTY0004", "“\(op.rawValue)” combines nodes, not \(item.typeDescription)",
          at: operand.range)
      }
      nodes.append(node)
      return true
    }
    return nodes
  }
}

extension SetOperator {
  /// What comes of two sequences in document order without duplicates, in that order.
  fileprivate func combined(_ a: [Node], _ b: [Node]) -> [Node] {
    if b.isEmpty { return self == .intersect ? [] : a }
    if a.isEmpty { return self == .union ? b : [] }
    var result: [Node] = []
    result.reserveCapacity(self == .union ? a.count + b.count : a.count)
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        if self != .except { result.append(a[i]) }
        (i, j) = (i + 1, j + 1)
      } else if a[i] < b[j] {
        if self != .intersect { result.append(a[i]) }
        i += 1
      } else {
        if self == .union { result.append(b[j]) }
        j += 1
      }
    }
    if self != .intersect { result += a[i...] }
    if self == .union { result += b[j...] }
    return result
  }
}
