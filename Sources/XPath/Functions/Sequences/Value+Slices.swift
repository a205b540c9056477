extension Value {
  /// The items at places counted from 0; a part of a range stays a range.
  func items(in places: Range<Int>) -> Value {
    switch storage {
    case .range(let lower, _) where !places.isEmpty:
      Value(range: lower + places.lowerBound, lower + places.upperBound - 1)
    case .many(let items): Value(Array(items[places]))
    default: places.isEmpty ? .empty : self
    }
  }

  /// The items as an array of their own, if there are not too many to hold.
  func held(by evaluator: Evaluator) throws(XPathError) -> [Item] {
    try evaluator.step(count)
    if case .many(let items) = storage { return items }
    try evaluator.checkLength(count)
    return Array(self)
  }
}

/// A sequence being put together, kept within the limits of an evaluation.
struct SequenceBuilder {
  private var items: [Item] = []
  private let evaluator: Evaluator

  init(_ evaluator: Evaluator) { self.evaluator = evaluator }

  /// Adds the items of a value.
  mutating func append(_ value: Value) throws(XPathError) {
    try evaluator.checkLength(items.count + value.count)
    try evaluator.step(value.count)
    items.append(contentsOf: value)
  }

  /// The sequence.
  var value: Value { Value(items) }
}
