import Auditing
import XMLTree

extension ReportFormat {
  /// The findings as GitLab's Code Quality report, which merge requests show.
  package static let gitlab = ReportFormat(
    name: "gitlab", summary: "findings for GitLab (Code Quality)"
  ) { presentation, sink in
    try GitLabReport(presentation: presentation).write(to: sink)
  }
}

/// A report as an array of Code Quality violations.
///
/// A failure is `major` and that of a veto `critical`. What keeps a unit from being judged, a rule
/// that broke or a file that cannot be read, is a `blocker`; what is pending or could not be checked
/// is `info`. What was waived is left out.
/// What is in no file is placed in the root of the repository, since a violation must have a path.
struct GitLabReport {
  private let presentation: Presentation
  private var labels: Labels { presentation.labels }

  init(presentation: Presentation) { self.presentation = presentation }

  func write(to sink: ReportFormat.Sink) throws {
    var json = JSONWriter()
    var fingerprints = Fingerprints()
    try json.array { json in
      for entry in presentation.entries {
        for violation in violations(of: entry, &fingerprints) { write(violation, to: &json) }
        try sink(json.take())
      }
      for rule in presentation.brokenRules {
        write(violation(rule, &fingerprints), to: &json)
      }
      for diagnostic in presentation.report.notices {
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

  private func violations(of entry: Entry, _ fingerprints: inout Fingerprints) -> [Violation] {
    switch entry.subject {
    case .submission, .whole:
      entry.diagnostics.map { violation($0, &fingerprints) } + findings(of: entry, &fingerprints)
    case .unreadable(_, let problem):
      [
        violation(
          problem, saying: presentation.message(ofUnreadable: entry, problem), as: "unreadable",
          &fingerprints)
      ]
    case .late: [absence(of: entry, .critical, &fingerprints)]
    case .notYetDue: [absence(of: entry, .info, &fingerprints)]
    }
  }

  private func findings(of entry: Entry, _ fingerprints: inout Fingerprints) -> [Violation] {
    entry.requirements.flatMap { result in
      result.findings.compactMap { finding in
        severity(of: finding, isVeto: entry.vetoes.contains(result.id)).map { severity in
          Violation(
            description: description(of: finding, result.id, at: entry), check: result.id,
            fingerprint: fingerprints.next(FindingKey(finding, of: result.id), of: entry.id).text,
            severity: severity, file: finding.file, line: finding.line)
        }
      }
    }
  }

  /// How bad a finding is; `nil` for what is left out here, or said of its rule.
  private func severity(of finding: Finding, isVeto: Bool) -> Severity? {
    switch finding.outcome {
    case .error: finding.isUncheckable ? .info : nil
    case .fail: isVeto ? .critical : .major
    case .pending: .info
    case .waived, .pass, .notApplicable: nil
    }
  }

  /// The clause, what is wrong, when and how to put it right; and at whom, where no file says so.
  private func description(of finding: Finding, _ id: String, at entry: Entry) -> String {
    let unit = finding.file == nil ? "\(entry.displayName): " : ""
    let message = "\(unit)\(presentation.clause(of: id)) \(presentation.statement(of: finding))"
    return [
      message, presentation.due(of: finding),
      presentation.remedy(of: finding),
    ]
    .compactMap { $0 }.joined(separator: "; ")
  }

  private func absence(
    of entry: Entry, _ severity: Severity, _ fingerprints: inout Fingerprints
  ) -> Violation {
    let key = FindingKey(requirement: "not-handed-in", message: entry.id)
    return Violation(
      description: "\(entry.displayName): \(presentation.state(of: entry) ?? "")",
      check: key.requirement, fingerprint: fingerprints.next(key, of: entry.id).text,
      severity: severity, file: nil, line: nil)
  }

  private func violation(_ rule: BrokenRule, _ fingerprints: inout Fingerprints) -> Violation {
    let key = FindingKey(requirement: "broken-rule", message: rule.error.code)
    return Violation(
      description: [
        presentation.statement(of: rule), rule.error.expression, presentation.extent(of: rule),
      ].joined(separator: "; "),
      check: key.requirement,
      fingerprint: fingerprints.next(key, of: rule.requirement).text, severity: .blocker,
      file: rule.file, line: rule.place.line)
  }

  private func violation(
    _ diagnostic: Diagnostic, _ fingerprints: inout Fingerprints
  ) -> Violation {
    violation(
      diagnostic, saying: presentation.message(of: diagnostic),
      as: diagnostic.severity == .error ? "not-audited" : "notice", &fingerprints)
  }

  private func violation(
    _ diagnostic: Diagnostic, saying description: String, as check: String,
    _ fingerprints: inout Fingerprints
  ) -> Violation {
    let key = FindingKey(requirement: check, message: MessageKey(diagnostic.message).text)
    return Violation(
      description: description, check: check,
      fingerprint: fingerprints.next(key, of: diagnostic.file).text,
      severity: diagnostic.severity == .error ? .blocker : .minor, file: diagnostic.file,
      line: diagnostic.line)
  }
}
