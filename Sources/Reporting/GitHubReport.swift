import Auditing
import XMLTree

extension ReportFormat {
  /// The findings as workflow commands of GitHub Actions, which it shows beside the lines.
  public static let github = ReportFormat(
    name: "github", summary: "findings as annotations of GitHub Actions"
  ) { report, options, sink in
    try GitHubReport(report: report, options: options).write(to: sink)
  }
}

/// A report as annotations: `::error file=…,line=…,title=…::message`.
///
/// What is to be put right, and what could not be audited, is an error; what is not yet due, a
/// notice. What was waived is left out.
struct GitHubReport {
  private let report: AuditReport
  private let labels: Labels
  private let requirements: [String: RequirementSummary]

  init(report: AuditReport, options: ReportOptions) {
    self.report = report
    labels = Labels(language: options.language ?? report.policy.language)
    requirements = report.policy.requirementsByID
  }

  func write(to sink: ReportFormat.Sink) throws {
    for scored in report.scored {
      try sink(annotations(of: scored).map { $0.command + "\n" }.joined())
    }
    for diagnostic in report.failures.flatMap(\.diagnostics) + report.notices {
      let title = diagnostic.severity == .error ? labels.notAudited : labels.notices
      try sink(Annotation(diagnostic, title: title).command + "\n")
    }
  }

  private func annotations(of scored: any Scored) -> [Annotation] {
    let unit = scored as? UnitReport
    if let unit, unit.file == nil {
      let level: Annotation.Level = unit.isAwaited ? .notice : .error
      return [Annotation(level: level, title: labels.absence(of: unit), lines: [unit.displayName])]
    }
    let diagnostics = (unit?.diagnostics ?? []).map { Annotation($0, title: labels.notices) }
    return diagnostics
      + scored.requirements.flatMap { result in
        result.findings.compactMap { annotation(of: $0, result.id, at: scored) }
      }
  }

  private func annotation(
    of finding: Finding, _ id: String, at scored: any Scored
  ) -> Annotation? {
    guard finding.isOpen || finding.outcome == .pending else { return nil }
    // Where there is a file, it says whose.
    let unit = finding.file == nil ? "\(scored.displayName): " : ""
    return Annotation(
      level: finding.isOpen ? .error : .notice,
      title: "\(requirements[id]?.clause ?? "") \(requirements[id]?.title ?? id)",
      lines: [unit + finding.statement, labels.due(of: finding), labels.remedy(of: finding)]
        .compactMap { $0 },
      file: finding.file, line: finding.line)
  }
}

/// A workflow command that annotates a place.
private struct Annotation {
  enum Level: String {
    case error, warning, notice
  }

  let level: Level
  let title: String
  let lines: [String]
  var file: String?
  var line: Int?
  var column: Int?

  var command: String {
    let properties: [(String, String?)] = [
      ("file", file?.tidyPath), ("line", line.map(String.init)), ("col", column.map(String.init)),
      ("title", title),
    ]
    let list = properties.compactMap { name, value in
      value.map { "\(name)=\($0.printable.escapedAsProperty)" }
    }
    let message = lines.map(\.printable).joined(separator: "\n").escapedAsData
    return "::\(level.rawValue) \(list.joined(separator: ","))::\(message)"
  }
}

extension Annotation {
  init(_ diagnostic: Diagnostic, title: String) {
    self.init(
      level: diagnostic.severity == .error ? .error : .warning, title: title,
      lines: [diagnostic.message.text(in: .english)], file: diagnostic.file, line: diagnostic.line,
      column: diagnostic.column)
  }
}

// Workflow commands escape with percent signs, and more in properties than in the message.
extension String {
  fileprivate var escapedAsData: String {
    replacingScalars { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: nil
      }
    }
  }

  fileprivate var escapedAsProperty: String {
    escapedAsData.replacingScalars { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: nil
      }
    }
  }
}
