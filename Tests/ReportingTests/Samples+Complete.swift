import Auditing
import XMLTree

@testable import Reporting

extension Sample {
  static let digest = String(repeating: "0123456789abcdef", count: 4)

  static let meeting = RequirementSummary(
    id: "meeting.monthly", title: "每月召开例会", clause: "四(一)", points: 10, isVeto: false,
    derivation: nil)

  /// A report with all there can be in one: every outcome at one unit, a unit that passes, one that
  /// is late, one that may still hand in, the second level, a file that cannot be read and a notice.
  /// The text stands wherever one of a roster can come to stand.
  static func complete(_ text: String = "宋强", language: String = "zh") -> AuditReport {
    AuditReport(
      policy: PolicySummary(
        id: "waigang-2016", title: "群防群治守护网", version: "1", digest: digest,
        settings: [.init(name: "attendance", value: "0.9")], sourceNumber: "外府发[2016]3号",
        language: language, fullScore: 100, grades: policy().grades,
        requirements: [armband, training, number, meeting]),
      period: PeriodSummary(label: "2016H2", start: "2016-07-01", end: "2016-12-31"),
      asOf: "2016-10-31",
      units: [
        passing, faulty(text), late("absent-\(text)", name: "缺\(text)"),
        notYetDue("awaited-\(text)", name: "待\(text)"),
        unreadable(
          "rosters/\(text).xml", id: "torn-\(text)", digest: digest,
          message: Message(SampleProblem.cutOff, [.value(text)])),
      ],
      whole: whole(text),
      notices: [
        Diagnostic(
          file: "waivers.yaml", line: 2, severity: .warning,
          message: Message(verbatim: "expired: \(text)"))
      ])
  }

  private static let passing = Assessment(
    .submission(SubmittedFile(path: "./rosters/nanwei.xml", digest: digest)), id: "nanwei",
    name: "南苇村", score: 100, grade: "优秀", requirements: [result(earned: 12, passed: 30, [])])

  private static func faulty(_ text: String) -> Assessment {
    let file = "rosters/\(text).xml"
    func finding(
      _ outcome: Outcome, window: String? = nil, due: String? = nil, error: RuleError? = nil,
      waiver: WaiverNote? = nil
    ) -> Finding {
      Finding(
        outcome: outcome, file: file, line: 12, subject: "/roster/team[1]/member[5]",
        window: window, due: due,
        message: error?.statement(isCharged: outcome == .fail)
          ?? Message(verbatim: "\(text)没有袖章"),
        remedy: "更换\(text)",
        error: error, waiver: waiver,
        evidence: [Evidence(expression: "$name", value: "'\(text)'", depth: 0)])
    }
    let waiver = WaiverNote(reason: "因\(text)", approver: text, until: "2016-12-31")
    return Assessment(
      .submission(SubmittedFile(path: file, digest: digest)), id: "unit-\(text)", name: text,
      score: 71.5, grade: "不合格", caps: [.veto(training.id)],
      requirements: [
        result(
          of: armband, earned: 11.5, passed: 30, [finding(.fail), finding(.waived, waiver: waiver)]),
        result(
          of: training, earned: 0, available: 14, passed: 0,
          [
            finding(.fail, window: "2016Q3"),
            finding(.pending, window: "2016Q4", due: "2016-12-31"),
          ]),
        result(
          of: number, earned: 0, available: 5, passed: 0,
          [
            finding(.error, error: broken("xs:date(.)", message: "“\(text)” is no date")),
            finding(.error, error: overFaultyValue), finding(.fail, error: overFaultyValue),
          ]),
      ],
      diagnostics: [
        Diagnostic(
          file: file, line: 7, severity: .warning,
          message: Message(SampleProblem.faultyValue, [.value(text), .alternatives(["a", "b"])]))
      ],
      nextGrade: NextGrade(name: "合格", score: 85.5, requirements: [training.id]))
  }

  private static func whole(_ text: String) -> Assessment {
    Assessment(
      .whole([Figure(label: text, clause: "三(一)", value: "11", target: "12")]), id: "waigang",
      name: "外冈镇", score: 50, grade: "不合格",
      requirements: [
        result(
          of: meeting, earned: 5, available: 10,
          [
            Finding(
              outcome: .fail, line: nil, subject: "", window: "2016-08", due: nil,
              message: Message(verbatim: "\(text)未到会"), remedy: "补开例会")
          ])
      ],
      nextGrade: NextGrade(name: "合格", score: 100, requirements: [meeting.id]))
  }
}

extension AuditReport {
  /// The report in a format.
  func text(as format: ReportFormat, _ options: ReportOptions = ReportOptions()) -> String {
    format.text(of: self, options: options)
  }

  /// The report in one of the formats that are JSON.
  func json(as format: ReportFormat, _ options: ReportOptions = ReportOptions()) throws -> JSONValue
  {
    try JSONValue(text(as: format, options))
  }

  /// Options to compare with this report.
  func asBaseline() throws -> ReportOptions {
    ReportOptions(baseline: try Baseline(json: .init(text(as: .json).utf8)))
  }
}
