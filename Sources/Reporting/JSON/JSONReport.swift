import Auditing
import XMLTree

extension ReportFormat {
  /// The whole report, for programs.
  ///
  /// Members come in a fixed order. A member that is always there may be null; others, such as
  /// `problem`, `error` and `derived`, are there only where they say something.
  package static let json = ReportFormat(
    name: "json", summary: "the whole report, for programs"
  ) { presentation, sink in
    try JSONReport(presentation: presentation).write(to: sink)
  }
}

/// A report as JSON. Scores and points are rounded to hundredths, as all reports show them.
struct JSONReport {
  let presentation: Presentation
  private var report: AuditReport { presentation.report }
  private var options: ReportOptions { presentation.options }

  func write(to sink: ReportFormat.Sink) throws {
    var json = JSONWriter()
    try json.object { json in
      writeHead(ReportForm.current, to: &json)
      try json.member("units", of: presentation.units) { json, unit in
        json.object { json in write(unit, to: &json) }
        try sink(json.take())
      }
      writeEnd(to: &json)
    }
    try sink(json.take() + "\n")
  }

  /// What the report is on.
  func writeHead(_ form: String, to json: inout JSONWriter) {
    json.member("format", form)
    json.member("tool") { json in
      json.member("name", "muster")
      json.member("version", report.toolVersion)
    }
    if let timestamp = options.timestamp { json.member("generated", timestamp) }
    json.member("language", presentation.language.rawValue)
    write(report.policy, to: &json)
    json.member("period") { json in
      json.member("label", report.period.label)
      json.member("start", report.period.start)
      json.member("end", report.period.end)
    }
    json.member("asOf", report.asOf)
    if report.isRevealing { json.member("revealing", true) }
    if let baseline = options.baseline {
      json.member("baseline") { json in
        json.member("policy", baseline.policy)
        json.member("period", baseline.period)
        json.member("asOf", baseline.asOf)
      }
    }
  }

  /// What is said of all units together, and of no unit.
  func writeEnd(to json: inout JSONWriter) {
    if let whole = presentation.whole {
      json.member("whole") { json in write(whole, to: &json) }
    } else {
      json.null("whole")
    }
    write(report.notices, as: "notices", to: &json)
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
      json.member("groups", of: policy.groups) { json, group in
        json.object { json in
          json.member("id", group.id)
          json.member("title", group.title)
          json.member("limit", group.limit)
        }
      }
      json.member("requirements", of: policy.requirements) { json, requirement in
        json.object { json in
          json.member("id", requirement.id)
          json.member("clause", requirement.clause)
          json.member("title", requirement.title)
          json.member("points", requirement.points)
          json.member("veto", requirement.isVeto)
          if requirement.isCharged { json.member("charged", true) }
          if requirement.isBonus { json.member("bonus", true) }
          if let group = requirement.group { json.member("group", group) }
          if let reason = requirement.derivation { json.member("derived", reason) }
        }
      }
    }
  }
}
