import Auditing
import XMLTree

extension ReportFormat {
  /// The findings, a row each, for a spreadsheet.
  public static let csv = ReportFormat(
    name: "csv", summary: "findings for a spreadsheet (CSV)"
  ) { report, options, sink in
    try FindingsTable(report: report, options: options).write(to: sink)
  }
}

/// The findings of a report as CSV: whatever did not pass, who handed in nothing, and what could
/// not be audited.
struct FindingsTable {
  private let report: AuditReport
  private let labels: Labels
  private let requirements: [String: RequirementSummary]

  init(report: AuditReport, options: ReportOptions) {
    self.report = report
    labels = Labels(language: options.language ?? report.policy.language)
    requirements = report.policy.requirementsByID
  }

  func write(to sink: ReportFormat.Sink) throws {
    var csv = CSVWriter()
    csv.row(titles.map { .text($0) })
    for scored in report.scored {
      rows(of: scored).forEach { csv.row($0.cells) }
      try sink(csv.take())
    }
    for failure in report.failures {
      failure.diagnostics.forEach { csv.row(row(of: $0).cells) }
    }
    try sink(csv.take())
  }

  private var titles: [String] {
    [
      labels.unitID, labels.unit, labels.file, labels.line, labels.clause, labels.idOfRequirement,
      labels.requirement, labels.outcome, labels.window, labels.due, labels.finding,
      labels.remedy, labels.requirementPointsLost, labels.possibleGain, labels.waiverReason,
      labels.waiverApprover, labels.waivedUntil,
    ]
  }

  private func rows(of scored: any Scored) -> [Row] {
    if let unit = scored as? UnitReport, unit.file == nil {
      return [Row(unitID: unit.id, unit: unit.displayName, outcome: labels.absence(of: unit))]
    }
    return scored.requirements.flatMap { result in
      result.findings.map { row(of: $0, of: result, at: scored) }
    }
  }

  private func row(
    of finding: Finding, of result: RequirementResult, at scored: any Scored
  ) -> Row {
    let requirement = requirements[result.id]
    return Row(
      unitID: scored.id, unit: scored.displayName, file: finding.file, line: finding.line,
      clause: requirement?.clause, requirementID: result.id, requirement: requirement?.title,
      outcome: labels.outcome(finding.outcome), window: finding.window, due: finding.due,
      message: finding.message, remedy: finding.remedy,
      lost: finding.isOpen ? result.lost : nil, gain: finding.isOpen ? result.gain : nil,
      waiver: finding.waiver)
  }

  private func row(of diagnostic: Diagnostic) -> Row {
    Row(
      file: diagnostic.file, line: diagnostic.line, outcome: labels.notAudited,
      message: diagnostic.message.text(in: .english))
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
  let outcome: String
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
