import Auditing

extension ReportFormat {
  /// Units as test suites and requirements as test cases, in the form of Maven Surefire that build
  /// servers read.
  package static let junit = ReportFormat(
    name: "junit", summary: "units and requirements as tests, for build servers (JUnit XML)"
  ) { presentation, sink in
    try JUnitReport(presentation: presentation).write(to: sink)
  }
}

/// A report as JUnit XML.
///
/// A requirement that failed is a failure, and one with a check that came to no answer an error; one
/// that does not apply, is not yet due or was waived is skipped. What a unit handed in has one case
/// where nothing in it was judged: it fails for a unit that is late, is an error for a file that
/// cannot be read, and skipped for a unit that may still hand in.
struct JUnitReport {
  private let presentation: Presentation
  private var report: AuditReport { presentation.report }

  init(presentation: Presentation) { self.presentation = presentation }

  func write(to sink: ReportFormat.Sink) throws {
    var xml = XMLWriter()
    let counts = presentation.testGroups.reduce(into: Counts()) { $0.add($1.points) }
    try xml.element(
      "testsuites",
      [
        "name": "\(report.policy.title) \(report.period.label)", "tests": "\(counts.tests)",
        "failures": "\(counts.failures)", "errors": "\(counts.errors)",
        "skipped": "\(counts.skipped)",
      ]
    ) { xml in
      for group in presentation.testGroups {
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
    point.findings.flatMap(lines)
      + (point.problem.map { [presentation.line(of: $0)] } ?? [])
  }

  /// `file:line: message [window]` and how to put it right.
  private func lines(of finding: Finding) -> [String] {
    let head = (finding.place.map { "\($0): " } ?? "") + presentation.statement(of: finding)
    let details = [
      presentation.rulePlace(of: finding),
      presentation.remedy(of: finding),
    ]
    return [head] + details.compactMap { $0.map { "  " + $0 } }
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
