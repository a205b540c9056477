/// The diagnostics of one file, of which only the first are kept.
struct DiagnosticLog: Sendable {
  private(set) var kept: [Diagnostic] = []
  private var dropped = 0
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  mutating func add(_ diagnostic: Diagnostic) {
    if kept.count < limit { kept.append(diagnostic) } else { dropped += 1 }
  }

  /// What was kept, and how many more there were.
  func diagnostics(for file: String) -> [Diagnostic] {
    guard dropped > 0 else { return kept }
    let problems = dropped == 1 ? "1 more problem" : "\(dropped) more problems"
    return kept + [Diagnostic(file: file, message: Message(verbatim: "\(problems) in this file"))]
  }
}
