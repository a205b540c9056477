import Auditing

extension ReportFormat {
  /// Requirements as test points of the Test Anything Protocol, version 14.
  package static let tap = ReportFormat(
    name: "tap", summary: "units and requirements as tests (TAP 14)"
  ) { presentation, sink in
    try TAPReport(presentation: presentation).write(to: sink)
  }
}

/// A report as a TAP stream: a plan, and a test point for each requirement of each unit.
///
/// What fails has its findings beneath as YAML. What is not yet due is `TODO`; what does not apply
/// or was waived is skipped.
struct TAPReport {
  private let presentation: Presentation

  init(presentation: Presentation) { self.presentation = presentation }

  func write(to sink: ReportFormat.Sink) throws {
    let groups = presentation.testGroups
    let count = groups.reduce(0) { $0 + $1.points.count }
    try sink("TAP version 14\n1..\(count)\n")
    var number = 0
    for group in groups {
      var lines: [String] = []
      for point in group.points {
        number += 1
        lines.append(line(of: point, number: number, in: group))
        lines += diagnostics(of: point)
      }
      try sink(lines.map { $0 + "\n" }.joined())
    }
  }

  private func line(of point: TestPoint, number: Int, in group: TestGroup) -> String {
    let isOK = ![.fail, .error, .pending].contains(point.outcome)
    let directive =
      switch point.outcome {
      case .pending: " # TODO \(point.reason.escapedForTAP)"
      case .waived, .notApplicable: " # SKIP \(point.reason.escapedForTAP)"
      case .pass, .fail, .error: ""
      }
    let description = [group.name, point.name].joined(separator: ": ").escapedForTAP
    return "\(isOK ? "ok" : "not ok") \(number) - \(description)\(directive)"
  }

  /// The YAML beneath a point that failed, indented by two spaces; every text is quoted as in JSON,
  /// which is YAML too.
  private func diagnostics(of point: TestPoint) -> [String] {
    guard [.fail, .error].contains(point.outcome) else { return [] }
    var lines = [
      "---", "message: \(point.reason.quotedForYAML)", "severity: \(point.outcome.rawValue)",
    ]
    let findings =
      point.findings.map(fields)
      + (point.problem.map { problem in
        [
          fields(
            file: problem.file, line: problem.line,
            [("message", presentation.message(of: problem))])
        ]
      } ?? [])
    if !findings.isEmpty { lines.append("findings:") }
    for fields in findings {
      for (index, field) in fields.enumerated() {
        lines.append("  \(index == 0 ? "-" : " ") \(field)")
      }
    }
    return (lines + ["..."]).map { "  " + $0 }
  }

  private func fields(_ finding: Finding) -> [String] {
    fields(
      file: finding.file, line: finding.line,
      [
        ("subject", finding.subject), ("window", finding.window ?? ""),
        ("message", presentation.message(of: finding)), ("remedy", finding.remedy),
        ("error", finding.error?.code ?? ""), ("expression", finding.error?.expression ?? ""),
        ("rule", presentation.rulePlace(of: finding) ?? ""),
      ])
  }

  private func fields(file: String?, line: Int?, _ texts: [(String, String)]) -> [String] {
    [file.map { "file: \($0.quotedForYAML)" }, line.map { "line: \($0)" }].compactMap { $0 }
      + texts.filter { !$0.1.isEmpty }.map { "\($0): \($1.quotedForYAML)" }
  }
}

extension String {
  /// The text as a description or the reason of a directive: a hash sign would begin one.
  ///
  /// Consumers of TAP 13 know no escapes. So that no name can have a failure skipped there, the hash
  /// sign of what looks like a directive is written in its full width.
  fileprivate var escapedForTAP: String {
    let directive = #/#(?=\s*(?:skip|todo))/#.ignoresCase().matchingSemantics(.unicodeScalar)
    return printable.replacing(directive, with: "\u{FF03}").replacingScalars { scalar in
      scalar == "#" || scalar == "\\" ? "\\\(scalar)" : nil
    }
  }

  fileprivate var quotedForYAML: String {
    var json = JSONWriter()
    json.value(printable)
    return json.take()
  }
}
