/// `map:merge` (*Functions and Operators 3.1*, §17.1.2).
enum MapMerger {
  /// What becomes of the values of a key that several maps have.
  enum Duplicates: String, CaseIterable {
    case reject, useFirst = "use-first", useLast = "use-last", combine, useAny = "use-any"
  }

  /// One map with the entries of all.
  static func merge(
    _ maps: Value, duplicates: Duplicates, _ evaluator: Evaluator
  ) throws(XPathError) -> Value {
    if maps.count == 1 { return maps }
    if duplicates == .combine { return try combine(maps, evaluator) }
    var result = MapItem()
    for case .map(let map) in maps {
      for (key, value) in map.entries {
        try evaluator.keep(value)
        if duplicates != .useLast, result.value(for: key) != nil {
          guard duplicates != .reject else {
            throw XPathError("FOJS0003", "Two maps have the key \(value: key)")
          }
        } else {
          result.set(key, to: value)
        }
      }
    }
    return Value(.map(result))
  }

  /// Values are put together in arrays of their own: adding to a map's value item by item would
  /// copy it each time.
  private static func combine(_ maps: Value, _ evaluator: Evaluator) throws(XPathError) -> Value {
    var places: [MapKey: Int] = [:]
    var entries: [(key: AtomicValue, values: SequenceBuilder)] = []
    for case .map(let map) in maps {
      for (key, value) in map.entries {
        try evaluator.keep(value)
        let place = places[MapKey(key), default: entries.count]
        if place == entries.count {
          places[MapKey(key)] = place
          entries.append((key, SequenceBuilder(evaluator)))
        }
        try entries[place].values.append(value)
      }
    }
    var result = MapItem()
    for (key, values) in entries { result.set(key, to: values.value) }
    return Value(.map(result))
  }
}
