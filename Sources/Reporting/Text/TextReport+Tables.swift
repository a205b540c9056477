import Auditing

// What is said of all units in tables.
extension TextReport {
  func writeRanking(to page: inout TextPage) {
    guard !presentation.units.isEmpty else { return }
    let rows = presentation.units.lazy.map { unit in
      [
        StyledText(unit.rank.map(String.init) ?? "–"), rankedName(of: unit),
        StyledText(unit.score?.columnText ?? "–"), grade(of: unit),
        number(unit.tally(of: .fail), .bad), number(unit.tally(of: .pending), .fair),
      ]
    }
    page.blank()
    page.heading(labels.ranking)
    page.table(
      [
        .init(labels.rank, .right), .init(labels.unit, isFlexible: true),
        .init(labels.score, .right), .init(labels.grade), .init(labels.findings, .right),
        .init(labels.pending, .right),
      ], rows)
  }

  /// The requirements that some unit failed; of one unit they are in its own part.
  func writeWeaknesses(to page: inout TextPage) {
    guard presentation.units.count > 1, !presentation.weaknesses.isEmpty else { return }
    var table = TextTable([
      .init(labels.clause), .init(labels.requirement, isFlexible: true),
      .init(labels.unitCount, .right), .init(labels.findings, .right),
    ])
    for tally in presentation.weaknesses {
      table.add(
        titleCells(tally.requirement)
          + [StyledText(String(tally.units)), StyledText(String(tally.checks))])
    }
    page.blank()
    page.heading(labels.weaknesses)
    page.table(table)
  }

  /// How many checks are pending, by when they fall due.
  func writePendingTally(to page: inout TextPage) {
    let tallies = presentation.pending
    guard !tallies.isEmpty else { return }
    var table = TextTable([
      .init(labels.due), .init(labels.clause), .init(labels.requirement, isFlexible: true),
      .init(labels.checks, .right), .init(labels.unitCount, .right),
    ])
    for tally in tallies {
      table.add(
        [StyledText(tally.due ?? labels.awaitingMark)] + titleCells(tally.requirement)
          + [StyledText(String(tally.checks)), StyledText(String(tally.units))])
    }
    page.blank()
    page.heading(labels.pending)
    page.table(table)
  }

  private func rankedName(of unit: Entry) -> StyledText {
    let name = StyledText(unit.displayName)
    guard let remark = presentation.remark(on: unit).map(labels.beside) else { return name }
    return name + " " + StyledText(remark, unit.subject == .notYetDue ? .fair : .bad)
  }

  private func titleCells(_ requirement: RequirementSummary) -> [StyledText] {
    [StyledText(requirement.clause), StyledText(requirement.title)]
  }

  private func number(_ number: Int?, _ style: TextStyle) -> StyledText {
    StyledText(number.map(String.init) ?? "–", number ?? 0 == 0 ? .faint : style)
  }
}
