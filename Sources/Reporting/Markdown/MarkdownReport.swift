import Auditing

extension ReportFormat {
  /// The standing and the ranking, to be pasted where Markdown is written.
  package static let markdown = ReportFormat(
    name: "markdown", summary: "the ranking for pasting (GitHub Flavored Markdown)"
  ) { presentation, sink in
    try MarkdownReport(presentation: presentation).write(to: sink)
  }
}

/// A report in Markdown: how the units stand, who handed in nothing, the ranking, the requirements
/// failed most, the rules that broke, and what could not be read.
struct MarkdownReport {
  private let presentation: Presentation
  private var report: AuditReport { presentation.report }
  private var labels: Labels { presentation.labels }

  init(presentation: Presentation) { self.presentation = presentation }

  func write(to sink: ReportFormat.Sink) throws {
    let parts = [
      head, section(labels.notHandedIn, list: presentation.late.map(\.displayName)),
      section(labels.notYetHandedIn, list: presentation.notYetDue.map(\.displayName)),
      ranking, whole, weaknesses, brokenRules,
      section(
        labels.unreadable, list: presentation.unreadable.map(presentation.line)),
    ]
    try sink(parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n")
  }

  private var head: String {
    let title = "# \(report.policy.title.escapedForMarkdown)"
    let period = labels.period(
      report.period.label, from: report.period.start, to: report.period.end)
    let about = [report.policy.sourceNumber, period, labels.asOf(report.asOf)]
      .filter { !$0.isEmpty }.map(\.escapedForMarkdown).joined(separator: " · ")
    return [title, about, standing].joined(separator: "\n\n")
  }

  private var standing: String {
    let standing = presentation.standing
    var parts = ["**\(labels.units(standing.units))**"]
    parts += standing.gradesGiven.map { "\($0.name.escapedForMarkdown) \($0.units)" }
    if standing.late > 0 { parts.append(labels.lateAtZero(standing.late)) }
    if standing.notYetDue > 0 { parts.append(labels.awaited(standing.notYetDue)) }
    if standing.unreadable > 0 { parts.append(labels.unreadable(standing.unreadable)) }
    return parts.joined(separator: " · ")
  }

  private var ranking: String {
    let hasChange = presentation.options.baseline != nil
    var table = MarkdownTable([
      .init(labels.rank, .right), .init(labels.unit), .init(labels.score, .right),
      .init(labels.grade), .init(labels.findings, .right), .init(labels.pending, .right),
    ])
    if hasChange { table.columns.append(.init(labels.change, .right)) }
    for unit in presentation.units {
      let remark = presentation.remark(on: unit).map { " " + labels.beside($0) } ?? ""
      table.rows.append(
        [
          unit.rank.map(String.init) ?? "–", unit.displayName + remark,
          unit.score?.columnText ?? "–", grade(of: unit),
          unit.tally(of: .fail).map(String.init) ?? "–",
          unit.tally(of: .pending).map(String.init) ?? "–",
        ] + (hasChange ? [change(of: unit)] : []))
    }
    return section(labels.ranking, table)
  }

  /// What the second level came to, in a line, and what is to be put right there.
  private var whole: String {
    guard let whole = presentation.whole else { return "" }
    let parts = [
      whole.score.map { labels.scored($0.shortText) }, grade(of: whole),
      whole.comparison == nil ? nil : "\(labels.change) \(change(of: whole))",
    ]
    let line = parts.compactMap { $0?.escapedForMarkdown }.joined(separator: " · ")
    let open = whole.openResults(by: \.lost).map { open in
      let counts = open.result.counts
      return "\(presentation.name(of: open.result.id)): "
        + labels.failed(counts.failed, of: counts.decided)
    }
    let notes = presentation.scoreNotes(of: whole)
    return [section(labels.whole(whole.displayName), line), list(notes), list(open)]
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var weaknesses: String {
    var table = MarkdownTable([
      .init(labels.clause), .init(labels.requirement), .init(labels.unitCount, .right),
      .init(labels.findings, .right),
    ])
    for tally in presentation.weaknesses {
      table.rows.append([
        tally.requirement.clause, tally.requirement.title, String(tally.units),
        String(tally.checks),
      ])
    }
    return section(labels.weaknesses, table)
  }

  private var brokenRules: String {
    section(
      labels.brokenRules,
      list: presentation.brokenRules.map { rule in
        "\(presentation.statement(of: rule)), "
          + "\(labels.inRule(at: rule.location, rule.error.expression)): "
          + presentation.extent(of: rule)
      })
  }

  private func grade(of entry: Entry) -> String {
    ([entry.grade ?? "–"] + presentation.marks(of: entry)).joined(separator: " ")
  }

  private func change(of entry: Entry) -> String {
    entry.comparison?.scoreChange?.signedText ?? "–"
  }

  private func section(_ title: String, _ table: MarkdownTable) -> String {
    table.rows.isEmpty ? "" : section(title, table.text)
  }

  private func section(_ title: String, list items: [String]) -> String {
    items.isEmpty ? "" : section(title, list(items))
  }

  private func section(_ title: String, _ content: String) -> String {
    "## \(title.escapedForMarkdown)\n\n\(content)"
  }

  private func list(_ items: [String]) -> String {
    items.map { "- \($0.escapedForMarkdown)" }.joined(separator: "\n")
  }
}
