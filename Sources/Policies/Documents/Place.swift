/// A place in a file: a line and a column, both counted from 1, the column in Unicode scalars.
package struct Place: Sendable, Hashable {
  /// The line.
  package let line: Int
  /// The column.
  package let column: Int

  /// Makes a place.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension Place: Comparable {
  /// Whether a place comes before another.
  package static func < (a: Place, b: Place) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}
