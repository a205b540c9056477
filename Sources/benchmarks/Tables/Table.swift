/// A table in Markdown: the first column says what was measured, the others hold figures.
struct Table {
  private let columns: [String]
  private var rows: [[String]] = []

  init(_ columns: String...) { self.columns = columns }

  mutating func row(_ cells: String...) { append(cells) }

  mutating func append(_ cells: [String]) {
    precondition(cells.count == columns.count, "a row has a cell for each column")
    rows.append(cells)
  }

  var markdown: String {
    let rule = ["---"] + columns.dropFirst().map { _ in "---:" }
    return ([columns, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }
}
