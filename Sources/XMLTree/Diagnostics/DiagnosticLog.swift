/// The diagnostics of one file, of which only the first are kept.
struct DiagnosticLog: Sendable {
  private(set) var kept: [Diagnostic] = []
  private var dropped = 0
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// Whether no more are kept.
  var isFull: Bool { kept.count >= limit }

  mutating func add(_ diagnostic: Diagnostic) {
    if isFull { drop() } else { kept.append(diagnostic) }
  }

  /// Counts one more that is not kept.
  mutating func drop() { dropped += 1 }

  /// Puts a diagnostic in the place of the last one.
  mutating func replaceLast(by diagnostic: Diagnostic) {
    guard dropped == 0, !kept.isEmpty else { return }
    kept[kept.count - 1] = diagnostic
  }

  /// What was kept, in the order of the nodes, and how many more there were.
  func diagnostics(for file: String) -> [Diagnostic] {
    let sorted = kept.enumerated().sorted {
      ($0.element.row ?? -1, $0.offset) < ($1.element.row ?? -1, $1.offset)
    }.map(\.element)
    guard dropped > 0 else { return sorted }
    let more =
      dropped == 1
      ? Message(ReadingProblem.oneMore) : Message(ReadingProblem.more, [.number(dropped)])
    return sorted + [Diagnostic(file: file, severity: .warning, message: more)]
  }
}
