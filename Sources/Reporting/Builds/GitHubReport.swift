import Auditing
import XMLTree

extension ReportFormat {
  /// The findings as workflow commands of GitHub Actions, which it shows beside the lines.
  package static let github = ReportFormat(
    name: "github", summary: "findings as annotations of GitHub Actions"
  ) { presentation, sink in
    try GitHubReport(presentation: presentation).write(to: sink)
  }
}

/// A report as annotations: `::error file=…,line=…,title=…::message`.
///
/// What is to be put right, a rule that broke and what could not be read is an error; what is
/// pending or could not be checked, a notice. What was waived is left out.
struct GitHubReport {
  private let presentation: Presentation
  private var labels: Labels { presentation.labels }

  init(presentation: Presentation) { self.presentation = presentation }

  func write(to sink: ReportFormat.Sink) throws {
    for entry in presentation.entries {
      try sink(annotations(of: entry).map { $0.command + "\n" }.joined())
    }
    for rule in presentation.brokenRules { try sink(annotation(of: rule).command + "\n") }
    for diagnostic in presentation.report.notices {
      let title = diagnostic.severity == .error ? labels.notAudited : labels.notices
      try sink(annotation(of: diagnostic, title: title).command + "\n")
    }
  }

  private func annotations(of entry: Entry) -> [Annotation] {
    switch entry.subject {
    case .submission, .whole:
      let diagnostics = entry.diagnostics.map { annotation(of: $0, title: labels.notices) }
      return diagnostics
        + entry.requirements.flatMap { result in
          result.findings.compactMap { annotation(of: $0, result.id, at: entry) }
        }
    case .unreadable(_, let problem):
      let title = (entry.isNamed ? [entry.displayName] : []) + [labels.unreadable]
      return [annotation(of: problem, title: title.joined(separator: ": "))]
    case .late:
      return [Annotation(level: .error, title: labels.notHandedIn, lines: [entry.displayName])]
    case .notYetDue:
      return [Annotation(level: .notice, title: labels.notYetHandedIn, lines: [entry.displayName])]
    }
  }

  private func annotation(of finding: Finding, _ id: String, at entry: Entry) -> Annotation? {
    guard finding.isOpen || finding.isUncheckable || finding.outcome == .pending else {
      return nil
    }
    // Where there is a file, it says whose.
    let unit = finding.file == nil ? "\(entry.displayName): " : ""
    return Annotation(
      level: finding.isOpen ? .error : .notice,
      title: presentation.name(of: id),
      lines: [
        unit + presentation.statement(of: finding),
        presentation.due(of: finding), presentation.remedy(of: finding),
      ].compactMap { $0 },
      file: finding.file, line: finding.line)
  }

  private func annotation(of rule: BrokenRule) -> Annotation {
    Annotation(
      level: .error, title: labels.brokenRule,
      lines: [
        presentation.statement(of: rule), rule.error.expression, presentation.extent(of: rule),
      ],
      file: rule.file, line: rule.place.line, column: rule.place.column)
  }

  private func annotation(of diagnostic: Diagnostic, title: String) -> Annotation {
    Annotation(
      level: diagnostic.severity == .error ? .error : .warning, title: title,
      lines: [presentation.message(of: diagnostic)], file: diagnostic.file,
      line: diagnostic.line, column: diagnostic.column)
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
