/// A sequence being put together of values, kept within the limits of an evaluation. Long values are
/// joined as they are; only short ones are copied.
struct SequenceBuilder {
  /// What stands before the items.
  private var joined: Rope<Item>?
  private var items: [Item] = []
  private let evaluator: Evaluator

  init(_ evaluator: Evaluator) { self.evaluator = evaluator }

  /// How many items there are.
  var count: Int { (joined?.count ?? 0) + items.count }

  /// Adds the items of a value.
  mutating func append(_ value: Value) throws(XPathError) {
    try evaluator.checkLength(count + value.count)
    guard value.count > Rope<Item>.leafLength else {
      items.append(contentsOf: value)
      try evaluator.keep(items.suffix(value.count))
      return
    }
    if case .range = value.storage { try evaluator.step(3 * value.count) }
    try evaluator.share()
    joined = list.joined(to: value.list)
    items = []
  }

  private var list: Rope<Item> {
    let rest = Rope(items)
    return joined?.joined(to: rest) ?? rest
  }

  /// The sequence.
  var value: Value { joined == nil ? Value(items) : Value(list) }
}
