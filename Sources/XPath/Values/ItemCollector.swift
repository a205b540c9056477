/// Gathers items into a value, within the limits of an evaluation; makes an array only when there are
/// several.
struct ItemCollector {
  private var first: Item?
  private var rest: [Item] = []
  private let evaluator: Evaluator

  /// How many items are counted at once.
  private static var blockLength: Int { 1 << 10 }

  init(_ evaluator: Evaluator) { self.evaluator = evaluator }

  mutating func append(_ item: Item) throws(XPathError) {
    if !rest.isEmpty {
      rest.append(item)
      if rest.count % ItemCollector.blockLength == 0 {
        try evaluator.keep(rest.suffix(ItemCollector.blockLength))
        try evaluator.checkLength(rest.count)
      }
    } else if let first {
      rest = [first, item]
    } else {
      first = item
    }
  }

  /// Whether nothing was gathered yet.
  var isEmpty: Bool { first == nil && rest.isEmpty }

  /// The items as a value.
  var value: Value { rest.isEmpty ? Value(first) : Value(rest) }
}
