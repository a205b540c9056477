import Auditing

// What is said of all units together at the second level, and what was excused.
extension TextReport {
  /// The second level: its score, the figures, and what is to be put right.
  func writeWhole(to page: inout TextPage) {
    guard let whole = presentation.whole else { return }
    page.blank()
    page.heading(labels.whole(whole.displayName))
    page.paragraph(result(of: whole))
    if let comparison = whole.comparison { write(comparison, to: &page) }
    if case .whole(let figures) = whole.subject { write(figures, to: &page) }
    if whole.openCount > 0 { page.blank() }
    writeResults(of: whole, to: &page)
  }

  private func write(_ figures: [Figure], to page: inout TextPage) {
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
    let waived = presentation.entries.lazy.flatMap { entry in
      entry.requirements.flatMap { result in
        result.findings.filter { $0.outcome == .waived }.map { (result.id, $0) }
      }
    }
    var isFirst = true
    for (id, finding) in waived {
      if isFirst {
        page.blank()
        page.heading(labels.waived)
        isFirst = false
      }
      let place = finding.place.map { "\($0): " } ?? ""
      page.paragraph(
        StyledText(place, .faint) + StyledText("\(presentation.clause(of: id)) ")
          + StyledText(presentation.message(of: finding)), hanging: 2)
      guard let waiver = finding.waiver else { continue }
      page.paragraph(
        StyledText(labels.waiver(waiver.reason, by: waiver.approver, until: waiver.until), .faint),
        indent: 2, hanging: 2)
    }
  }
}
