import Auditing
import XMLTree

extension ReportFormat {
  /// A report for reading on a terminal.
  package static let text = ReportFormat(
    name: "text", summary: "for reading on a terminal"
  ) { presentation, sink in
    try TextReport(presentation: presentation).write(to: sink)
  }
}

/// A report as text: what was not handed in, the units ranked, what they come to together, what fails
/// most, then for each unit what it must put right, what is pending, what was waived, the rules that
/// broke, and what could not be read.
struct TextReport {
  let presentation: Presentation
  var report: AuditReport { presentation.report }
  var labels: Labels { presentation.labels }

  func write(to sink: ReportFormat.Sink) throws {
    let options = presentation.options
    var page = TextPage(width: options.width, usesColor: options.usesColor)
    writeHead(to: &page)
    writeAbsent(presentation.late, titled: labels.notHandedIn, .bad, to: &page)
    writeAbsent(presentation.notYetDue, titled: labels.notYetHandedIn, .fair, to: &page)
    writeRanking(to: &page)
    writeWhole(to: &page)
    writeWeaknesses(to: &page)
    try sink(page.take())
    try writeUnits(to: &page, sink)
    // A unit wants to know what is meant, a leading group how much there is.
    if report.units.count == 1 { writePending(to: &page) } else { writePendingTally(to: &page) }
    writeWaived(to: &page)
    writeBrokenRules(to: &page)
    write(presentation.unreadable, titled: labels.unreadable, to: &page)
    write(report.notices, titled: labels.notices, to: &page)
    try sink(page.take())
  }

  private func writeHead(to page: inout TextPage) {
    let title = StyledText(report.policy.title, .strong)
    page.paragraph(.joined([title, StyledText(report.policy.sourceNumber, .faint)], by: "  "))
    let period = labels.period(
      report.period.label, from: report.period.start, to: report.period.end)
    page.paragraph(.joined([StyledText(period), StyledText(labels.asOf(report.asOf))], by: "  "))
    page.paragraph(standing, hanging: 2)
  }

  /// How many units have which grade, and how many have none.
  private var standing: StyledText {
    let standing = presentation.standing
    var parts = [StyledText(labels.units(standing.units))]
    parts += standing.gradesGiven.map { grade in
      StyledText("\(grade.name) \(grade.units)", grade.style.textStyle)
    }
    if standing.late > 0 { parts.append(StyledText(labels.lateAtZero(standing.late), .bad)) }
    if standing.notYetDue > 0 {
      parts.append(StyledText(labels.awaited(standing.notYetDue), .fair))
    }
    if standing.unreadable > 0 {
      parts.append(StyledText(labels.unreadable(standing.unreadable), .bad))
    }
    return .joined(parts, by: "  ")
  }

  /// The units that handed in nothing.
  private func writeAbsent(
    _ units: [Entry], titled title: String, _ style: TextStyle, to page: inout TextPage
  ) {
    guard !units.isEmpty else { return }
    page.blank()
    page.heading(title)
    for unit in units { page.paragraph(name(of: unit, style), hanging: 2) }
  }

  private func writeBrokenRules(to page: inout TextPage) {
    guard !presentation.brokenRules.isEmpty else { return }
    page.blank()
    page.heading(labels.brokenRules)
    for rule in presentation.brokenRules {
      page.paragraph(
        StyledText("\(rule.location): ", .faint)
          + StyledText(presentation.statement(of: rule), .bad), hanging: 2)
      page.paragraph(StyledText(rule.error.expression), indent: 4, hanging: 2)
      page.paragraph(StyledText(presentation.extent(of: rule), .faint), indent: 2, hanging: 2)
    }
  }

  private func write(
    _ diagnostics: [Diagnostic], titled title: String, to page: inout TextPage
  ) {
    guard !diagnostics.isEmpty else { return }
    page.blank()
    page.heading(title)
    for diagnostic in diagnostics {
      page.paragraph(StyledText(presentation.line(of: diagnostic)), hanging: 2)
    }
  }
}

// How a unit is called and graded.
extension TextReport {
  /// The name, with the id where they differ.
  func name(of entry: Entry, _ style: TextStyle) -> StyledText {
    .joined(
      [StyledText(entry.displayName, style), StyledText(entry.otherID ?? "", .faint)], by: "  ")
  }

  func grade(of entry: Entry) -> StyledText {
    let style = entry.grade.map { GradeStyle(of: $0, among: report.policy.grades).textStyle }
    let marks = presentation.marks(of: entry).map { StyledText($0, .bad) }
    return .joined([StyledText(entry.grade ?? "–", style ?? .plain)] + marks, by: " ")
  }

  /// The score in words and the grade.
  func result(of entry: Entry) -> StyledText {
    let score = entry.score.map { StyledText(labels.scored($0.shortText)) } ?? ""
    return .joined([score, grade(of: entry)], by: "  ")
  }
}

extension GradeStyle {
  var textStyle: TextStyle {
    switch self {
    case .good: .good
    case .fair: .fair
    case .bad: .bad
    }
  }
}
