/// The distinct ones among values (*Functions and Operators 3.1*, §14.2.1), found by hashing.
struct DistinctValues {
  /// The first of each group of equal values, in their order.
  private(set) var values: [AtomicValue] = []
  private var places: [EqualityKey: [Int]] = [:]
  private let hasFloats: Bool
  private let collation: Collation
  private let evaluator: Evaluator

  /// Makes a collection to which values can be added; `hasFloats` says whether an xs:float is
  /// going to be among them.
  init(hasFloats: Bool, collation: Collation, evaluator: Evaluator) {
    self.hasFloats = hasFloats
    self.collation = collation
    self.evaluator = evaluator
  }

  /// Adds a value unless it is equal to one before.
  mutating func add(_ value: AtomicValue) throws(XPathError) {
    try evaluator.step()
    let key = EqualityKey(
      value, hasFloats: hasFloats, collation: collation,
      implicitTimezone: evaluator.context.implicitTimezone)
    guard let candidates = places[key] else {
      places[key] = [values.count]
      values.append(value)
      return
    }
    for place in candidates {
      try evaluator.step()
      let isEqual = AtomicValue.isEqual(
        values[place], value, collation: collation.comparison,
        implicitTimezone: evaluator.context.implicitTimezone, nanEqualsNaN: true)
      if isEqual { return }
    }
    places[key, default: []].append(values.count)
    values.append(value)
  }
}
