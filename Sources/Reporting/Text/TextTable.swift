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

  /// Writes the titles and the rows, without spaces at the end of a line.
  func write(width: Int, to page: inout TextPage) {
    TextTable.write(columns, rows, width: width, to: &page)
  }

  /// Writes a table of rows that are worked out when they are asked for, twice.
  static func write(
    _ columns: [Column], _ rows: some Sequence<[StyledText]>, width: Int, to page: inout TextPage
  ) {
    let titles = columns.map { StyledText($0.title, .faint) }
    var widths = titles.map(\.displayWidth)
    for row in rows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], cell.displayWidth)
      }
    }
    shorten(&widths, of: columns, to: width)
    page.line(line(titles, of: columns, widths: widths))
    for row in rows { page.line(line(row, of: columns, widths: widths)) }
  }

  private static let gap = 2

  private static func shorten(_ widths: inout [Int], of columns: [Column], to width: Int) {
    let total = widths.reduce(gap * (widths.count - 1), +)
    if total > width, let flexible = columns.firstIndex(where: \.isFlexible) {
      widths[flexible] = max(widths[flexible] - (total - width), 8)
    }
  }

  private static func line(
    _ cells: [StyledText], of columns: [Column], widths: [Int]
  ) -> StyledText {
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
      spaces += (isRight ? 0 : room) + gap
    }
    return line
  }
}
