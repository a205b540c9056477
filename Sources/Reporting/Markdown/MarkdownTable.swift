/// A table of GitHub Flavored Markdown (§4.10).
struct MarkdownTable {
  struct Column {
    enum Alignment {
      case left, right
    }

    let title: String
    let alignment: Alignment

    init(_ title: String, _ alignment: Alignment = .left) {
      self.title = title
      self.alignment = alignment
    }
  }

  var columns: [Column]
  var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  var text: String {
    let rule = columns.map { $0.alignment == .right ? "---:" : "---" }
    let lines = [columns.map(\.title), rule] + rows.map { $0.map(\.escapedForMarkdown) }
    return lines.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }
}
