import Auditing

/// A form a report can be written in. A new one is a file with a `ReportFormat` in it and a place
/// in ``all``.
package struct ReportFormat: Sendable {
  /// Where a report goes, piece by piece.
  package typealias Sink = (String) throws -> Void

  /// The name the command line knows it by, such as `json`.
  package let name: String
  /// What it is for, in a line of help.
  package let summary: String
  private let writer: @Sendable (Presentation, Sink) throws -> Void

  init(
    name: String, summary: String,
    writer: @escaping @Sendable (Presentation, Sink) throws -> Void
  ) {
    self.name = name
    self.summary = summary
    self.writer = writer
  }

  /// Every format there is.
  package static let all: [ReportFormat] = [
    .text, .json, .jsonLines, .html, .sarif, .junit, .csv, .scores, .markdown, .github, .gitlab,
    .tap,
  ]

  /// The format of a name, if there is one.
  package static func named(_ name: String) -> ReportFormat? {
    all.first { $0.name == name }
  }

  /// Writes a report in pieces of about a unit each, so that a long one is never held whole.
  ///
  /// The same report and options always give the same bytes. Only the sink can fail.
  package func write(
    _ report: AuditReport, options: ReportOptions = ReportOptions(), to sink: Sink
  ) throws {
    try writer(Presentation(of: report, options: options), sink)
  }

  /// A whole report.
  package func text(of report: AuditReport, options: ReportOptions = ReportOptions()) -> String {
    var text = ""
    // A sink that only appends cannot fail.
    try? write(report, options: options) { text += $0 }
    return text
  }
}
