/// Rows in columns that line up whatever the width of their characters.
struct TextTable {
  struct Column {
    enum Alignment {
      case left, right
    }

    let title: String
    let alignment: Alignment
    /// Whether it gives way where the table is wider than the terminal.
    let isFlexible: Bool

    init(_ title: String, _ alignment: Alignment = .left, isFlexible: Bool = false) {
      self.title = title
      self.alignment = alignment
      self.isFlexible = isFlexible
    }
  }

  let columns: [Column]
  private(set) var rows: [[StyledText]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row of as many cells as there are columns.
  mutating func add(_ cells: [StyledText]) {
    precondition(cells.count == columns.count, "a cell for every column")
    rows.append(cells)
  }

  /// The titles and the rows, without spaces at the end of a line.
  func lines(width: Int) -> [StyledText] {
    let titles = columns.map { StyledText($0.title, .faint) }
    let widths = columnWidths(of: [titles] + rows, within: width)
    return ([titles] + rows).map { line($0, widths: widths) }
  }

  private static let gap = 2

  private func columnWidths(of rows: [[StyledText]], within width: Int) -> [Int] {
    var widths = columns.indices.map { column in
      rows.reduce(0) { max($0, $1[column].displayWidth) }
    }
    let total = widths.reduce(Self.gap * (widths.count - 1), +)
    if total > width, let flexible = columns.firstIndex(where: \.isFlexible) {
      widths[flexible] = max(widths[flexible] - (total - width), 8)
    }
    return widths
  }

  private func line(_ cells: [StyledText], widths: [Int]) -> StyledText {
    var line = StyledText("")
    // Spaces are written only once something follows them.
    var spaces = 0
    for (column, cell) in cells.enumerated() {
      let cell = cell.truncated(to: widths[column])
      let room = widths[column] - cell.displayWidth
      let isRight = columns[column].alignment == .right
      if isRight { spaces += room }
      if !cell.isEmpty {
        line += StyledText(String(repeating: " ", count: spaces)) + cell
        spaces = 0
      }
      spaces += (isRight ? 0 : room) + Self.gap
    }
    return line
  }
}
