import HashTreeCollections

/// A map (*XDM 3.1*, §2.8.3): entries from atomic keys to values, immutable.
///
/// Adding an entry costs O(log n) and shares the rest, so that folding `map:put` over a sequence is
/// not quadratic. Entries are visited in the order they were added: the specification leaves the
/// order open, and a report has to be the same on every run.
public struct MapItem: Sendable {
  struct Entry: Sendable {
    let key: AtomicValue
    let value: Value
    let order: Int
  }

  /// The only entry, while there is one: most maps are made of one to be merged.
  private var only: Entry?
  private var table: TreeDictionary<MapKey, Entry> = [:]
  private var nextOrder = 0
  /// How deep values nest in the map, or nested in an earlier version of it; see ``Nesting``.
  private var content = Nesting.none

  var nesting: Nesting { .around(content) }

  /// Makes an empty map.
  public init() {}

  /// The number of entries.
  public var count: Int { only == nil ? table.count : 1 }

  /// The value for a key equal by `op:same-key` (*Functions and Operators 3.1*, §17.1.1), or `nil`.
  public func value(for key: AtomicValue) -> Value? { value(for: MapKey(key)) }

  /// The value for a key prepared before.
  func value(for key: MapKey) -> Value? {
    guard let only else { return table[key]?.value }
    return MapKey(only.key) == key ? only.value : nil
  }

  /// The map with one entry added, or its value replaced; a replaced entry keeps its place.
  public func setting(_ key: AtomicValue, to value: Value) -> MapItem {
    var map = self
    map.set(key, to: value)
    return map
  }

  /// Adds an entry or replaces its value and key.
  mutating func set(_ key: AtomicValue, to value: Value) {
    guard count > 0 else {
      only = Entry(key: key, value: value, order: nextOrder)
      nextOrder += 1
      content = content.adding(value.nesting)
      return
    }
    if let only {
      table[MapKey(only.key)] = only
      self.only = nil
    }
    let mapKey = MapKey(key)
    let replaced = table[mapKey]
    let order = replaced?.order ?? nextOrder
    if let replaced { content = content.removing(replaced.value.nesting) }
    table[mapKey] = Entry(key: key, value: value, order: order)
    nextOrder = Swift.max(nextOrder, order + 1)
    content = content.adding(value.nesting)
  }

  /// The map without a key.
  public func removing(_ key: AtomicValue) -> MapItem {
    var map = self
    if let only, MapKey(only.key) == MapKey(key) { map.only = nil }
    map.table[MapKey(key)] = nil
    return map
  }

  /// The entries in the order they were added.
  public var entries: [(key: AtomicValue, value: Value)] {
    if let only { return [(only.key, only.value)] }
    return table.values.sorted { $0.order < $1.order }.map { ($0.key, $0.value) }
  }
}
