/// Lines of text for a terminal of some width.
struct TextPage {
  let width: Int
  let usesColor: Bool
  private var text = ""

  init(width: Int, usesColor: Bool) {
    self.width = width
    self.usesColor = usesColor
  }

  /// What has been written since the last call.
  mutating func take() -> String {
    defer { text = "" }
    return text
  }

  mutating func blank() {
    text += "\n"
  }

  /// Lines of text, those after the first further in.
  mutating func paragraph(_ content: StyledText, indent: Int = 0, hanging: Int = 0) {
    let room = width - indent
    for (number, line) in content.lines(first: room, rest: room - hanging).enumerated() {
      text += String(repeating: " ", count: number == 0 ? indent : indent + hanging)
      write(line)
      text += "\n"
    }
  }

  /// A title with a rule under it.
  mutating func heading(_ title: String) {
    let title = StyledText(title, .strong)
    paragraph(title)
    paragraph(StyledText(String(repeating: "─", count: min(title.displayWidth, width)), .faint))
  }

  mutating func table(_ table: TextTable) {
    table.write(width: width, to: &self)
  }

  /// A table of rows that are worked out when they are asked for.
  mutating func table(_ columns: [TextTable.Column], _ rows: some Sequence<[StyledText]>) {
    TextTable.write(columns, rows, width: width, to: &self)
  }

  /// A line as it is.
  mutating func line(_ content: StyledText) {
    write(content)
    text += "\n"
  }

  private mutating func write(_ line: StyledText) {
    for span in line.withoutStartOfCommand.spans {
      guard usesColor, span.style != .plain else {
        text += span.text
        continue
      }
      text += "\u{1B}[\(span.style.code)m\(span.text)\u{1B}[\(TextStyle.plain.code)m"
    }
  }
}
