import Auditing

// What is said of all units together.
extension TextReport {
  func writeRanking(to page: inout TextPage) {
    guard !report.units.isEmpty else { return }
    var table = TextTable([
      .init(labels.rank, .right), .init(labels.unit, isFlexible: true),
      .init(labels.score, .right), .init(labels.grade), .init(labels.findings, .right),
      .init(labels.pending, .right),
    ])
    for (unit, rank) in zip(report.units, report.ranks) {
      table.add([
        StyledText(rank.map(String.init) ?? "–"), name(of: unit),
        StyledText(unit.score?.columnText ?? "–"), grade(of: unit), number(unit.openCount, .bad),
        number(unit.count(of: .pending), .fair),
      ])
    }
    page.blank()
    page.heading(labels.ranking)
    page.table(table)
  }

  /// The requirements that some unit failed, those that most units failed first.
  func writeWeaknesses(to page: inout TextPage) {
    guard report.units.count > 1 else { return }
    let tallies = report.tallies(over: report.units) { result in
      result.counts.failed > 0 ? [nil: result.counts.failed] : [:]
    }
    guard !tallies.isEmpty else { return }
    var table = TextTable([
      .init(labels.clause), .init(labels.requirement, isFlexible: true),
      .init(labels.unitCount, .right), .init(labels.findings, .right),
    ])
    for tally in tallies.sorted(by: { ($1.units, $1.checks) < ($0.units, $0.checks) }) {
      table.add(
        titleCells(tally.requirement)
          + [StyledText(String(tally.units)), StyledText(String(tally.checks))])
    }
    page.blank()
    page.heading(labels.weaknesses)
    page.table(table)
  }

  /// How many checks came to an outcome that is nobody's fault, by when they fall due.
  func writeTally(of outcome: Outcome, titled title: String, to page: inout TextPage) {
    let tallies = report.tallies(over: report.scored) { result in
      Dictionary(grouping: result.findings.filter { $0.outcome == outcome }, by: \.due)
        .mapValues(\.count)
    }
    guard !tallies.isEmpty else { return }
    var table = TextTable([
      .init(labels.due), .init(labels.clause), .init(labels.requirement, isFlexible: true),
      .init(labels.checks, .right), .init(labels.unitCount, .right),
    ])
    for tally in tallies.sorted(by: { ($0.due ?? "~") < ($1.due ?? "~") }) {
      table.add(
        [StyledText(tally.due ?? "–")] + titleCells(tally.requirement)
          + [StyledText(String(tally.checks)), StyledText(String(tally.units))])
    }
    page.blank()
    page.heading(title)
    page.table(table)
  }

  private func name(of unit: UnitReport) -> StyledText {
    let name = StyledText(unit.displayName)
    guard unit.file == nil else { return name }
    return name + " "
      + (unit.score == nil
        ? StyledText(labels.notYetSubmitted, .fair) : StyledText(labels.notSubmitted, .bad))
  }

  private func titleCells(_ requirement: RequirementSummary) -> [StyledText] {
    [StyledText(requirement.clause), StyledText(requirement.title)]
  }

  private func number(_ number: Int, _ style: TextStyle) -> StyledText {
    StyledText(String(number), number == 0 ? .faint : style)
  }

  func grade(of unit: any Scored) -> StyledText {
    let grade = StyledText(unit.grade ?? "–", style(ofGrade: unit.grade))
    return unit.vetoes.isEmpty ? grade : grade + " " + StyledText(labels.veto, .bad)
  }
}
