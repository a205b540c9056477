import Auditing
import XMLTree

extension ReportFormat {
  /// Units as test suites and requirements as test cases, in the form of Maven Surefire that build
  /// servers read.
  public static let junit = ReportFormat(
    name: "junit", summary: "units and requirements as tests, for build servers (JUnit XML)"
  ) { report, options, sink in
    try JUnitReport(report: report, options: options).write(to: sink)
  }
}

/// A report as JUnit XML.
///
/// A requirement that failed is a failure, and one whose rule failed an error; one that does not
/// apply, is not yet due or was waived is skipped. A unit that handed in nothing has one case,
/// which fails.
struct JUnitReport {
  private let report: AuditReport
  private let labels: Labels

  init(report: AuditReport, options: ReportOptions) {
    self.report = report
    labels = Labels(language: options.language ?? report.policy.language)
  }

  func write(to sink: ReportFormat.Sink) throws {
    var xml = XMLWriter()
    let counts = report.testGroups(labels).reduce(into: Counts()) { $0.add($1.points) }
    try xml.element(
      "testsuites",
      [
        "name": "\(report.policy.title) \(report.period.label)", "tests": "\(counts.tests)",
        "failures": "\(counts.failures)", "errors": "\(counts.errors)",
        "skipped": "\(counts.skipped)",
      ]
    ) { xml in
      for group in report.testGroups(labels) {
        write(group, to: &xml)
        try sink(xml.take())
      }
    }
    try sink(xml.take())
  }

  private func write(_ group: TestGroup, to xml: inout XMLWriter) {
    var counts = Counts()
    counts.add(group.points)
    xml.element(
      "testsuite",
      [
        "name": group.name, "file": group.file, "tests": "\(counts.tests)",
        "failures": "\(counts.failures)", "errors": "\(counts.errors)",
        "skipped": "\(counts.skipped)",
      ]
    ) { xml in
      for point in group.points { write(point, of: group, to: &xml) }
    }
  }

  private func write(_ point: TestPoint, of group: TestGroup, to xml: inout XMLWriter) {
    let attributes: XMLWriter.Attributes = ["classname": group.id, "name": point.name]
    switch point.outcome {
    case .pass: xml.element("testcase", attributes)
    case .fail, .error:
      xml.element("testcase", attributes) { xml in
        xml.element(
          point.outcome == .fail ? "failure" : "error",
          ["message": point.reason, "type": point.outcome.rawValue], lines: lines(of: point))
      }
    case .pending, .waived, .notApplicable:
      xml.element("testcase", attributes) { xml in
        xml.element("skipped", ["message": point.reason])
      }
    }
  }

  private func lines(of point: TestPoint) -> [String] {
    point.findings.flatMap(lines) + point.diagnostics.map(\.description)
  }

  /// `file:line: message [window]` and how to put it right.
  private func lines(of finding: Finding) -> [String] {
    let head = (finding.place.map { "\($0): " } ?? "") + finding.statement
    let error = finding.error.map { error in
      "  " + labels.ruleFailed(error.code, error.message, in: error.expression)
    }
    let remedy = labels.remedy(of: finding).map { "  " + $0 }
    return [head, error, remedy].compactMap { $0 }
  }
}

/// The numbers of tests by what they came to.
private struct Counts {
  var tests = 0
  var failures = 0
  var errors = 0
  var skipped = 0

  mutating func add(_ points: [TestPoint]) {
    for point in points {
      tests += 1
      switch point.outcome {
      case .pass: break
      case .fail: failures += 1
      case .error: errors += 1
      case .pending, .waived, .notApplicable: skipped += 1
      }
    }
  }
}
