/// Where each value of a sequence stands.
struct PositionIndex {
  private var values: [AtomicValue] = []
  private var places: [EqualityKey: [Int]] = [:]
  private var hasFloats = false

  init(_ sequence: Value, _ evaluator: Evaluator) throws(XPathError) {
    values = try sequence.atomized()
    try evaluator.step(values.count)
    hasFloats = values.contains { $0.type == .float }
    for (place, value) in values.enumerated() {
      places[key(of: value, evaluator), default: []].append(place)
    }
  }

  /// The positions, from 1, of the values equal to one.
  func positions(of search: AtomicValue, _ evaluator: Evaluator) throws(XPathError) -> [Int] {
    // A float is equal to what its digits come to as a float; the keys would have to be others.
    guard search.type != .float || hasFloats else {
      return try equal(to: search, among: values.indices, evaluator)
    }
    return try equal(to: search, among: places[key(of: search, evaluator)] ?? [], evaluator)
  }

  private func equal(
    to search: AtomicValue, among places: some Sequence<Int>, _ evaluator: Evaluator
  ) throws(XPathError) -> [Int] {
    var positions: [Int] = []
    for place in places {
      try evaluator.step()
      let isEqual = AtomicValue.isEqual(
        values[place], search, collation: nil,
        implicitTimezone: evaluator.context.implicitTimezone)
      if isEqual { positions.append(place + 1) }
    }
    return positions
  }

  private func key(of value: AtomicValue, _ evaluator: Evaluator) -> EqualityKey {
    EqualityKey(
      value, hasFloats: hasFloats, collation: .codepoint,
      implicitTimezone: evaluator.context.implicitTimezone)
  }
}

/// The indexes of the sequences last asked for positions.
struct PositionIndexes {
  private var entries: [(sequence: Value, index: PositionIndex?)] = []

  /// Shorter sequences are looked through faster than found.
  static let minimumLength = 32
  private static let maximumEntries = 8

  /// The index of a sequence; `nil` where it is asked for the first time, or not worth one.
  mutating func index(
    of sequence: Value, _ evaluator: Evaluator
  ) throws(XPathError) -> PositionIndex? {
    guard sequence.count >= PositionIndexes.minimumLength, let identity = sequence.identity else {
      return nil
    }
    guard let place = entries.firstIndex(where: { $0.sequence.identity == identity }) else {
      if entries.count == PositionIndexes.maximumEntries { entries.removeFirst() }
      entries.append((sequence, nil))
      return nil
    }
    if let index = entries[place].index { return index }
    let index = try PositionIndex(sequence, evaluator)
    entries[place].index = index
    return index
  }
}
