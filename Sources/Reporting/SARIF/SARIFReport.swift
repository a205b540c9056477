import Auditing
import XMLTree

extension ReportFormat {
  /// The findings in the Static Analysis Results Interchange Format (*SARIF 2.1.0*, OASIS).
  public static let sarif = ReportFormat(
    name: "sarif", summary: "findings for code scanning (SARIF 2.1.0)"
  ) { report, options, sink in
    try SARIFReport(report: report, options: options).write(to: sink)
  }
}

/// A report as a SARIF log of one run.
///
/// Failures and errors are results of level `error`. What is not yet due is a result of kind `open`,
/// which has no level (§3.27.10); what was waived is suppressed. With a baseline every result says
/// its state, and what was fixed is there as `absent`.
struct SARIFReport {
  let report: AuditReport
  let options: ReportOptions
  let labels: Labels
  /// The place of each requirement among the rules.
  let ruleIndices: [String: Int]

  init(report: AuditReport, options: ReportOptions) {
    self.report = report
    self.options = options
    labels = Labels(language: options.language ?? report.policy.language)
    ruleIndices = Dictionary(
      report.policy.requirements.enumerated().map { ($1.id, $0) },
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
    let missing = report.missingUnits.map { unit in
      Notification(
        level: unit.isAwaited ? "note" : "error",
        message: "\(unit.displayName): \(labels.absence(of: unit))")
    }
    let diagnostics =
      report.failures.flatMap(\.diagnostics) + report.units.flatMap(\.diagnostics) + report.notices
    json.member("invocations", of: CollectionOfOne(missing)) { json, missing in
      json.object { json in
        json.member("executionSuccessful", report.failures.isEmpty)
        json.member(
          "toolExecutionNotifications", of: diagnostics.map(Notification.init) + missing
        ) { json, notification in
          json.object { json in write(notification, to: &json) }
        }
      }
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
    let files =
      report.units.compactMap { unit in unit.file.map { ($0, unit.digest) } }
      + report.failures.map { ($0.file, $0.digest) }
    let artifacts = files.filter { seen.insert($0.0.uriReference).inserted }
    json.member("artifacts", of: artifacts) { json, artifact in
      json.object { json in
        json.member("location") { json in json.member("uri", artifact.0.uriReference) }
        json.member("roles", of: CollectionOfOne("analysisTarget")) { json, role in
          json.value(role)
        }
        guard let digest = artifact.1 else { return }
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

extension Notification {
  init(_ diagnostic: Diagnostic) {
    self.init(
      level: diagnostic.severity == .error ? "error" : "warning", message: diagnostic.message.text(in: .english),
      file: diagnostic.file, line: diagnostic.line, column: diagnostic.column)
  }
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
