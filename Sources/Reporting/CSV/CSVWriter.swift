/// Writes comma-separated values (*RFC 4180*) for spreadsheets: in UTF-8 with a byte order mark, which
/// spreadsheets know the encoding by.
struct CSVWriter {
  private var text = "\u{FEFF}"

  /// A cell. Only texts can be taken for a formula, so a negative number stays a number.
  enum Cell {
    case text(String?)
    case number(Double?)
    case integer(Int?)
  }

  /// What has been written since the last call.
  mutating func take() -> String {
    defer { text = "" }
    return text
  }

  mutating func row(_ cells: [Cell]) {
    text += cells.map(\.field).joined(separator: ",") + "\r\n"
  }
}

extension CSVWriter.Cell: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self = .text(text) }

  fileprivate var field: String {
    switch self {
    case .text(let text): text?.printable.withoutFormula.quotedForCSV ?? ""
    case .number(let number): number?.shortText ?? ""
    case .integer(let integer): integer.map(String.init) ?? ""
    }
  }
}

extension String {
  /// The text with an apostrophe before what a spreadsheet might calculate.
  ///
  /// It would pass over spaces, invisible characters and quotation marks, and take full-width signs
  /// for others.
  fileprivate var withoutFormula: String {
    let start = unicodeScalars.first { !$0.isPassedOver }
    guard let start, "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(start) else {
      return self
    }
    return "'" + self
  }

  fileprivate var quotedForCSV: String {
    let special = ",;\"\r\n\t".unicodeScalars
    guard unicodeScalars.contains(where: { special.contains($0) }) else { return self }
    return "\"" + replacingScalars { $0 == "\"" ? "\"\"" : nil } + "\""
  }
}

extension Unicode.Scalar {
  fileprivate var isPassedOver: Bool {
    properties.isWhitespace || properties.generalCategory == .format || self == "\""
      || self == "'"
  }
}
