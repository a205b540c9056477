import Auditing

extension ReportFormat {
  /// A report to read in a browser, to print and to hand round: one file that needs nothing else.
  package static let html = ReportFormat(
    name: "html", summary: "for reading in a browser, and for print"
  ) { presentation, sink in
    try HTMLReport(presentation: presentation).write(to: sink)
  }
}

/// A report as HTML: first what concerns all units, then a section for each that stands alone when
/// it is printed, last what the report was made of.
///
/// The markup is XML at the same time.
struct HTMLReport {
  let presentation: Presentation
  private let words: [String: String]

  var report: AuditReport { presentation.report }
  var labels: Labels { presentation.labels }

  /// How many findings of a list are open on a screen; in print all are.
  static let openFindings = 12

  init(presentation: Presentation) {
    self.presentation = presentation
    words = presentation.labels.templateWords
  }

  func write(to sink: ReportFormat.Sink) throws {
    let parts = self.parts
    try sink(render("head", head(parts)))
    if !parts.isEmpty { try sink(render("overview", ["parts": parts.map(\.view)])) }
    for (index, unit) in presentation.units.enumerated() {
      try sink(render("unit", section(of: unit, anchor: anchor(ofUnitAt: index))))
    }
    try sink(render("foot", provenance))
  }

  private func render(_ template: String, _ view: View) -> String {
    var view = view
    view["word"] = words
    view["lang"] = foreignTag
    return Templates.render(template, view)
  }

  /// The language of the policy and of all that is handed in.
  var foreignTag: String { Labels.tag(of: report.policy.language) }

  /// The language of the reader.
  var ownTag: String { Labels.tag(of: presentation.language.rawValue) }

  private func head(_ parts: [Part]) -> View {
    var contents = parts.map { part -> View in
      ["anchor": part.id, "label": part.number + part.title]
    }
    if !report.units.isEmpty {
      contents.append(["anchor": anchor(ofUnitAt: 0), "label": labels.unitSections])
    }
    contents.append(["anchor": "provenance", "label": labels.provenance])
    return [
      "language": ownTag,
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
