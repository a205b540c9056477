/// What is known of maps: of the rows of a table, say.
struct MapShape {
  /// The values under keys that are known, by the text of the key.
  var entries: [String: AbstractValue]
  /// The keys that are made of what is written.
  var keys: Set<Constant> = []
  /// A value cannot hold itself, but an array of its kind.
  private var boxedOthers: [AbstractValue] = []

  init(entries: [String: AbstractValue] = [:]) { self.entries = entries }

  /// The value under any other key; `nil` where there is none.
  var others: AbstractValue? {
    get { boxedOthers.first }
    set { boxedOthers = newValue.map { [$0] } ?? [] }
  }

  /// What can be under one key.
  subscript(key: String) -> AbstractValue? { entries[key] ?? others?.orNone }

  /// What can be under any of the keys.
  var anyValue: AbstractValue {
    let values = entries.sorted { $0.key < $1.key }.map(\.value) + [others].compactMap(\.self)
    return values.dropFirst().reduce(values.first ?? .empty) { $0 | $1 }
  }

  /// Maps of either shape.
  static func | (a: MapShape, b: MapShape) -> MapShape {
    var either = MapShape()
    either.keys = a.keys.union(b.keys)
    for key in Set(a.entries.keys).union(b.entries.keys) {
      either.entries[key] = (a[key] ?? .empty) | (b[key] ?? .empty)
    }
    if a.others != nil || b.others != nil {
      either.others = (a.others ?? .empty) | (b.others ?? .empty)
    }
    return either
  }
}
