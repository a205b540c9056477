import Auditing

extension ReportFormat {
  /// The whole report, for programs that take one unit after the other.
  package static let jsonLines = ReportFormat(
    name: "jsonl", summary: "the whole report, for programs, one unit a line (JSON Lines)"
  ) { presentation, sink in
    try JSONLinesReport(report: JSONReport(presentation: presentation)).write(to: sink)
  }
}

/// A report as JSON Lines: a line says what the report is on, then comes a line for each unit, and the
/// last line says what concerns all of them. What is in the lines is what the report as JSON has under
/// the same names.
struct JSONLinesReport {
  let report: JSONReport

  func write(to sink: ReportFormat.Sink) throws {
    try writeLine(to: sink) { json in report.writeHead(ReportForm.lines, to: &json) }
    for unit in report.presentation.units {
      try writeLine(to: sink) { json in report.write(unit, to: &json) }
    }
    try writeLine(to: sink) { json in report.writeEnd(to: &json) }
  }

  private func writeLine(
    to sink: ReportFormat.Sink, _ members: (inout JSONWriter) -> Void
  ) throws {
    var json = JSONWriter(isCompact: true)
    json.object(members)
    try sink(json.take() + "\n")
  }
}
