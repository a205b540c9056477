/// Gathers items into a value; makes an array only when there are several.
struct ItemCollector {
  private var first: Item?
  private var rest: [Item] = []

  /// How many items there are.
  var count: Int { rest.isEmpty ? (first == nil ? 0 : 1) : rest.count }

  mutating func append(_ item: Item) {
    if !rest.isEmpty {
      rest.append(item)
    } else if let first {
      rest = [first, item]
    } else {
      first = item
    }
  }

  /// The items as a value.
  var value: Value { rest.isEmpty ? Value(first) : Value(rest) }
}
