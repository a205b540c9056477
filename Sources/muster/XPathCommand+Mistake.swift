import Policies
import Reporting
import XMLTree
import XPath

/// An error of an expression, and the expression.
struct XPathMistake: Error {
  private let message: Message
  private let source: String
  private let range: SourceRange?
  /// Where it is in the file of a policy, if it is not in the author's own expression.
  private let policyPlace: (file: String, place: Place)?

  init(
    _ error: XPathError, as code: String? = nil, in source: String,
    at policyPlace: (file: String, place: Place)? = nil,
    replacingValues replacement: (String) -> String = { $0 }
  ) {
    message = Message(coded: error, as: code, replacingValues: replacement)
    self.source = source
    range = error.range
    self.policyPlace = policyPlace
  }

  /// Writes what is wrong, and under it the line of the expression with its place marked. `file` is
  /// what the expression was evaluated on.
  func write(in language: ReaderLanguage, file: String? = nil) {
    StandardError.write([diagnostic(file)], in: language)
    for line in markedLine { StandardError.write(line) }
  }

  private func diagnostic(_ file: String?) -> Diagnostic {
    if let policyPlace {
      return Diagnostic(file: policyPlace.file, place: policyPlace.place, message: message)
    }
    if let file { return Diagnostic(file: file, message: message) }
    let position = range?.position(in: source)
    return Diagnostic(
      file: "expression", line: position?.line, column: position?.column, message: message)
  }

  /// The line the mistake begins on, and carets under it as far as it goes on that line.
  private var markedLine: [String] {
    guard let range else { return [] }
    let bytes = Array(source.utf8)
    let newline = UInt8(ascii: "\n")
    let start = min(range.start, bytes.count)
    let lineStart = bytes[..<start].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let lineEnd = bytes[start...].firstIndex(of: newline) ?? bytes.count
    func text(_ range: Range<Int>) -> String {
      String(decoding: bytes[range], as: UTF8.self).printable
    }
    let marked = text(start..<max(start, min(range.end, lineEnd))).displayWidth
    return [
      "  " + text(lineStart..<lineEnd),
      "  " + String(repeating: " ", count: text(lineStart..<start).displayWidth)
        + String(repeating: "^", count: max(marked, 1)),
    ]
  }
}

/// All that is wrong with an expression.
struct XPathMistakes: Error {
  let mistakes: [XPathMistake]
}
