import XPath

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
    return .any(of: values) ?? .empty
  }

  /// Maps of either shape.
  static func |= (a: inout MapShape, b: MapShape) {
    a.keys.formUnion(b.keys)
    for key in b.entries.keys where a.entries[key] == nil { a.entries[key] = a[key] ?? .empty }
    for key in a.entries.keys { a.entries[key]? |= b[key] ?? .empty }
    if a.others != nil || b.others != nil {
      a.others = (a.others ?? .empty) | (b.others ?? .empty)
    }
  }

  /// The shape of a map whose keys are written as values are.
  init(keyed map: MapItem, _ origin: Constant.Origin) {
    self.init(of: [map], origin)
    keys = Set(map.entries.map { Constant(value: $0.key, origin: origin) })
  }

  /// The shape of rows that are known.
  init(of rows: [MapItem], _ origin: Constant.Origin) {
    self.init()
    var counts: [String: Int] = [:]
    for row in rows {
      for (key, value) in row.entries {
        let value = AbstractValue(of: value, origin)
        if counts[key.stringValue, default: 0] == 0 {
          entries[key.stringValue] = value
        } else {
          entries[key.stringValue]? |= value
        }
        counts[key.stringValue, default: 0] += 1
      }
    }
    for (key, count) in counts where count < rows.count { entries[key]? |= .empty }
  }
}
