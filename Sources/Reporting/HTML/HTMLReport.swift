import Auditing

extension ReportFormat {
  /// A report to read in a browser, to print and to hand round: one file that needs nothing else.
  public static let html = ReportFormat(
    name: "html", summary: "for reading in a browser, and for print"
  ) { report, options, sink in
    try HTMLReport(report: report, options: options).write(to: sink)
  }
}

/// A report as HTML: first what concerns all units, then a section for each that stands alone when
/// it is printed, last what the report was made of.
///
/// The markup is XML at the same time.
struct HTMLReport {
  let report: AuditReport
  let options: ReportOptions
  let labels: Labels
  let requirements: [String: RequirementSummary]
  /// The places of the units in the ranking.
  let ranks: [Int?]
  private let words: [String: String]

  /// How many findings of a list are open on a screen; in print all are.
  static let openFindings = 12

  init(report: AuditReport, options: ReportOptions) {
    self.report = report
    self.options = options
    labels = Labels(language: options.language ?? report.policy.language)
    requirements = report.policy.requirementsByID
    ranks = report.ranks
    words = labels.templateWords
  }

  func write(to sink: ReportFormat.Sink) throws {
    let parts = self.parts
    try sink(render("head", head(parts)))
    if !parts.isEmpty { try sink(render("overview", ["parts": parts.map(\.view)])) }
    for index in report.units.indices { try sink(render("unit", unit(at: index))) }
    try sink(render("foot", provenance))
  }

  private func render(_ template: String, _ view: View) -> String {
    var view = view
    view["word"] = words
    // The language of the policy and of all that is handed in.
    view["lang"] = Labels.tag(of: report.policy.language)
    return Templates.render(template, view)
  }

  private func head(_ parts: [Part]) -> View {
    var contents = parts.map { part -> View in
      ["anchor": part.id, "label": part.number + part.title]
    }
    if !report.units.isEmpty {
      contents.append(["anchor": anchor(ofUnitAt: 0), "label": labels.unitSections])
    }
    contents.append(["anchor": "provenance", "label": labels.provenance])
    return [
      "language": Labels.tag(of: labels.isChinese ? "zh" : "en"),
      "version": report.toolVersion,
      "style": Templates.style,
      "policyTitle": report.policy.title,
      "sourceNumber": report.policy.sourceNumber.nonEmpty,
      "period": labels.periodName(report.period.label),
      "start": labels.date(report.period.start),
      "end": labels.date(report.period.end),
      "asOf": labels.date(report.asOf),
      "contents": contents,
    ]
  }

  /// Where the section of a unit is.
  func anchor(ofUnitAt index: Int) -> String { "unit-\(index + 1)" }
}
