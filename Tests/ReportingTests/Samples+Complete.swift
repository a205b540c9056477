import Auditing
import XMLTree

@testable import Reporting

extension Sample {
  static let digest = String(repeating: "0123456789abcdef", count: 4)

  static let meeting = RequirementSummary(
    id: "meeting.monthly", title: "每月召开例会", clause: "四(一)", points: 10, isVeto: false,
    derivation: nil)

  /// A report with all there can be in one: every outcome at one unit, a unit that passes, one that
  /// handed in nothing, the second level, a file that could not be audited and a notice. The text
  /// stands wherever one of a roster can come to stand.
  static func complete(_ text: String = "宋强", language: String = "zh") -> AuditReport {
    AuditReport(
      policy: PolicySummary(
        id: "waigang-2016", title: "群防群治守护网", version: "1", digest: digest,
        settings: [.init(name: "attendance", value: "0.9")], sourceNumber: "外府发[2016]3号",
        language: language, fullScore: 100, grades: policy().grades,
        requirements: [armband, training, number, meeting]),
      period: PeriodSummary(label: "2016H2", start: "2016-07-01", end: "2016-12-31"),
      asOf: "2016-10-31",
      units: [passing, faulty(text), missing(text)], summary: summary(text),
      failures: [
        SubmissionFailure(
          file: "rosters/\(text).xml", digest: digest,
          diagnostics: [
            Diagnostic(file: "rosters/\(text).xml", line: 3, column: 9, message: "element \(text)")
          ])
      ],
      notices: [
        Diagnostic(file: "waivers.yaml", line: 2, severity: .warning, message: "expired: \(text)")
      ])
  }

  private static let passing = UnitReport(
    id: "nanwei", name: "南苇村", file: "./rosters/nanwei.xml", score: 100, grade: "优秀", vetoes: [],
    requirements: [result(earned: 12, passed: 30, [])], diagnostics: [], digest: digest)

  private static func faulty(_ text: String) -> UnitReport {
    let file = "rosters/\(text).xml"
    func finding(
      _ outcome: Outcome, window: String? = nil, due: String? = nil, error: RuleError? = nil,
      waiver: WaiverNote? = nil
    ) -> Finding {
      Finding(
        outcome: outcome, file: file, line: 12, subject: "/roster/team[1]/member[5]",
        window: window, due: due, message: "\(text)没有袖章", remedy: "更换\(text)", error: error,
        waiver: waiver, evidence: [Evidence(expression: "$name", value: "'\(text)'", depth: 0)])
    }
    let error = RuleError(
      code: "FORG0001", message: "“\(text)” is no date", expression: "xs:date(.)")
    let waiver = WaiverNote(reason: "因\(text)", approver: text, until: "2016-12-31")
    return UnitReport(
      id: "unit-\(text)", name: text, file: file, score: 71.5, grade: "不合格",
      vetoes: [training.id],
      requirements: [
        result(
          of: armband, earned: 11.5, passed: 30, [finding(.fail), finding(.waived, waiver: waiver)]),
        result(
          of: training, earned: 0, available: 14, passed: 0,
          [
            finding(.fail, window: "2016Q3"),
            finding(.pending, window: "2016Q4", due: "2016-12-31"),
          ]),
        result(of: number, earned: 0, available: 5, passed: 0, [finding(.error, error: error)]),
      ],
      diagnostics: [
        Diagnostic(file: file, line: 7, severity: .warning, message: "the element \(text)")
      ],
      digest: digest,
      nextGrade: NextGrade(name: "合格", score: 85.5, requirements: [training.id]))
  }

  private static func missing(_ text: String) -> UnitReport {
    UnitReport(
      id: "absent-\(text)", name: "缺\(text)", file: nil, score: 0, grade: "不合格", vetoes: [],
      requirements: [], diagnostics: [])
  }

  private static func summary(_ text: String) -> SummaryReport {
    SummaryReport(
      id: "waigang", name: "外冈镇", score: 50, grade: "不合格", vetoes: [],
      requirements: [
        result(
          of: meeting, earned: 5, available: 10,
          [
            Finding(
              outcome: .fail, line: nil, subject: "", window: "2016-08", due: nil,
              message: "\(text)未到会", remedy: "补开例会")
          ])
      ],
      figures: [Figure(label: text, clause: "三(一)", value: "11", target: "12")])
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
