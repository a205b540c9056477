import Auditing

/// A form a report can be written in. A new one is a file with a `ReportFormat` in it and a place
/// in ``all``.
public struct ReportFormat: Sendable {
  /// Where a report goes, piece by piece.
  public typealias Sink = (String) throws -> Void

  /// The name the command line knows it by, such as `json`.
  public let name: String
  /// What it is for, in a line of help.
  public let summary: String
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
  public static let all: [ReportFormat] = [
    .text, .json, .html, .sarif, .junit, .csv, .scores, .markdown, .github, .gitlab, .tap,
  ]

  /// The format of a name, if there is one.
  public static func named(_ name: String) -> ReportFormat? {
    all.first { $0.name == name }
  }

  /// Writes a report in pieces of about a unit each, so that a long one is never held whole.
  ///
  /// The same report and options always give the same bytes. Only the sink can fail.
  public func write(
    _ report: AuditReport, options: ReportOptions = ReportOptions(), to sink: Sink
  ) throws {
    try writer(Presentation(of: report, options: options), sink)
  }

  /// A whole report.
  public func text(of report: AuditReport, options: ReportOptions = ReportOptions()) -> String {
    var text = ""
    // A sink that only appends cannot fail.
    try? write(report, options: options) { text += $0 }
    return text
  }
}
