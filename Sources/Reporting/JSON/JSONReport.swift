import Auditing
import XMLTree

extension ReportFormat {
  /// The whole report, for programs.
  ///
  /// Members come in a fixed order. A member that is always there may be null; `due`, `error` and
  /// `derived` are there only where they say something.
  public static let json = ReportFormat(
    name: "json", summary: "the whole report, for programs"
  ) { report, options, sink in
    try JSONReport(report: report, options: options).write(to: sink)
  }
}

/// A report as JSON.
struct JSONReport {
  /// The version of the form: it changes when a program that reads the form would have to.
  static let version = "muster-report/1"

  private let report: AuditReport
  private let options: ReportOptions
  private let requirements: [String: RequirementSummary]

  init(report: AuditReport, options: ReportOptions) {
    self.report = report
    self.options = options
    requirements = report.policy.requirementsByID
  }

  func write(to sink: ReportFormat.Sink) throws {
    var json = JSONWriter()
    try json.object { json in
      json.member("format", Self.version)
      json.member("tool") { json in
        json.member("name", "muster")
        json.member("version", report.toolVersion)
      }
      if let timestamp = options.timestamp { json.member("generated", timestamp) }
      write(report.policy, to: &json)
      write(report.period, to: &json)
      json.member("asOf", report.asOf)
      if let baseline = options.baseline {
        json.member("baseline") { json in
          json.member("policy", baseline.policy)
          json.member("period", baseline.period)
          json.member("asOf", baseline.asOf)
        }
      }
      try json.member("units", of: report.units) { json, unit in
        write(unit, to: &json)
        try sink(json.take())
      }
      if let summary = report.summary { write(summary, to: &json) } else { json.null("summary") }
      json.member("failures", of: report.failures) { json, failure in
        json.object { json in
          json.member("file", failure.file)
          json.member("sha256", failure.digest)
          write(failure.diagnostics, as: "diagnostics", to: &json)
        }
      }
      write(report.notices, as: "notices", to: &json)
    }
    try sink(json.take() + "\n")
  }

  private func write(_ policy: PolicySummary, to json: inout JSONWriter) {
    json.member("policy") { json in
      json.member("id", policy.id)
      json.member("title", policy.title)
      json.member("version", policy.version)
      json.member("sha256", policy.digest)
      json.member("settings", of: policy.settings) { json, setting in
        json.object { json in
          json.member("name", setting.name)
          json.member("value", setting.value)
        }
      }
      json.member("source", policy.sourceNumber)
      json.member("language", policy.language)
      json.member("fullScore", policy.fullScore)
      json.member("grades", of: policy.grades) { json, grade in
        json.object { json in
          json.member("name", grade.name)
          json.member("threshold", grade.threshold)
        }
      }
      json.member("requirements", of: policy.requirements) { json, requirement in
        json.object { json in
          json.member("id", requirement.id)
          json.member("clause", requirement.clause)
          json.member("title", requirement.title)
          json.member("points", requirement.points)
          json.member("veto", requirement.isVeto)
          if let reason = requirement.derivation { json.member("derived", reason) }
        }
      }
    }
  }

  private func write(_ period: PeriodSummary, to json: inout JSONWriter) {
    json.member("period") { json in
      json.member("label", period.label)
      json.member("start", period.start)
      json.member("end", period.end)
    }
  }

  private func write(_ unit: UnitReport, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", unit.id)
      json.member("name", unit.name)
      json.member("file", unit.file)
      json.member("sha256", unit.digest)
      writeResults(of: unit, to: &json)
      if let next = unit.nextGrade {
        json.member("nextGrade") { json in
          json.member("name", next.name)
          json.member("score", next.score)
          json.member("requirements", of: next.requirements) { json, id in json.value(id) }
        }
      }
      if let comparison = options.baseline?.comparison(of: unit, in: report) {
        write(comparison, to: &json)
      }
      write(unit.diagnostics, as: "diagnostics", to: &json)
    }
  }

  private func write(_ summary: SummaryReport, to json: inout JSONWriter) {
    json.member("summary") { json in
      json.member("id", summary.id)
      json.member("name", summary.name)
      writeResults(of: summary, to: &json)
      json.member("figures", of: summary.figures) { json, figure in
        json.object { json in
          json.member("label", figure.label)
          json.member("clause", figure.clause)
          json.member("value", figure.value)
          json.member("target", figure.target)
        }
      }
      if let comparison = options.baseline?.comparison(of: summary, in: report) {
        write(comparison, to: &json)
      }
    }
  }

  private func writeResults(of scored: any Scored, to json: inout JSONWriter) {
    json.member("score", scored.score)
    json.member("grade", scored.grade)
    json.member("vetoes", of: scored.vetoes) { json, id in json.value(id) }
    json.member("requirements", of: scored.requirements) { json, result in
      json.object { json in write(result, to: &json) }
    }
  }

  private func write(_ result: RequirementResult, to json: inout JSONWriter) {
    let requirement = requirements[result.id]
    json.member("id", result.id)
    json.member("clause", requirement?.clause)
    json.member("title", requirement?.title)
    json.member("earned", result.earned)
    json.member("available", result.available)
    json.member("gain", result.gain)
    json.member("counts") { json in
      for outcome in Outcome.allCases { json.member(outcome.rawValue, result.counts[outcome]) }
    }
    json.member("findings", of: result.findings) { json, finding in
      json.object { json in write(finding, to: &json) }
    }
  }

  private func write(_ finding: Finding, to json: inout JSONWriter) {
    json.member("outcome", finding.outcome.rawValue)
    json.member("file", finding.file)
    json.member("line", finding.line)
    json.member("subject", finding.subject)
    json.member("window", finding.window)
    if let due = finding.due { json.member("due", due) }
    json.member("message", finding.message)
    json.member("remedy", finding.remedy)
    if let error = finding.error {
      json.member("error") { json in
        json.member("code", error.code)
        json.member("message", error.message)
        json.member("expression", error.expression)
      }
    }
    if !finding.evidence.isEmpty {
      json.member("evidence", of: finding.evidence) { json, evidence in
        json.object { json in
          json.member("expression", evidence.expression)
          json.member("value", evidence.value)
          json.member("depth", evidence.depth)
        }
      }
    }
    if let waiver = finding.waiver {
      json.member("waiver") { json in
        json.member("reason", waiver.reason)
        json.member("approvedBy", waiver.approver)
        json.member("until", waiver.until)
      }
    }
  }

  private func write(
    _ diagnostics: [Diagnostic], as name: String, to json: inout JSONWriter
  ) {
    json.member(name, of: diagnostics) { json, diagnostic in
      json.object { json in
        json.member("file", diagnostic.file)
        json.member("line", diagnostic.line)
        json.member("column", diagnostic.column)
        json.member("severity", diagnostic.severity.rawValue)
        json.member("message", diagnostic.message.text(in: .english))
      }
    }
  }
}
