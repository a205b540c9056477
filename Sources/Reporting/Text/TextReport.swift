import Auditing
import XMLTree

extension ReportFormat {
  /// A report for reading on a terminal.
  public static let text = ReportFormat(
    name: "text", summary: "for reading on a terminal"
  ) { report, options, sink in
    try TextReport(report: report, options: options).write(to: sink)
  }
}

/// A report as text: what was not handed in, the units ranked, what they come to together, what fails
/// most, then for each unit what it must put right,
/// what is not yet due, what was waived, and what could not be audited.
struct TextReport {
  let report: AuditReport
  let options: ReportOptions
  let labels: Labels
  let requirements: [String: RequirementSummary]

  init(report: AuditReport, options: ReportOptions) {
    self.report = report
    self.options = options
    labels = Labels(language: options.language ?? report.policy.language)
    requirements = report.policy.requirementsByID
  }

  func write(to sink: ReportFormat.Sink) throws {
    var page = TextPage(width: options.width, usesColor: options.usesColor)
    writeHead(to: &page)
    writeMissing(to: &page)
    writeRanking(to: &page)
    writeSummary(to: &page)
    writeWeaknesses(to: &page)
    try sink(page.take())
    try writeUnits(to: &page, sink)
    // A unit wants to know what is meant, a leading group how much there is.
    if report.units.count == 1 {
      writePending(to: &page)
    } else {
      writeTally(of: .pending, titled: labels.notYetDue, to: &page)
    }
    writeWaived(to: &page)
    writeFailures(to: &page)
    try sink(page.take())
  }

  private func writeHead(to page: inout TextPage) {
    let title = StyledText(report.policy.title, .strong)
    page.paragraph(.joined([title, StyledText(report.policy.sourceNumber, .faint)], by: "  "))
    let period = labels.period(
      report.period.label, from: report.period.start, to: report.period.end)
    page.paragraph(.joined([StyledText(period), StyledText(labels.asOf(report.asOf))], by: "  "))
    page.paragraph(standing)
  }

  /// How many units have which grade.
  private var standing: StyledText {
    var parts = [StyledText(labels.units(report.units.count))]
    for grade in report.policy.grades {
      let units = report.units.count { $0.grade == grade.name }
      guard units > 0 else { continue }
      parts.append(StyledText("\(grade.name) \(units)", style(ofGrade: grade.name)))
    }
    if !report.failures.isEmpty {
      parts.append(StyledText(labels.failures(report.failures.count), .bad))
    }
    return .joined(parts, by: "  ")
  }

  /// The best grade is good and the lowest bad, whatever a policy calls them.
  func style(ofGrade grade: String?) -> TextStyle {
    let grades = report.policy.grades
    return switch grade {
    case nil: .plain
    case grades.last?.name: .bad
    case grades.first?.name: .good
    default: .fair
    }
  }

  private func writeFailures(to page: inout TextPage) {
    write(report.failures.flatMap(\.diagnostics), titled: labels.notAudited, to: &page)
    write(report.notices, titled: labels.notices, to: &page)
  }

  private func write(
    _ diagnostics: [Diagnostic], titled title: String, to page: inout TextPage
  ) {
    guard !diagnostics.isEmpty else { return }
    page.blank()
    page.heading(title)
    for diagnostic in diagnostics {
      page.paragraph(StyledText(diagnostic.description), hanging: 2)
    }
  }
}
