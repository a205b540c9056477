extension Value {
  /// The items at places counted from 0; a part of a range stays a range.
  func items(in places: Range<Int>) -> Value {
    if places.isEmpty { return .empty }
    return switch storage {
    case .range(let lower, _):
      Value(range: lower + places.lowerBound, lower + places.upperBound - 1)
    case .many, .joined: Value(list.part(places))
    case .empty, .one: self
    }
  }

  /// The items as a list.
  var list: Rope<Item> {
    switch storage {
    case .joined(let items): items
    case .many(let items, let nesting): Rope(items, nesting: nesting)
    case .empty, .one, .range: Rope(Array(self))
    }
  }

  /// The items as an array of their own, if there are not too many to hold.
  func held(by evaluator: Evaluator) throws(XPathError) -> [Item] {
    try evaluator.step(count)
    if case .many(let items, _) = storage { return items }
    try evaluator.checkLength(count)
    return Array(self)
  }
}
