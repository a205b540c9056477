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

  /// One reference: a map is handed on far more often than it is changed.
  private var contents = Contents()

  /// Changed only by a map that nobody shares it with, and so by one task. Nobody keeps hold of any of it
  /// beyond the call that asks: access is not watched over at run time.
  private final class Contents: @unchecked Sendable {
    /// The only entry, while there is one: most maps are made of one to be merged.
    @exclusivity(unchecked) var only: Entry?
    @exclusivity(unchecked) var table: TreeDictionary<MapKey, Entry> = [:]
    var nextOrder = 0
    /// How deep values nest in the map, or nested in an earlier version of it; see ``Nesting``.
    var nesting = Nesting.none

    init() {}

    init(_ other: Contents) {
      only = other.only
      table = other.table
      nextOrder = other.nextOrder
      nesting = other.nesting
    }
  }

  var nesting: Nesting { .around(contents.nesting) }

  /// Makes an empty map.
  public init() {}

  /// The number of entries.
  public var count: Int { contents.only == nil ? contents.table.count : 1 }

  /// The value for a key equal by `op:same-key` (*Functions and Operators 3.1*, §17.1.1), or `nil`.
  public func value(for key: AtomicValue) -> Value? { value(for: MapKey(key)) }

  /// The value for a key prepared before.
  func value(for key: MapKey) -> Value? {
    guard let only = contents.only else { return contents.table[key]?.value }
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
    prepareToChange()
    guard count > 0 else {
      contents.only = Entry(key: key, value: value, order: contents.nextOrder)
      contents.nextOrder += 1
      contents.nesting = contents.nesting.adding(value.nesting)
      return
    }
    if let only = contents.only {
      contents.table[MapKey(only.key)] = only
      contents.only = nil
    }
    let mapKey = MapKey(key)
    let replaced = contents.table[mapKey]
    let order = replaced?.order ?? contents.nextOrder
    if let replaced { contents.nesting = contents.nesting.removing(replaced.value.nesting) }
    contents.table[mapKey] = Entry(key: key, value: value, order: order)
    contents.nextOrder = Swift.max(contents.nextOrder, order + 1)
    contents.nesting = contents.nesting.adding(value.nesting)
  }

  /// The map without a key.
  public func removing(_ key: AtomicValue) -> MapItem {
    var map = self
    map.prepareToChange()
    let mapKey = MapKey(key)
    if let only = contents.only, MapKey(only.key) == mapKey { map.contents.only = nil }
    map.contents.table[mapKey] = nil
    return map
  }

  private mutating func prepareToChange() {
    if !isKnownUniquelyReferenced(&contents) { contents = Contents(contents) }
  }

  /// The entries in the order they were added.
  public var entries: [(key: AtomicValue, value: Value)] {
    if let only = contents.only { return [(only.key, only.value)] }
    return contents.table.values.sorted { $0.order < $1.order }.map { ($0.key, $0.value) }
  }
}
