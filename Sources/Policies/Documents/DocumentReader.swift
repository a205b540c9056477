import XMLTree

/// Reads a YAML document of a policy's, be it the policy, its tests or waivers, and notes every
/// mistake on the way.
///
/// What cannot be read is noted and replaced by something harmless, so that the rest is still looked
/// at; what is made of such pieces is never handed out.
package struct DocumentReader {
  /// The file, as it was named.
  package let file: String
  private var mistakes: [Diagnostic] = []
  /// How many mistakes there are of a kind, by its code.
  private var counts: [String: Int] = [:]
  /// The first mistake of a kind that is not listed by itself.
  private var omitted: [String: Diagnostic] = [:]
  /// How many expressions were compiled.
  var expressionCount = 0
  /// Whether some declarations could not be read, so that names may be missing from scopes.
  var hasUnreadDeclarations = false

  /// Makes a reader; the file is for diagnostics.
  package init(file: String) { self.file = file }

  /// The text of a file, with a byte-order mark if it has one.
  package static func text(ofFile file: String) throws(PolicyErrors) -> String {
    let bytes: [UInt8]
    do {
      bytes = try InputFile.contents(of: file)
    } catch {
      throw PolicyErrors(diagnostics: [error])
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw PolicyErrors(file: file, DocumentProblem.isUTF16)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      // A line of which some byte is no UTF-8.
      let line = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .firstIndex { String(validating: $0, as: UTF8.self) == nil }
      throw PolicyErrors(
        diagnostics: [
          Diagnostic(
            file: file, line: line.map { $0 + 1 }, message: Message(DocumentProblem.notUTF8))
        ])
    }
    return text
  }

  /// The root of a document; `nil` if there is none.
  package mutating func root(of text: String) -> YAMLNode? {
    let (root, problems) = YAMLReader.read(text)
    for problem in problems { report(problem.message, at: problem.place) }
    return root
  }

  /// Notes a mistake. `suggestion` is what was probably meant, `origin` where it is if not in the
  /// document.
  package mutating func report(
    _ code: any DiagnosticCode, _ arguments: MessageArgument..., at place: Place?,
    suggestion: @autoclosure () -> String? = nil, in origin: String? = nil
  ) {
    let suggestion = isSuggesting ? suggestion() : nil
    report(Message(code, arguments, suggestion: suggestion), at: place, in: origin)
  }

  /// Notes a mistake.
  package mutating func report(_ message: Message, at place: Place?, in origin: String? = nil) {
    let kind = message.code.rawValue
    let count = counts[kind, default: 0] + 1
    counts[kind] = count
    guard count <= DocumentReader.limit + 1 else { return }
    let mistake = Diagnostic(file: origin ?? file, place: place, message: message.shortened)
    if count <= DocumentReader.limit { mistakes.append(mistake) } else { omitted[kind] = mistake }
  }

  /// How many mistakes of a kind are listed; behind so many there is something else wrong.
  private static let limit = 100

  /// Whether it is looked for what was probably meant by a mistake: where there are very many, each
  /// looked for among very many names, that takes too long.
  var isSuggesting: Bool { mistakes.count < DocumentReader.limit }

  /// The mistakes by their places, those without one first: the first of each kind, the last of which
  /// says how many more there are.
  package var diagnostics: [Diagnostic] {
    let summaries = omitted.sorted { $0.key < $1.key }.map { kind, mistake in
      let rest = counts[kind, default: 0] - DocumentReader.limit - 1
      let message = Message(DocumentProblem.more, [.message(mistake.message), .number(rest)])
      return rest == 0
        ? mistake
        : Diagnostic(
          file: mistake.file, line: mistake.line, column: mistake.column,
          severity: mistake.severity, message: message)
    }
    return (mistakes + summaries).enumerated().sorted { a, b in
      let places = [a, b].map { ($0.element.line ?? 0, $0.element.column ?? 0, $0.offset) }
      return places[0] < places[1]
    }.map(\.element)
  }

  /// Throws the mistakes, if there are any.
  package func check() throws(PolicyErrors) {
    guard mistakes.isEmpty else { throw PolicyErrors(diagnostics: diagnostics) }
  }
}

extension Diagnostic {
  /// Makes a diagnostic at a place of a document.
  package init(
    file: String, place: Place?, severity: Severity = .error, message: Message
  ) {
    self.init(
      file: file, line: place?.line, column: place?.column, severity: severity, message: message)
  }
}
