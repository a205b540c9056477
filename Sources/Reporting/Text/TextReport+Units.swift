import Auditing

// What is said of each unit.
extension TextReport {
  /// A section for each unit that has something to put right.
  func writeUnits(to page: inout TextPage, _ sink: ReportFormat.Sink) throws {
    guard !report.units.isEmpty else { return }
    page.blank()
    page.heading(labels.toPutRight)
    let units = report.units.filter { $0.openCount > 0 || !$0.diagnostics.isEmpty }
    if units.isEmpty { page.paragraph(StyledText(labels.nothingToPutRight)) }
    for (index, unit) in units.enumerated() {
      if index > 0 { page.blank() }
      write(unit, to: &page)
      try sink(page.take())
    }
  }

  private func write(_ unit: UnitReport, to page: inout TextPage) {
    page.paragraph(
      .joined(
        [
          StyledText(unit.displayName, .strong),
          StyledText(unit.id == unit.displayName ? "" : unit.id, .faint),
          unit.score.map { StyledText(labels.scored($0.shortText)) } ?? "", grade(of: unit),
        ],
        by: "  "), hanging: 2)
    if let next = unit.nextGrade { write(next, to: &page) }
    if let baseline = options.baseline {
      write(baseline.comparison(of: unit, in: report), to: &page)
    }
    for diagnostic in unit.diagnostics {
      page.paragraph(StyledText(diagnostic.description), indent: 2, hanging: 2)
    }
    writeOpenResults(of: unit, to: &page)
  }

  /// What is not yet due, by the day it will be.
  func writePending(to page: inout TextPage) {
    let pending = report.scored.flatMap(\.requirements).flatMap(\.findings).filter {
      $0.outcome == .pending
    }
    .enumerated().sorted {
      ($0.element.due ?? "~", $0.offset) < ($1.element.due ?? "~", $1.offset)
    }
    guard !pending.isEmpty else { return }
    page.blank()
    page.heading(labels.notYetDue)
    for (_, finding) in pending {
      page.paragraph(
        StyledText("\(finding.due ?? "–")  ", .fair) + line(of: finding), hanging: 2)
    }
  }

  /// The shortest way to the next grade.
  private func write(_ next: NextGrade, to page: inout TextPage) {
    let titles = next.requirements.map { requirements[$0]?.title ?? $0 }
    page.paragraph(
      StyledText(labels.nextGrade(next.name, next.score.shortText, titles), .faint), indent: 2,
      hanging: 2)
  }

  /// What changed since the baseline.
  func write(_ comparison: Comparison, to page: inout TextPage) {
    let text = labels.changed(
      by: comparison.scoreChange?.signedText, fixed: comparison.fixed.count,
      stillOpen: comparison.stillOpen, new: comparison.new)
    page.paragraph(StyledText(text, .faint), indent: 2, hanging: 2)
  }

  /// The requirements with something to put right.
  func writeOpenResults(of unit: any Scored, to page: inout TextPage) {
    for result in unit.openResults { write(result, of: unit, to: &page) }
  }

  private func write(_ result: RequirementResult, of unit: any Scored, to page: inout TextPage) {
    let findings = result.findings.filter(\.isOpen)
    writeTitle(of: result, isVeto: unit.vetoes.contains(result.id), to: &page)
    // A remedy that all share is said once, before them.
    let remedies = Set(findings.map(\.remedy))
    let shared = remedies.count == 1 ? remedies.first : nil
    if let shared { writeRemedy(shared, indent: 4, to: &page) }
    for finding in findings.prefix(options.findingLimit ?? findings.count) {
      page.paragraph(line(of: finding), indent: 4, hanging: 2)
      for evidence in finding.evidence {
        page.paragraph(
          StyledText("\(evidence.expression) → \(evidence.value)", .faint),
          indent: 6 + 2 * min(evidence.depth, 8), hanging: 2)
      }
      if let error = finding.error {
        let text = labels.ruleFailed(error.code, error.message, in: error.expression)
        page.paragraph(StyledText(text, .bad), indent: 6, hanging: 2)
      }
      if shared == nil { writeRemedy(finding.remedy, indent: 6, to: &page) }
    }
    let hidden = findings.count - (options.findingLimit ?? findings.count)
    if hidden > 0 { page.paragraph(StyledText(labels.more(hidden), .faint), indent: 4) }
  }

  private func writeTitle(
    of result: RequirementResult, isVeto: Bool, to page: inout TextPage
  ) {
    let requirement = requirements[result.id]
    let costs = [
      isVeto ? StyledText(labels.veto, .bad) : "",
      StyledText(labels.lost(result.lost.shortText, of: result.available.shortText), .fair),
      // Where requirements dropped out, the score gains more than the points lost.
      result.gain.shortText == result.lost.shortText || result.gain == 0
        ? "" : StyledText(labels.gain(result.gain.shortText)),
      StyledText(labels.failed(result.counts.failed, of: result.counts.decided)),
    ]
    let title = [
      StyledText(requirement?.clause ?? ""), StyledText(requirement?.title ?? result.id, .strong),
    ]
    page.paragraph(.joined(title + costs, by: "  "), indent: 2, hanging: 4)
  }

  private func writeRemedy(_ remedy: String, indent: Int, to page: inout TextPage) {
    guard !remedy.isEmpty else { return }
    page.paragraph(StyledText(labels.remedy(remedy), .good), indent: indent, hanging: 2)
  }

  /// `file:line: message`, with the window where the message does not name it.
  private func line(of finding: Finding) -> StyledText {
    let place = finding.place.map { "\($0): " } ?? ""
    var line = StyledText(place, .faint) + StyledText(finding.message)
    if let window = finding.window, !finding.message.contains(window) {
      line += StyledText(" [\(window)]", .faint)
    }
    return line
  }
}
