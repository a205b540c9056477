import Auditing

extension ReportFormat {
  /// The scores, a unit a row, for a spreadsheet.
  package static let scores = ReportFormat(
    name: "scores", summary: "scores and the points of each requirement for a spreadsheet (CSV)"
  ) { presentation, sink in
    try ScoresTable(presentation: presentation).write(to: sink)
  }
}

/// The scores of a report as CSV: the units ranked, then what they come to together, with the
/// points each earned for every requirement. A requirement that did not apply leaves its cell empty.
struct ScoresTable {
  private let presentation: Presentation
  private let labels: Labels
  /// The requirements that there are results of.
  private let requirements: [RequirementSummary]

  init(presentation: Presentation) {
    self.presentation = presentation
    labels = presentation.labels
    var audited: Set<String> = []
    for entry in presentation.entries {
      for result in entry.requirements { audited.insert(result.id) }
    }
    requirements = presentation.report.policy.requirements.filter { audited.contains($0.id) }
  }

  func write(to sink: ReportFormat.Sink) throws {
    var csv = CSVWriter()
    csv.row(titles.map { .text($0) })
    for entry in presentation.entries {
      csv.row(cells(of: entry))
      try sink(csv.take())
    }
    try sink(csv.take())
  }

  private var titles: [String] {
    [
      labels.rank, labels.unitID, labels.unit, labels.state, labels.score, labels.grade,
      labels.caps, labels.bonus, labels.findings, labels.pending,
    ] + (presentation.options.baseline == nil ? [] : [labels.change])
      + requirements.map { "\($0.id) \($0.title)" }
  }

  private func cells(of entry: Entry) -> [CSVWriter.Cell] {
    let results = Dictionary(
      entry.requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let change = entry.comparison.map { CSVWriter.Cell.number($0.scoreChange) }
    let head: [CSVWriter.Cell] = [
      .integer(entry.rank), .text(entry.id), .text(entry.displayName), .text(state(of: entry)),
      .number(entry.score), .text(entry.grade), .text(presentation.capsText(of: entry)),
      .number(entry.bonus > 0 ? entry.bonus : nil),
      .integer(entry.tally(of: .fail)), .integer(entry.tally(of: .pending)),
    ]
    return head + [change].compactMap { $0 }
      + requirements.map { requirement in
        let result = results[requirement.id]
        return .number(result.flatMap { $0.available > 0 || $0.earned > 0 ? $0.earned : nil })
      }
  }

  /// What was handed in, with what is wrong with it, and whether the score may change.
  private func state(of entry: Entry) -> String {
    var parts = [presentation.state(of: entry)]
    if case .unreadable(_, let problem) = entry.subject {
      parts.append("\(problem.placeText): \(presentation.message(of: problem))")
    }
    if presentation.isProvisional(entry) {
      parts.append("\(labels.score) \(labels.provisional)")
    }
    return parts.compactMap { $0 }.joined(separator: "; ")
  }
}
