import Testing

/// Comma-separated values, read strictly (*RFC 4180*, §2).
struct CSVTable {
  private(set) var rows: [[String]] = []

  struct Malformed: Error {
    let rest: String
  }

  /// Reads a table with a byte order mark, whose rows all have as many cells.
  init(_ text: String) throws {
    var scalars = text.unicodeScalars[...]
    #expect(scalars.popFirst() == "\u{FEFF}")
    while !scalars.isEmpty {
      var row = [try Self.cell(&scalars)]
      while scalars.first == "," {
        scalars.removeFirst()
        row.append(try Self.cell(&scalars))
      }
      guard scalars.starts(with: "\r\n".unicodeScalars) else {
        throw Malformed(rest: String(scalars.prefix(40)))
      }
      scalars.removeFirst(2)
      rows.append(row)
    }
    #expect(Set(rows.map(\.count)).count == 1)
  }

  private static func cell(_ scalars: inout Substring.UnicodeScalarView) throws -> String {
    guard scalars.first == "\"" else {
      let cell = scalars.prefix { !",\"\r\n".unicodeScalars.contains($0) }
      scalars.removeFirst(cell.count)
      return String(cell)
    }
    scalars.removeFirst()
    var cell = String.UnicodeScalarView()
    while let scalar = scalars.popFirst() {
      if scalar == "\"" {
        guard scalars.first == "\"" else { return String(cell) }
        scalars.removeFirst()
      }
      cell.append(scalar)
    }
    throw Malformed(rest: String(cell))
  }
}
