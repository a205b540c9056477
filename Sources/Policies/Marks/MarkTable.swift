/// A table of marks as comma-separated values (*RFC 4180*): a line of titles, then a mark on each.
enum MarkTable {
  /// The keys of a mark, which are the titles of the columns too.
  static let keys = ["unit", "requirement", "points", "by", "date", "why"]
  /// The titles in Chinese.
  private static let titles = [
    "单位": "unit", "考核项": "requirement", "得分": "points", "评分人": "by", "日期": "date", "说明": "why",
  ]

  /// Each mark as a mapping, such as a YAML document would hold.
  static func rows(of text: String) -> [YAMLNode] {
    let rows = cells(of: text).filter { row in row.contains { !$0.text.isEmpty } }
    guard let head = rows.first else { return [] }
    let keys = head.map { titles[$0.text] ?? $0.text }
    return rows.dropFirst().map { row in
      let entries = zip(keys, row).map { key, cell in
        YAMLNode.Entry(key: key, place: cell.place, value: cell.node)
      }
      return YAMLNode(place: row[0].place, content: .mapping(entries))
    }
  }

  private struct Cell {
    var text = ""
    let place: Place

    var node: YAMLNode {
      let text = ScalarText(text: text, place: place, style: .plain, source: SourceText(""))
      return YAMLNode(place: place, content: .scalar(YAMLNode.Scalar(text: text, isBare: true)))
    }
  }

  /// The cells of each line. One in quotes may hold line breaks, and quotes that are doubled.
  private static func cells(of text: String) -> [[Cell]] {
    var rows: [[Cell]] = []
    var row: [Cell] = []
    var (line, column) = (1, 1)
    var cell = Cell(place: Place(line: 1, column: 1))
    var isQuoted = false
    var scalars = text.unicodeScalars.drop { $0 == "\u{FEFF}" }[...]
    while let scalar = scalars.popFirst() {
      column += 1
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        cell.text.unicodeScalars.append(scalar)
        scalars.removeFirst()
        column += 1
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(cell)
        cell = Cell(place: Place(line: line, column: column))
      case "\n":
        (line, column) = (line + 1, 1)
        guard !isQuoted else {
          cell.text.append("\n")
          continue
        }
        rows.append(row + [cell])
        row = []
        cell = Cell(place: Place(line: line, column: 1))
      case "\r": break
      default: cell.text.unicodeScalars.append(scalar)
      }
    }
    return rows + [row + [cell]]
  }
}
