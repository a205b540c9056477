/// A place in a file: a line and a column, both counted from 1, the column in Unicode scalars.
public struct Place: Sendable, Hashable {
  /// The line.
  public let line: Int
  /// The column.
  public let column: Int

  /// Makes a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension Place: Comparable {
  /// Whether a place comes before another.
  public static func < (a: Place, b: Place) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}
