import Auditing

// What is said of all units together at the second level, and what was not handed in or excused.
extension TextReport {
  func writeMissing(to page: inout TextPage) {
    let missing = report.missingUnits
    guard !missing.isEmpty else { return }
    page.blank()
    page.heading(labels.notHandedIn)
    for unit in missing {
      let name = StyledText(unit.displayName, unit.score == nil ? .fair : .bad)
      let isAwaited = unit.score == nil ? StyledText(labels.notYetSubmitted, .fair) : ""
      page.paragraph(
        .joined(
          [name, StyledText(unit.id == unit.displayName ? "" : unit.id, .faint), isAwaited],
          by: "  "),
        hanging: 2)
    }
  }

  /// The second level: its score, the figures, and what is to be put right.
  func writeSummary(to page: inout TextPage) {
    guard let summary = report.summary else { return }
    page.blank()
    page.heading(labels.summary(summary.displayName))
    page.paragraph(
      .joined(
        [summary.score.map { StyledText(labels.scored($0.shortText)) } ?? "", grade(of: summary)],
        by: "  "))
    if let baseline = options.baseline {
      write(baseline.comparison(of: summary, in: report), to: &page)
    }
    writeFigures(summary.figures, to: &page)
    if summary.openCount > 0 { page.blank() }
    writeOpenResults(of: summary, to: &page)
  }

  private func writeFigures(_ figures: [Figure], to page: inout TextPage) {
    guard !figures.isEmpty else { return }
    var table = TextTable([
      .init(labels.clause), .init(labels.figure, isFlexible: true),
      .init(labels.actual, .right), .init(labels.target, .right),
    ])
    for figure in figures {
      let isMet = figure.isMet ?? true
      table.add([
        StyledText(figure.clause), StyledText(figure.label),
        StyledText(figure.value.isEmpty ? "–" : figure.value, isMet ? .plain : .fair),
        StyledText(figure.target ?? "–"),
      ])
    }
    page.table(table)
  }

  /// The checks that are excused, with who did it.
  func writeWaived(to page: inout TextPage) {
    let waived = report.scored.flatMap(\.requirements).flatMap { result in
      result.findings.filter { $0.outcome == .waived }.map { (result.id, $0) }
    }
    guard !waived.isEmpty else { return }
    page.blank()
    page.heading(labels.waived)
    for (id, finding) in waived {
      let place = finding.place.map { "\($0): " } ?? ""
      page.paragraph(
        StyledText(place, .faint) + StyledText("\(requirements[id]?.clause ?? "") ")
          + StyledText(finding.message), hanging: 2)
      guard let waiver = finding.waiver else { continue }
      page.paragraph(
        StyledText(labels.waiver(waiver.reason, by: waiver.approver, until: waiver.until), .faint),
        indent: 2, hanging: 2)
    }
  }
}
