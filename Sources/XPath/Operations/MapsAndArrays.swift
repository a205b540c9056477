/// `map { K : V, … }` (*XPath 3.1*, §3.11.1.1).
final class MapConstructorOperation: Operation {
  let entries: [(key: any Operation, value: any Operation)]
  let range: SourceRange
  let traits: Traits = [.atMostOne, .neverNumeric]

  init(_ entries: [(key: any Operation, value: any Operation)], _ range: SourceRange) {
    self.entries = entries
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    var map = MapItem()
    for entry in entries {
      guard let key = try entry.key.atomic(focus, evaluator) else {
        throw XPathError("XPTY0004", "The key of an entry is empty", at: entry.key.range)
      }
      guard map.value(for: key) == nil else {
        throw XPathError(
          "XQDY0137", "Two entries have the key “\(value: key.stringValue)”", at: entry.key.range)
      }
      let value = try entry.value.evaluate(focus, evaluator)
      try evaluator.keep(value)
      map.set(key, to: value)
    }
    return Value(.map(map))
  }
}

/// `[A, B]`: each operand is a member (§3.11.2.1).
final class SquareArrayOperation: Operation {
  let members: [any Operation]
  let range: SourceRange
  let traits: Traits = [.atMostOne, .neverNumeric]

  init(_ members: [any Operation], _ range: SourceRange) {
    self.members = members
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    var values: [Value] = []
    values.reserveCapacity(members.count)
    for member in members {
      values.append(try member.evaluate(focus, evaluator))
      try evaluator.keep(values[values.count - 1])
    }
    return Value(.array(ArrayItem(values)))
  }
}

/// `array { A }`: each item is a member.
final class CurlyArrayOperation: Operation {
  let content: any Operation
  let range: SourceRange
  let traits: Traits = [.atMostOne, .neverNumeric]

  init(_ content: any Operation, _ range: SourceRange) {
    self.content = content
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    let value = try content.evaluate(focus, evaluator)
    try evaluator.checkLength(value.count)
    try evaluator.step(3 * value.count)
    return Value(.array(ArrayItem(value.map { Value($0) })))
  }
}

/// `A?K` (*XPath 3.1*, §3.11.3).
final class LookupOperation: Operation {
  let operand: any Operation
  let key: Key
  let range: SourceRange
  /// A constant key as maps know it.
  private let mapKey: MapKey?

  /// The keys looked up.
  enum Key: Sendable {
    case constant(AtomicValue)
    case operation(any Operation)
    case wildcard
  }

  init(_ operand: any Operation, _ key: Key, _ range: SourceRange) {
    self.operand = operand
    self.key = key
    self.range = range
    if case .constant(let value) = key { mapKey = MapKey(value) } else { mapKey = nil }
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    let value = try operand.evaluate(focus, evaluator)
    if let mapKey, case .one(.map(let map)) = value.storage {
      return map.value(for: mapKey) ?? .empty
    }
    var collector = ItemCollector(evaluator)
    _ = try forEach(in: value, focus, evaluator) { (item) throws(XPathError) in
      try collector.append(item)
      return true
    }
    return collector.value
  }

  func forEach(
    _ focus: Focus, _ evaluator: Evaluator, _ body: (Item) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    try forEach(in: try operand.evaluate(focus, evaluator), focus, evaluator, body)
  }

  private func forEach(
    in operand: Value,
    _ focus: Focus, _ evaluator: Evaluator, _ body: (Item) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    let keys: [AtomicValue]
    switch key {
    case .constant(let value): keys = [value]
    case .operation(let operation):
      keys = try located { () throws(XPathError) in
        try operation.evaluate(focus, evaluator).atomized()
      }
    case .wildcard: keys = []
    }
    return try operand.forEachItem(evaluator) { (item) throws(XPathError) in
      if let mapKey, case .map(let map) = item {
        return try map.value(for: mapKey)?.forEachItem(evaluator, body) ?? true
      }
      for value in try values(in: item, keys) where try !value.forEachItem(evaluator, body) {
        return false
      }
      return true
    }
  }

  private func values(in item: Item, _ keys: [AtomicValue]) throws(XPathError) -> [Value] {
    switch (item, key) {
    case (.map(let map), .wildcard): return map.entries.map(\.value)
    case (.map(let map), _): return keys.compactMap { map.value(for: $0) }
    case (.array(let array), .wildcard): return Array(array.members)
    case (.array(let array), _):
      return try located { () throws(XPathError) in
        var values: [Value] = []
        for key in keys {
          values.append(try array.member(at: try key.converted(to: .integer)))
        }
        return values
      }
    default:
      throw XPathError(
        "XPTY0004", "A map or an array is looked up with “?”, not \(item.typeDescription)",
        at: range)
    }
  }
}
