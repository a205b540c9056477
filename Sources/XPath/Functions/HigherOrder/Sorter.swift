/// Sorts by keys as `fn:sort` and `array:sort` do (*Functions and Operators 3.1*, §16.2.6): stable,
/// by sequences of atomic values.
struct Sorter {
  private let collation: StringComparison?
  private let evaluator: Evaluator

  init(collation: Collation, _ evaluator: Evaluator) {
    self.collation = collation.comparison
    self.evaluator = evaluator
  }

  /// The elements in the order of their keys.
  func sorted<Element>(
    _ elements: [Element], by key: (Element) throws(XPathError) -> [AtomicValue]
  ) throws(XPathError) -> [Element] {
    var keys: [[AtomicValue]] = []
    keys.reserveCapacity(elements.count)
    for element in elements {
      try evaluator.step()
      keys.append(try key(element).map(\.untypedAsString))
    }
    return try sortedPlaces(of: keys).map { elements[$0] }
  }

  /// A merge sort from the bottom up; the standard library's sort does not throw our errors.
  private func sortedPlaces(of keys: [[AtomicValue]]) throws(XPathError) -> [Int] {
    var places = Array(keys.indices)
    var width = 1
    while width < places.count {
      var merged: [Int] = []
      merged.reserveCapacity(places.count)
      for start in stride(from: 0, to: places.count, by: 2 * width) {
        let middle = min(start + width, places.count)
        let end = min(middle + width, places.count)
        var (left, right) = (start, middle)
        while left < middle, right < end {
          if try compare(keys[places[left]], keys[places[right]]) <= 0 {
            merged.append(places[left])
            left += 1
          } else {
            merged.append(places[right])
            right += 1
          }
        }
        merged += places[left..<middle]
        merged += places[right..<end]
      }
      places = merged
      width *= 2
    }
    return places
  }

  /// The order of two keys: that of the first values that differ; a key comes before a longer one
  /// it is the beginning of.
  private func compare(_ a: [AtomicValue], _ b: [AtomicValue]) throws(XPathError) -> Int {
    for (x, y) in zip(a, b) {
      try evaluator.step()
      let order = try AtomicValue.order(
        x, y, collation: collation, implicitTimezone: evaluator.context.implicitTimezone)
      if order != 0 { return order }
    }
    return a.count - b.count
  }
}
