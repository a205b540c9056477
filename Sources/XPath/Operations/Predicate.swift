/// A predicate (*XPath 3.1*, §3.3.3), by what its value can be.
enum Predicate: Sendable {
  /// `[3]`
  case position(Int)
  /// The same for every item: a position such as `[$i + 1]` or `[last()]`, or a condition.
  case fixed(any Operation, usesSize: Bool)
  /// Never a number: the effective boolean value decides.
  case condition(any Operation, usesPosition: Bool, usesSize: Bool)
  /// A number or not: only its value tells.
  case undetermined(any Operation, usesSize: Bool)

  init(_ operation: any Operation, _ use: ContextUse) {
    let usesSize = use.contains(.size)
    if let constant = operation as? ConstantOperation, let value = constant.single,
      let position = value.integerValue
    {
      self = .position(position)
    } else if use.isDisjoint(with: [.item, .position]) {
      self = .fixed(operation, usesSize: usesSize)
    } else if operation.traits.contains(.neverNumeric) {
      self = .condition(operation, usesPosition: use.contains(.position), usesSize: usesSize)
    } else {
      self = .undetermined(operation, usesSize: usesSize)
    }
  }

  var dependsOnPosition: Bool { condition == nil }

  /// Whether at most one item passes.
  var isPosition: Bool { if case .position = self { true } else { false } }

  private var usesSize: Bool {
    switch self {
    case .position: false
    case .fixed(_, let usesSize), .condition(_, _, let usesSize), .undetermined(_, let usesSize):
      usesSize
    }
  }

  /// The operation of a predicate that does not depend on positions; `nil` of others.
  var condition: (any Operation)? {
    switch self {
    case .condition(let operation, usesPosition: false, usesSize: false): operation
    case .fixed(let operation, usesSize: false) where operation.traits.contains(.neverNumeric):
      operation
    default: nil
    }
  }
}

// MARK: - Filtering

extension Predicate {
  /// Whether an item at a position passes.
  private func passes(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Bool {
    switch self {
    case .position(let position): return focus.position == position
    case .condition(let operation, _, _):
      return try operation.effectiveBooleanValue(focus, evaluator)
    case .fixed(let operation, _), .undetermined(let operation, _):
      return try operation.selection(focus, evaluator).contains(focus.position)
    }
  }

  /// Which of a number of items pass, if that is the same whatever they are; `nil` if it is not.
  private func selection(
    of first: Item?, size: Int, _ evaluator: Evaluator
  ) throws(XPathError) -> Selection? {
    switch self {
    case .position(let position): return .position(position)
    case .fixed(let operation, _):
      guard let first else { return Selection.none }
      return try operation.selection(Focus(first, position: 1, size: size), evaluator)
    case .condition, .undetermined: return nil
    }
  }

  /// The elements that pass, each seen as an item.
  func filter<Element>(
    _ elements: [Element], _ evaluator: Evaluator, _ item: (Element) -> Item
  ) throws(XPathError) -> [Element] {
    let size = elements.count
    if let selection = try selection(of: elements.first.map(item), size: size, evaluator) {
      return Array(elements[selection.places(in: size)])
    }
    var passed: [Element] = []
    for (index, element) in elements.enumerated() {
      try evaluator.step()
      let focus = Focus(item(element), position: index + 1, size: size)
      if try passes(focus, evaluator) { passed.append(element) }
    }
    return passed
  }

  /// The items of a value that pass, where that need not be asked of each; else `nil`.
  func filter(_ value: Value, _ evaluator: Evaluator) throws(XPathError) -> Value? {
    let selection = try selection(of: value.first, size: value.count, evaluator)
    return selection.map { value.items(in: $0.places(in: value.count)) }
  }

  /// Hands on the items of an operand that pass, as they come where the predicate allows.
  func forEach(
    of operand: any Operation, _ focus: Focus, _ evaluator: Evaluator,
    _ body: (Item) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    switch self {
    case .position(let wanted):
      var position = 0
      var wantsMore = true
      _ = try operand.forEach(focus, evaluator) { (item) throws(XPathError) in
        position += 1
        guard position == wanted else { return position < wanted }
        wantsMore = try body(item)
        return false
      }
      return wantsMore
    case .fixed:
      let value = try operand.evaluate(focus, evaluator)
      return try filter(value, evaluator)?.forEachItem(evaluator, body) ?? true
    case .condition, .undetermined:
      return try operand.forEachFocus(focus, evaluator, usesSize: usesSize) {
        (inner) throws(XPathError) in
        guard let item = inner.item, try passes(inner, evaluator) else { return true }
        return try body(item)
      }
    }
  }
}

/// The positions that a predicate's value lets pass.
private enum Selection {
  case all, none
  case position(Int)

  func contains(_ position: Int) -> Bool {
    switch self {
    case .all: true
    case .none: false
    case .position(let wanted): position == wanted
    }
  }

  /// The places, from 0, of those among so many items.
  func places(in count: Int) -> Range<Int> {
    switch self {
    case .all: 0..<count
    case .position(let position) where 1...Swift.max(count, 1) ~= position && count > 0:
      position - 1..<position
    case .none, .position: 0..<0
    }
  }
}

extension Operation {
  /// What the value of a predicate lets pass: a number its position, other values all or nothing.
  fileprivate func selection(
    _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Selection {
    let value = try evaluate(focus, evaluator)
    return try located { () throws(XPathError) in
      if value.count == 1, case .atomic(let number) = value[0], number.isNumeric {
        return number.position.map(Selection.position) ?? .none
      }
      return try value.effectiveBooleanValue() ? .all : .none
    }
  }
}

extension AtomicValue {
  /// The position that a number is equal to, if there is one.
  fileprivate var position: Int? {
    if let integer = integerValue { return integer }
    guard let number = numericDecimal, number.scale == 0, case .small(let integer) = number.unscaled
    else { return nil }
    return integer
  }
}

/// `A[predicate]` (*XPath 3.1*, §3.2.1), where A is not an axis step.
final class FilterOperation: Operation {
  let operand: any Operation
  let predicate: Predicate
  let range: SourceRange
  var traits: Traits {
    if predicate.isPosition { return operand.traits.union([.atMostOne]) }
    return operand.traits.subtracting(.boolean)
  }

  init(_ operand: any Operation, _ predicate: Predicate, _ range: SourceRange) {
    self.operand = operand
    self.predicate = predicate
    self.range = range
  }

  /// Whether the predicate picks by position alone, and the whole operand is at hand: of nodes that
  /// have to be looked for, those behind the position are not wanted.
  private var selectsFromValue: Bool {
    switch predicate {
    case .position: operand is LocalVariableOperation || !operand.traits.contains(.nodes)
    case .fixed: true
    case .condition, .undetermined: false
    }
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    if selectsFromValue,
      let passed = try predicate.filter(try operand.evaluate(focus, evaluator), evaluator)
    {
      return passed
    }
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
    try predicate.forEach(of: operand, focus, evaluator, body)
  }
}
