import Auditing
import XMLTree

extension ReportFormat {
  /// The findings as GitLab's Code Quality report, which merge requests show.
  public static let gitlab = ReportFormat(
    name: "gitlab", summary: "findings for GitLab (Code Quality)"
  ) { report, options, sink in
    try GitLabReport(report: report, options: options).write(to: sink)
  }
}

/// A report as an array of Code Quality violations.
///
/// A failure is `major` and that of a veto `critical`. What keeps a unit from being judged, a rule
/// or a file that failed, is a `blocker`; what is not yet due is `info`. What was waived is left out.
/// What is in no file is placed in the root of the repository, since a violation must have a path.
struct GitLabReport {
  private let report: AuditReport
  private let labels: Labels
  private let requirements: [String: RequirementSummary]

  init(report: AuditReport, options: ReportOptions) {
    self.report = report
    labels = Labels(language: options.language ?? report.policy.language)
    requirements = report.policy.requirementsByID
  }

  func write(to sink: ReportFormat.Sink) throws {
    var json = JSONWriter()
    var fingerprints = Fingerprints()
    try json.array { json in
      for scored in report.scored {
        for violation in violations(of: scored, &fingerprints) { write(violation, to: &json) }
        try sink(json.take())
      }
      for diagnostic in report.failures.flatMap(\.diagnostics) + report.notices {
        write(violation(diagnostic, &fingerprints), to: &json)
      }
    }
    try sink(json.take() + "\n")
  }

  private func write(_ violation: Violation, to json: inout JSONWriter) {
    json.object { json in
      json.member("description", violation.description.printable)
      json.member("check_name", violation.check)
      json.member("fingerprint", violation.fingerprint)
      json.member("severity", violation.severity.rawValue)
      json.member("location") { json in
        json.member("path", violation.file?.tidyPath.printable ?? ".")
        json.member("lines") { json in json.member("begin", max(violation.line ?? 1, 1)) }
      }
    }
  }
}

// What is reported.
extension GitLabReport {
  private enum Severity: String {
    case info, minor, major, critical, blocker
  }

  private struct Violation {
    let description: String
    let check: String
    let fingerprint: String
    let severity: Severity
    let file: String?
    let line: Int?
  }

  private func violations(
    of scored: any Scored, _ fingerprints: inout Fingerprints
  ) -> [Violation] {
    guard let unit = scored as? UnitReport else { return findings(of: scored, &fingerprints) }
    guard unit.file != nil else { return [missing(unit, &fingerprints)] }
    return unit.diagnostics.map { violation($0, &fingerprints) } + findings(of: unit, &fingerprints)
  }

  private func findings(
    of scored: any Scored, _ fingerprints: inout Fingerprints
  ) -> [Violation] {
    scored.requirements.flatMap { result in
      result.findings.compactMap { finding in
        severity(of: finding, isVeto: scored.vetoes.contains(result.id)).map { severity in
          Violation(
            description: description(of: finding, result.id, at: scored), check: result.id,
            fingerprint: fingerprints.next(FindingKey(finding, of: result.id), of: scored.id).text,
            severity: severity, file: finding.file, line: finding.line)
        }
      }
    }
  }

  private func severity(of finding: Finding, isVeto: Bool) -> Severity? {
    switch finding.outcome {
    case .error: .blocker
    case .fail: isVeto ? .critical : .major
    case .pending: .info
    case .waived, .pass, .notApplicable: nil
    }
  }

  /// The clause, what is wrong, when and how to put it right; and at whom, where no file says so.
  private func description(of finding: Finding, _ id: String, at scored: any Scored) -> String {
    let unit = finding.file == nil ? "\(scored.displayName): " : ""
    let message = "\(unit)\(requirements[id]?.clause ?? "") \(finding.statement)"
    return [message, labels.due(of: finding), labels.remedy(of: finding)]
      .compactMap { $0 }.joined(separator: "; ")
  }

  private func missing(_ unit: UnitReport, _ fingerprints: inout Fingerprints) -> Violation {
    let key = FindingKey(requirement: "not-handed-in", window: nil, message: unit.id)
    return Violation(
      description: "\(unit.displayName): \(labels.absence(of: unit))", check: key.requirement,
      fingerprint: fingerprints.next(key, of: unit.id).text,
      severity: unit.isAwaited ? .info : .critical, file: nil, line: nil)
  }

  private func violation(
    _ diagnostic: Diagnostic, _ fingerprints: inout Fingerprints
  ) -> Violation {
    let isError = diagnostic.severity == .error
    let key = FindingKey(
      requirement: isError ? "not-audited" : "notice", window: nil, message: diagnostic.message.text(in: .english))
    return Violation(
      description: diagnostic.message.text(in: .english), check: key.requirement,
      fingerprint: fingerprints.next(key, of: diagnostic.file).text,
      severity: isError ? .blocker : .minor, file: diagnostic.file, line: diagnostic.line)
  }
}
