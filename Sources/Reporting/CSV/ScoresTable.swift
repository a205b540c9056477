import Auditing

extension ReportFormat {
  /// The scores, a unit a row, for a spreadsheet.
  public static let scores = ReportFormat(
    name: "scores", summary: "scores and the points of each requirement for a spreadsheet (CSV)"
  ) { report, options, sink in
    try ScoresTable(report: report, options: options).write(to: sink)
  }
}

/// The scores of a report as CSV: the units ranked, then what they come to together, with the
/// points each earned for every requirement. A requirement that did not apply leaves its cell empty.
struct ScoresTable {
  private let report: AuditReport
  private let options: ReportOptions
  private let labels: Labels
  /// The requirements that there are results of.
  private let requirements: [RequirementSummary]

  init(report: AuditReport, options: ReportOptions) {
    self.report = report
    self.options = options
    labels = Labels(language: options.language ?? report.policy.language)
    let audited = Set(report.scored.flatMap { $0.requirements.map(\.id) })
    requirements = report.policy.requirements.filter { audited.contains($0.id) }
  }

  func write(to sink: ReportFormat.Sink) throws {
    var csv = CSVWriter()
    csv.row(titles.map { .text($0) })
    for (unit, rank) in zip(report.units, report.ranks) {
      csv.row(cells(of: unit, rank: rank))
      try sink(csv.take())
    }
    if let summary = report.summary { csv.row(cells(of: summary, rank: nil)) }
    try sink(csv.take())
  }

  private var titles: [String] {
    [
      labels.rank, labels.unitID, labels.unit, labels.score, labels.grade, labels.vetoes,
      labels.findings, labels.pending,
    ] + (options.baseline == nil ? [] : [labels.change])
      + requirements.map { "\($0.id) \($0.title)" }
  }

  private func cells(of scored: any Scored, rank: Int?) -> [CSVWriter.Cell] {
    let results = Dictionary(
      scored.requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let change = options.baseline.map { baseline in
      CSVWriter.Cell.number(baseline.comparison(of: scored, in: report).scoreChange)
    }
    let head: [CSVWriter.Cell] = [
      .integer(rank), .text(scored.id), .text(scored.displayName), .number(scored.score),
      .text(scored.grade), .text(scored.vetoes.joined(separator: "; ")),
      .integer(scored.openCount), .integer(scored.count(of: .pending)),
    ]
    return head + [change].compactMap { $0 }
      + requirements.map { requirement in
        let result = results[requirement.id]
        return .number(result.flatMap { $0.available > 0 ? $0.earned : nil })
      }
  }
}
