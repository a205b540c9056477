import Auditing

extension ReportFormat {
  /// The findings, a row each, for a spreadsheet.
  package static let csv = ReportFormat(
    name: "csv", summary: "findings for a spreadsheet (CSV)"
  ) { presentation, sink in
    try FindingsTable(presentation: presentation).write(to: sink)
  }
}

/// The findings of a report as CSV: whatever did not pass, who handed in nothing, and what could
/// not be read.
struct FindingsTable {
  private let presentation: Presentation
  private var labels: Labels { presentation.labels }

  init(presentation: Presentation) { self.presentation = presentation }

  func write(to sink: ReportFormat.Sink) throws {
    var csv = CSVWriter()
    csv.row(titles.map { .text($0) })
    for entry in presentation.entries {
      rows(of: entry).forEach { csv.row($0.cells) }
      try sink(csv.take())
    }
    try sink(csv.take())
  }

  private var titles: [String] {
    [
      labels.unitID, labels.unit, labels.file, labels.line, labels.clause, labels.requirementID,
      labels.requirement, labels.outcome, labels.window, labels.due, labels.finding,
      labels.remedy, labels.requirementPointsLost, labels.possibleGain, labels.waiverReason,
      labels.waiverApprover, labels.waivedUntil,
    ]
  }

  private func rows(of entry: Entry) -> [Row] {
    switch entry.subject {
    case .submission, .whole:
      entry.requirements.flatMap { result in
        result.findings.map { row(of: $0, of: result, at: entry) }
      }
    case .unreadable(_, let problem):
      [
        Row(
          unitID: entry.id, unit: entry.displayName, file: problem.file, line: problem.line,
          outcome: labels.unreadable, message: presentation.message(of: problem))
      ]
    case .late, .notYetDue:
      [Row(unitID: entry.id, unit: entry.displayName, outcome: presentation.state(of: entry))]
    }
  }

  private func row(
    of finding: Finding, of result: RequirementResult, at entry: Entry
  ) -> Row {
    let requirement = presentation.requirements[result.id]
    return Row(
      unitID: entry.id, unit: entry.displayName, file: finding.file, line: finding.line,
      clause: requirement?.clause, requirementID: result.id, requirement: requirement?.title,
      outcome: presentation.outcome(of: finding), window: finding.window, due: finding.due,
      message: [
        presentation.message(of: finding),
        presentation.rulePlace(of: finding),
      ].compactMap { $0 }.joined(separator: "; "),
      remedy: finding.remedy,
      lost: finding.isOpen ? result.lost : nil, gain: finding.isOpen ? result.gain : nil,
      waiver: finding.waiver)
  }
}

/// A row of the table.
private struct Row {
  var unitID: String?
  var unit: String?
  var file: String?
  var line: Int?
  var clause: String?
  var requirementID: String?
  var requirement: String?
  let outcome: String?
  var window: String?
  var due: String?
  var message: String?
  var remedy: String?
  var lost: Double?
  var gain: Double?
  var waiver: WaiverNote?

  var cells: [CSVWriter.Cell] {
    [
      .text(unitID), .text(unit), .text(file), .integer(line), .text(clause),
      .text(requirementID), .text(requirement), .text(outcome), .text(window), .text(due),
      .text(message), .text(remedy), .number(lost), .number(gain), .text(waiver?.reason),
      .text(waiver?.approver), .text(waiver?.until),
    ]
  }
}
