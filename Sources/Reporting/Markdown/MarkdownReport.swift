import Auditing

extension ReportFormat {
  /// The standing and the ranking, to be pasted where Markdown is written.
  public static let markdown = ReportFormat(
    name: "markdown", summary: "the ranking for pasting (GitHub Flavored Markdown)"
  ) { report, options, sink in
    try MarkdownReport(report: report, options: options).write(to: sink)
  }
}

/// A report in Markdown: how the units stand, who handed in nothing, the ranking, and the
/// requirements failed most.
struct MarkdownReport {
  private let report: AuditReport
  private let options: ReportOptions
  private let labels: Labels

  init(report: AuditReport, options: ReportOptions) {
    self.report = report
    self.options = options
    labels = Labels(language: options.language ?? report.policy.language)
  }

  func write(to sink: ReportFormat.Sink) throws {
    let parts = [head, missing, ranking, summary, weaknesses, failures]
    try sink(parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n")
  }

  private var head: String {
    let title = "# \(report.policy.title.escapedForMarkdown)"
    let period = labels.period(
      report.period.label, from: report.period.start, to: report.period.end)
    let about = [report.policy.sourceNumber, period, labels.asOf(report.asOf)]
      .filter { !$0.isEmpty }.map(\.escapedForMarkdown).joined(separator: " · ")
    let grades = report.policy.grades.compactMap { grade in
      let units = report.units.count { $0.grade == grade.name }
      return units == 0 ? nil : "\(grade.name.escapedForMarkdown) \(units)"
    }
    let failures = report.failures.isEmpty ? [] : [labels.failures(report.failures.count)]
    let standing = ["**\(labels.units(report.units.count))**"] + grades + failures
    return [title, about, standing.joined(separator: " · ")].joined(separator: "\n\n")
  }

  private var missing: String {
    section(
      labels.notHandedIn, list: report.missingUnits.filter { !$0.isAwaited }.map(\.displayName))
  }

  private var ranking: String {
    let hasChange = options.baseline != nil
    var table = MarkdownTable([
      .init(labels.rank, .right), .init(labels.unit), .init(labels.score, .right),
      .init(labels.grade), .init(labels.findings, .right), .init(labels.pending, .right),
    ])
    if hasChange { table.columns.append(.init(labels.change, .right)) }
    for (unit, rank) in zip(report.units, report.ranks) {
      let absence = unit.file == nil ? " (\(labels.absence(of: unit)))" : ""
      table.rows.append(
        [
          rank.map(String.init) ?? "–", unit.displayName + absence, unit.score?.columnText ?? "–",
          grade(of: unit),
          String(unit.openCount), String(unit.count(of: .pending)),
        ] + (hasChange ? [change(of: unit)] : []))
    }
    return section(labels.ranking, table)
  }

  /// What the second level came to, in a line.
  private var summary: String {
    guard let summary = report.summary else { return "" }
    let parts = [
      summary.score.map { labels.scored($0.shortText) }, grade(of: summary),
      options.baseline == nil ? nil : "\(labels.change) \(change(of: summary))",
    ]
    return "## \(labels.summary(summary.displayName).escapedForMarkdown)\n\n"
      + parts.compactMap { $0?.escapedForMarkdown }.joined(separator: " · ")
  }

  private var weaknesses: String {
    let tallies = report.tallies(over: report.scored) { result in
      result.counts.failed > 0 ? [nil: result.counts.failed] : [:]
    }
    var table = MarkdownTable([
      .init(labels.clause), .init(labels.requirement), .init(labels.unitCount, .right),
      .init(labels.findings, .right),
    ])
    for tally in tallies.sorted(by: { ($1.units, $1.checks) < ($0.units, $0.checks) }) {
      table.rows.append([
        tally.requirement.clause, tally.requirement.title, String(tally.units),
        String(tally.checks),
      ])
    }
    return section(labels.weaknesses, table)
  }

  private var failures: String {
    section(
      labels.notAudited, list: report.failures.flatMap(\.diagnostics).map(\.description))
  }

  private func grade(of scored: any Scored) -> String {
    (scored.grade ?? "–") + (scored.vetoes.isEmpty ? "" : " \(labels.veto)")
  }

  private func change(of scored: any Scored) -> String {
    options.baseline?.comparison(of: scored, in: report).scoreChange?.signedText ?? "–"
  }

  private func section(_ title: String, _ table: MarkdownTable) -> String {
    table.rows.isEmpty ? "" : "## \(title)\n\n\(table.text)"
  }

  private func section(_ title: String, list: [String]) -> String {
    guard !list.isEmpty else { return "" }
    return "## \(title)\n\n" + list.map { "- \($0.escapedForMarkdown)" }.joined(separator: "\n")
  }
}
