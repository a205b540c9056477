/// A predicate (*XPath 3.1*, §3.3.3), by what its value can be.
enum Predicate: Sendable {
  /// `[3]`
  case position(Int)
  /// Never a number: the effective boolean value decides.
  case condition(any Operation, usesPosition: Bool, usesSize: Bool)
  /// A number or not: only its value tells.
  case undetermined(any Operation, usesSize: Bool)

  init(_ operation: any Operation, usesPosition: Bool, usesSize: Bool) {
    if let constant = operation as? ConstantOperation, constant.value.count == 1,
      case .atomic(let value) = constant.value[0], value.type.isNumeric,
      let position = value.integerValue
    {
      self = .position(position)
    } else if operation.traits.contains(.neverNumeric) {
      self = .condition(operation, usesPosition: usesPosition, usesSize: usesSize)
    } else {
      self = .undetermined(operation, usesSize: usesSize)
    }
  }

  var dependsOnPosition: Bool { condition == nil }

  private var usesSize: Bool {
    switch self {
    case .position: false
    case .condition(_, _, let usesSize), .undetermined(_, let usesSize): usesSize
    }
  }

  /// The operation of a predicate that does not depend on positions; `nil` of others.
  var condition: (any Operation)? {
    guard case .condition(let operation, usesPosition: false, usesSize: false) = self else {
      return nil
    }
    return operation
  }

  /// Whether an item at a position passes.
  func passes(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Bool {
    switch self {
    case .position(let position): return focus.position == position
    case .condition(let operation, _, _):
      return try operation.effectiveBooleanValue(focus, evaluator)
    case .undetermined(let operation, _):
      let value = try operation.evaluate(focus, evaluator)
      return try operation.located { () throws(XPathError) in
        if value.count == 1, case .atomic(let number) = value[0], number.type.isNumeric {
          return try AtomicValue.compare(.eq, number, .integer(focus.position))
        }
        return try value.effectiveBooleanValue()
      }
    }
  }

  /// The elements that pass, each seen as an item.
  func filter<Element>(
    _ elements: [Element], _ evaluator: Evaluator, _ item: (Element) -> Item
  ) throws(XPathError) -> [Element] {
    if case .position(let position) = self {
      return 1...Swift.max(elements.count, 1) ~= position && !elements.isEmpty
        ? [elements[position - 1]] : []
    }
    var passed: [Element] = []
    for (index, element) in elements.enumerated() {
      try evaluator.step()
      let focus = Focus(item(element), position: index + 1, size: elements.count)
      if try passes(focus, evaluator) { passed.append(element) }
    }
    return passed
  }

  /// Hands on the items of an operand that pass, as they come where the predicate allows.
  func forEach(
    of operand: any Operation, _ focus: Focus, _ evaluator: Evaluator,
    _ body: (Item) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    if case .position(let wanted) = self {
      var position = 0
      var wantsMore = true
      _ = try operand.forEach(focus, evaluator) { (item) throws(XPathError) in
        position += 1
        guard position == wanted else { return position < wanted }
        wantsMore = try body(item)
        return false
      }
      return wantsMore
    }
    return try operand.forEachFocus(focus, evaluator, usesSize: usesSize) {
      (inner) throws(XPathError) in
      guard let item = inner.item, try passes(inner, evaluator) else { return true }
      return try body(item)
    }
  }
}

/// `A[predicate]` (*XPath 3.1*, §3.2.1), where A is not an axis step.
final class FilterOperation: Operation {
  let operand: any Operation
  let predicate: Predicate
  let range: SourceRange
  var traits: Traits {
    if case .position = predicate { return operand.traits.union([.atMostOne]) }
    return operand.traits.subtracting(.boolean)
  }

  init(_ operand: any Operation, _ predicate: Predicate, _ range: SourceRange) {
    self.operand = operand
    self.predicate = predicate
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    if case .position(let position) = predicate, !operand.traits.contains(.nodes) {
      let value = try operand.evaluate(focus, evaluator)
      return position >= 1 && position <= value.count ? Value(value[position - 1]) : .empty
    }
    var collector = ItemCollector()
    _ = try forEach(focus, evaluator) { (item) throws(XPathError) in
      collector.append(item)
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
