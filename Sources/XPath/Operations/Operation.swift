import XMLTree

/// A node of the operation tree an expression is compiled into (*XPath 3.1*, §2.2.3.1).
///
/// An operation can be asked for its value in several ways. Each has a default in terms of the
/// others; an operation says at least ``evaluate(_:_:)`` or ``forEach(_:_:_:)``, and more where it can
/// do better.
protocol Operation: AnyObject, Sendable {
  /// What is known about every value of the operation.
  var traits: Traits { get }
  /// The operation's place in the source.
  var range: SourceRange { get }

  /// The whole value.
  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value

  /// Hands the items to `body` one by one until it returns false; says whether all were wanted.
  func forEach(
    _ focus: Focus, _ evaluator: Evaluator, _ body: (Item) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool

  /// The effective boolean value (§2.4.3).
  func effectiveBooleanValue(
    _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Bool

  /// The only node of an operation known to give nodes; `XPTY0004` if there are several.
  func onlyNode(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Node?

  /// The atomized value, which may have one item at most (§2.4.2); `XPTY0004` if it has more.
  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue?
}

/// What a compiler knows about the values of an operation.
struct Traits: OptionSet, Sendable {
  let rawValue: UInt16

  /// All items are nodes.
  static let nodes = Traits(rawValue: 1 << 0)
  /// The nodes come in document order without duplicates.
  static let ordered = Traits(rawValue: 1 << 1)
  /// No node is an ancestor of another.
  static let peers = Traits(rawValue: 1 << 2)
  /// There is at most one item.
  static let atMostOne = Traits(rawValue: 1 << 3)
  /// There is exactly one xs:boolean.
  static let boolean = Traits(rawValue: 1 << 4)
  /// Every item is within the subtree of the context node.
  static let withinSubtree = Traits(rawValue: 1 << 5)
  /// Every item is the context node or one of its attributes.
  static let ownAttributes = Traits(rawValue: 1 << 6)
  /// All items are atomic values.
  static let atomic = Traits(rawValue: 1 << 7)
  /// No item is a number, so a predicate is not a position.
  static let neverNumeric = Traits(rawValue: 1 << 8)

  /// At most one atomic value.
  static let oneAtomic: Traits = [.atomic, .atMostOne]
  /// One boolean.
  static let oneBoolean: Traits = [.atomic, .atMostOne, .boolean, .neverNumeric]
  /// A single node, in order by itself.
  static let oneNode: Traits = [.nodes, .ordered, .peers, .atMostOne, .neverNumeric]
}

extension Operation {
  var traits: Traits { [] }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    var collector = ItemCollector(evaluator)
    _ = try forEach(focus, evaluator) { (item) throws(XPathError) in
      try collector.append(item)
      return true
    }
    return collector.value
  }

  func forEach(
    _ focus: Focus, _ evaluator: Evaluator, _ body: (Item) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    try evaluate(focus, evaluator).forEachItem(evaluator, body)
  }

  func effectiveBooleanValue(
    _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    try effectiveBooleanValueOfItems(focus, evaluator)
  }

  /// The effective boolean value by way of the items.
  func effectiveBooleanValueOfItems(
    _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    // A sequence that begins with a node is true.
    if traits.contains(.nodes) {
      return try !forEach(focus, evaluator) { (_) throws(XPathError) in false }
    }
    let value = try evaluate(focus, evaluator)
    if case .one(.atomic(let single)) = value.storage, case .boolean(let boolean) = single.storage {
      return boolean
    }
    return try located { () throws(XPathError) in try value.effectiveBooleanValue() }
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    try atomicOfItems(focus, evaluator)
  }

  /// The atomized value by way of the items.
  func atomicOfItems(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    let value = try evaluate(focus, evaluator)
    if let single = value.singleAtomic {
      try evaluator.read(single)
      return single
    }
    if case .empty = value.storage { return nil }
    return try located { () throws(XPathError) in
      try evaluator.walk(value)
      let value = try value.atomizedToOne()
      try evaluator.read(value)
      return value
    }
  }

  /// Runs something whose errors are about this operation.
  @inline(__always)
  func located<T>(_ body: () throws(XPathError) -> T) throws(XPathError) -> T {
    do {
      return try body()
    } catch {
      throw error.located(at: range)
    }
  }
}

extension Value {
  /// Hands the items to `body` until it returns false.
  func forEachItem(
    _ evaluator: Evaluator, _ body: (Item) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    switch storage {
    case .empty: return true
    case .one(let item): return try body(item)
    case .many(let items, _):
      for item in items where try !body(item) { return false }
      return true
    case .joined(let items): return try items.forEach(body)
    case .range(let lower, let upper):
      for integer in lower...upper {
        try evaluator.step()
        if try !body(.integer(integer)) { return false }
      }
      return true
    }
  }
}
