import XMLTree
import XPath

// Tables: rows that expressions know by name, as a list or by a key.

extension PolicyCompiler {
  /// A table, and where its rows stand.
  struct Table {
    let value: NamedValue
    let rows: [Row]
  }

  /// A row of a table.
  struct Row {
    let map: MapItem
    let place: Place
  }

  static let keyedTableKeys = ["key", "rows"]

  mutating func tables(_ node: YAMLNode?, _ scope: inout Scope) -> [Table] {
    guard let node, !node.isNull else { return [] }
    guard let entries = reader.entries(node, "tables") else {
      reader.hasUnreadDeclarations = true
      return []
    }
    return entries.compactMap { entry in
      let (rows, key, value) = table(entry)
      return declare(entry, as: .table, &scope).map {
        let named = NamedValue(
          name: entry.key, value: value, variable: $0, place: entry.place, key: key)
        return Table(value: named, rows: rows)
      }
    }
  }

  /// The rows of a table, the key they are found by if there is one, and the table as expressions see
  /// it.
  private mutating func table(
    _ entry: YAMLNode.Entry
  ) -> (rows: [Row], key: String?, value: Value) {
    guard case .mapping = entry.value.content else {
      let rows = rows(entry.value, of: entry.key)
      return (rows.map(\.row), nil, Value(rows.map { Item.map($0.row.map) }))
    }
    let fields = reader.fields(
      entry.value, PolicyPart.table, of: entry.key, keys: PolicyCompiler.keyedTableKeys,
      required: PolicyCompiler.keyedTableKeys)
    let key = fields?["key"].map { reader.string($0, "key") } ?? ""
    let rows = fields?["rows"].map { self.rows($0, of: entry.key) } ?? []
    // Without a key there is a mistake already.
    let map = key.isEmpty ? MapItem() : keyed(rows, by: key, of: entry.key)
    return (rows.map(\.row), key, Value(.map(map)))
  }

  /// The rows of a table, each with the entries it is made of.
  private mutating func rows(
    _ node: YAMLNode, of table: String
  ) -> [(row: Row, entries: [YAMLNode.Entry])] {
    let items = reader.items(node, table, of: PolicyPart.rows) ?? []
    return items.compactMap { item in
      guard case .mapping(let entries) = item.content else {
        reader.report(PolicyProblem.notRow, .text(table), item.kind, at: item.place)
        return nil
      }
      let map = entries.reduce(MapItem()) { map, entry in
        map.setting(
          .string(entry.key), to: reader.value(entry.value, of: .part(.entry, entry.key)))
      }
      return (Row(map: map, place: item.place), entries)
    }
  }

  /// The rows by their values of a key, of which each must have one of its own.
  private mutating func keyed(
    _ rows: [(row: Row, entries: [YAMLNode.Entry])], by key: String, of table: String
  ) -> MapItem {
    var map = MapItem()
    var lines = MapItem()
    for (row, entries) in rows {
      guard let entry = entries.first(where: { $0.key == key }) else {
        reader.report(
          PolicyProblem.rowWithoutKey, .text(table), .text(key), at: row.place,
          suggestion: Spelling.nearest(to: key, in: entries.map(\.key)))
        continue
      }
      let place = entry.value.place
      guard let value = row.map.value(for: .string(key)), value.count == 1,
        case .atomic(let atomic) = value[0]
      else {
        // Of what is no value at all, that has been said.
        if entry.value.isNull || entry.value.isSequence {
          reader.report(PolicyProblem.keyNotOneValue, .text(key), .text(table), at: place)
        }
        continue
      }
      if case .atomic(let line)? = lines.value(for: atomic)?.first {
        reader.report(
          PolicyProblem.duplicateRow, .text(atomic.stringValue), .number(line.integerValue ?? 0),
          at: place)
        continue
      }
      lines = lines.setting(atomic, to: .integer(place.line))
      map = map.setting(atomic, to: Value(.map(row.map)))
    }
    return map
  }
}

extension YAMLNode {
  fileprivate var isSequence: Bool {
    if case .sequence = content { true } else { false }
  }
}
