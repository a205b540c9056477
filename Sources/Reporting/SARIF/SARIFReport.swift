import Auditing
import XMLTree

extension ReportFormat {
  /// The findings in the Static Analysis Results Interchange Format (*SARIF 2.1.0*, OASIS).
  package static let sarif = ReportFormat(
    name: "sarif", summary: "findings for code scanning (SARIF 2.1.0)"
  ) { presentation, sink in
    try SARIFReport(presentation: presentation).write(to: sink)
  }
}

/// A report as a SARIF log of one run.
///
/// Failures are results of level `error`. What is pending, or could not be checked over a faulty
/// value, is a result of kind `open`, which has no level (§3.27.10); what was waived is suppressed.
/// With a baseline every result says its state, and what was fixed is there as `absent`. What
/// concerns a file as a whole, a unit that handed in nothing or a rule that broke is a notification.
struct SARIFReport {
  let presentation: Presentation
  /// The place of each requirement among the rules.
  let ruleIndices: [String: Int]
  var report: AuditReport { presentation.report }
  var labels: Labels { presentation.labels }

  init(presentation: Presentation) {
    self.presentation = presentation
    ruleIndices = Dictionary(
      presentation.report.policy.requirements.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  func write(to sink: ReportFormat.Sink) throws {
    var json = JSONWriter()
    try json.object { json in
      json.member(
        "$schema",
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
      )
      json.member("version", "2.1.0")
      try json.member("runs", of: CollectionOfOne(report)) { json, _ in
        try json.object { json in try writeRun(to: &json, sink) }
      }
    }
    try sink(json.take() + "\n")
  }

  private func writeRun(to json: inout JSONWriter, _ sink: ReportFormat.Sink) throws {
    writeTool(to: &json)
    json.member("automationDetails") { json in
      // What is behind the last slash tells runs of one kind apart (§3.17.3).
      json.member("id", "\(report.policy.id)/\(report.period.label)")
    }
    writeInvocation(to: &json)
    json.member("columnKind", "utf16CodeUnits")
    writeArtifacts(to: &json)
    try sink(json.take())
    try writeResults(to: &json, sink)
    json.member("properties") { json in
      json.member("asOf", report.asOf)
      json.member("policyVersion", report.policy.version)
      json.member("policySha256", report.policy.digest)
    }
  }

  /// What kept files from being audited, or was noticed on the way.
  private func writeInvocation(to json: inout JSONWriter) {
    let ofUnits = presentation.units.lazy.flatMap(notifications)
    let ofAll = report.notices.map(notification)
    json.member("invocations", of: CollectionOfOne(ofAll)) { json, ofAll in
      json.object { json in
        json.member(
          "executionSuccessful",
          presentation.standing.unreadable == 0 && presentation.brokenRules.isEmpty)
        json.key("toolExecutionNotifications")
        json.array { json in
          for notification in ofUnits { json.object { json in write(notification, to: &json) } }
          for notification in ofAll { json.object { json in write(notification, to: &json) } }
        }
        if !presentation.brokenRules.isEmpty {
          write(
            presentation.brokenRules.map(notification), as: "toolConfigurationNotifications",
            to: &json)
        }
      }
    }
  }

  private func notifications(on entry: Entry) -> [Notification] {
    switch entry.subject {
    case .submission, .whole: entry.diagnostics.map(notification)
    case .unreadable(_, let problem):
      [
        Notification(
          level: "error", message: presentation.message(ofUnreadable: entry, problem),
          file: problem.file, line: problem.line, column: problem.column)
      ]
    case .late:
      [Notification(level: "error", message: "\(entry.displayName): \(labels.notHandedIn)")]
    case .notYetDue:
      [Notification(level: "note", message: "\(entry.displayName): \(labels.notYetHandedIn)")]
    }
  }

  private func notification(of diagnostic: Diagnostic) -> Notification {
    Notification(
      level: diagnostic.severity == .error ? "error" : "warning",
      message: presentation.message(of: diagnostic), file: diagnostic.file, line: diagnostic.line,
      column: diagnostic.column)
  }

  private func notification(of rule: BrokenRule) -> Notification {
    Notification(
      level: "error",
      message: [
        presentation.statement(of: rule), rule.error.expression, presentation.extent(of: rule),
      ].joined(separator: "; "),
      file: rule.file, line: rule.place.line, column: rule.place.column)
  }

  private func write(
    _ notifications: [Notification], as name: String, to json: inout JSONWriter
  ) {
    json.member(name, of: notifications) { json, notification in
      json.object { json in write(notification, to: &json) }
    }
  }

  private func write(_ notification: Notification, to json: inout JSONWriter) {
    json.member("level", notification.level)
    writeText(notification.message.printable, as: "message", to: &json)
    guard let file = notification.file else { return }
    json.member("locations", of: CollectionOfOne(file)) { json, file in
      json.object { json in
        writePlace(file, line: notification.line, column: notification.column, to: &json)
      }
    }
  }

  /// The files with their digests, each once.
  private func writeArtifacts(to json: inout JSONWriter) {
    var seen: Set<String> = []
    let artifacts = report.units.lazy.compactMap(\.file)
      .filter { seen.insert($0.path.uriReference).inserted }
    json.member("artifacts", of: artifacts) { json, artifact in
      json.object { json in
        json.member("location") { json in json.member("uri", artifact.path.uriReference) }
        json.member("roles", of: CollectionOfOne("analysisTarget")) { json, role in
          json.value(role)
        }
        guard let digest = artifact.digest else { return }
        json.member("hashes") { json in json.member("sha-256", digest) }
      }
    }
  }

  /// Where something is in a file (§3.29).
  func writePlace(_ file: String, line: Int?, column: Int? = nil, to json: inout JSONWriter) {
    json.member("physicalLocation") { json in
      json.member("artifactLocation") { json in json.member("uri", file.uriReference) }
      guard let line else { return }
      json.member("region") { json in
        json.member("startLine", max(line, 1))
        if let column { json.member("startColumn", max(column, 1)) }
      }
    }
  }

  /// A message object (§3.11), or a description (§3.12).
  func writeText(_ text: String, as name: String, to json: inout JSONWriter) {
    json.member(name) { json in json.member("text", text.escapedForSARIF) }
  }
}

/// A notification (§3.58).
private struct Notification {
  let level: String
  let message: String
  var file: String?
  var line: Int?
  var column: Int?
}

extension String {
  /// The text with what would be a placeholder (§3.11.5) or a link (§3.11.6) taken as it stands.
  fileprivate var escapedForSARIF: String {
    var last: Unicode.Scalar?
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "{" || scalar == "}" { text.append(scalar) }
      if scalar == "(", last == "]" { text.append(" ") }
      text.append(scalar)
      last = scalar
    }
    return String(text)
  }
}
