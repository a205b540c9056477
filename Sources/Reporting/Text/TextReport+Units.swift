import Auditing

// What is said of each unit.
extension TextReport {
  /// A section for each unit that has something to put right.
  func writeUnits(to page: inout TextPage, _ sink: ReportFormat.Sink) throws {
    guard presentation.standing.judged > 0 else { return }
    page.blank()
    page.heading(labels.toPutRight)
    var isFirst = true
    for unit in presentation.units where unit.needsAttention {
      if !isFirst { page.blank() }
      isFirst = false
      write(unit, to: &page)
      try sink(page.take())
    }
    if isFirst { page.paragraph(StyledText(labels.nothingToPutRight)) }
  }

  private func write(_ unit: Entry, to page: inout TextPage) {
    page.paragraph(
      .joined([name(of: unit, .strong), result(of: unit)], by: "  "), hanging: 2)
    for note in presentation.scoreNotes(of: unit) {
      page.paragraph(StyledText(note, .fair), indent: 2, hanging: 2)
    }
    if let next = unit.nextGrade { write(next, to: &page) }
    if let comparison = unit.comparison { write(comparison, to: &page) }
    for diagnostic in unit.diagnostics {
      page.paragraph(StyledText(presentation.line(of: diagnostic)), indent: 2, hanging: 2)
    }
    writeResults(of: unit, to: &page)
  }

  /// What is not yet due, by the day it will be.
  func writePending(to page: inout TextPage) {
    let pending = presentation.entries.lazy.flatMap(\.requirements).flatMap(\.findings).filter {
      $0.outcome == .pending
    }
    .enumerated().sorted {
      ($0.element.due ?? "~", $0.offset) < ($1.element.due ?? "~", $1.offset)
    }
    guard !pending.isEmpty else { return }
    page.blank()
    page.heading(labels.pending)
    for (_, finding) in pending {
      page.paragraph(
        StyledText("\(finding.due ?? labels.awaitingMark)  ", .fair) + line(of: finding), hanging: 2
      )
    }
  }

  /// The shortest way to the next grade.
  private func write(_ next: NextGrade, to page: inout TextPage) {
    let titles = next.requirements.map(presentation.title)
    page.paragraph(
      StyledText(labels.nextGrade(next.name, next.score.shortText, titles), .faint), indent: 2,
      hanging: 2)
  }

  /// What changed since the baseline.
  func write(_ comparison: Comparison, to page: inout TextPage) {
    let text = labels.changed(
      by: comparison.scoreChange?.signedText, labels.moved(since: comparison))
    page.paragraph(StyledText(text, .faint), indent: 2, hanging: 2)
  }

  /// The requirements with something to put right, and those with checks that could not be made.
  func writeResults(of entry: Entry, to page: inout TextPage) {
    for open in entry.openResults(by: \.lost) { write(open, to: &page) }
    for (id, findings) in entry.uncheckable {
      writeTitle(
        of: id, [StyledText(labels.notCheckable(findings.count), .fair)], to: &page)
      write(findings, to: &page) { _, _ in }
    }
  }

  private func write(_ open: OpenResult, to page: inout TextPage) {
    let result = open.result
    let costs = [
      open.isVeto ? StyledText(labels.veto, .bad) : "",
      StyledText(labels.lost(result.lost.shortText, of: result.available.shortText), .fair),
      // Where requirements dropped out, the score gains more than the points lost.
      result.gain.shortText == result.lost.shortText || result.gain == 0
        ? "" : StyledText(labels.gain(result.gain.shortText)),
      StyledText(labels.failed(result.counts.failed, of: result.counts.decided)),
      result.lapsed == 0 ? "" : StyledText(labels.lapsed(result.lapsed), .faint),
    ]
    writeTitle(of: result.id, costs, to: &page)
    if let shared = open.sharedRemedy { writeRemedy(shared, indent: 4, to: &page) }
    write(open.findings, to: &page) { finding, page in
      for evidence in finding.evidence {
        page.paragraph(
          StyledText("\(evidence.expression) → \(evidence.value)", .faint),
          indent: 6 + 2 * min(evidence.depth, 8), hanging: 2)
      }
      if let remedy = open.ownRemedy(of: finding) { writeRemedy(remedy, indent: 6, to: &page) }
    }
  }

  private func writeTitle(of id: String, _ costs: [StyledText], to page: inout TextPage) {
    let title = [
      StyledText(presentation.clause(of: id)), StyledText(presentation.title(of: id), .strong),
    ]
    page.paragraph(.joined(title + costs, by: "  "), indent: 2, hanging: 4)
  }

  /// As many findings as are listed, each with what else there is to say of it.
  private func write(
    _ findings: [Finding], to page: inout TextPage, _ details: (Finding, inout TextPage) -> Void
  ) {
    let limit = presentation.options.findingLimit ?? findings.count
    for finding in findings.prefix(limit) {
      page.paragraph(line(of: finding), indent: 4, hanging: 2)
      details(finding, &page)
    }
    let hidden = findings.count - limit
    if hidden > 0 { page.paragraph(StyledText(labels.more(hidden), .faint), indent: 4) }
  }

  private func writeRemedy(_ remedy: String, indent: Int, to page: inout TextPage) {
    page.paragraph(StyledText(labels.remedy(remedy), .good), indent: indent, hanging: 2)
  }

  /// `file:line: message`, with the window where the message does not name it.
  private func line(of finding: Finding) -> StyledText {
    let place = finding.place.map { "\($0): " } ?? ""
    let window = presentation.shownWindow(of: finding).map { " [\($0)]" } ?? ""
    return StyledText(place, .faint) + StyledText(presentation.message(of: finding))
      + StyledText(window, .faint)
  }
}
