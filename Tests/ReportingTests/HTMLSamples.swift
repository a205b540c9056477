import Auditing
import Foundation
import XMLTree

@testable import Reporting

extension Sample {
  static let strength = RequirementSummary(
    id: "strength", title: "各类队伍达到规定人数", clause: "三", points: 10, isVeto: false,
    derivation: nil, responsible: ["镇综治办", "派出所"])

  /// A report in which there is something of everything.
  static func township(
    language: String = "zh", units: [Assessment] = everyKindOfUnit, figures: [Figure] = figures
  ) -> AuditReport {
    let policy = policy(language: language)
    return AuditReport(
      policy: PolicySummary(
        id: policy.id, title: policy.title, version: "2", digest: "5e1f",
        settings: [.init(name: "attendance", value: "0.9")], sourceNumber: policy.sourceNumber,
        language: language, fullScore: 100, grades: policy.grades,
        requirements: policy.requirements + [strength]),
      period: PeriodSummary(label: "2016H2", start: "2016-07-01", end: "2016-12-31"),
      asOf: "2016-10-15", units: Assessments(units),
      whole: Assessment(
        .whole(figures), id: "waigang", name: "外冈镇", score: 90, grade: "优秀",
        requirements: [result(of: strength, earned: 8, available: 10, [finding("大联勤队伍缺4人")])]),
      notices: [
        Diagnostic(
          file: "waivers.yaml", line: 7, severity: .warning,
          message: Message(verbatim: "a waiver expired"))
      ])
  }

  /// Units that pass, fail, fail a veto, wait, are excused, handed in nothing or nothing yet, and a file
  /// that cannot be read.
  static let everyKindOfUnit: [Assessment] = [
    unit("clean", name: "东渚村", requirements: [result(passed: 9, [])]),
    unit(
      "waiting", name: "社区办", score: 95,
      requirements: [
        result(
          of: training, earned: 14, available: 14,
          [
            finding(
              "未培训", outcome: .pending, window: "2016Q4", due: "2016-12-31"),
            waivedFinding,
          ])
      ]),
    Assessment(
      .submission(SubmittedFile(path: "rosters/nanwei.xml", digest: "ab12")), id: "failing",
      name: "南苇村", score: 71.5, grade: "合格",
      requirements: [
        RequirementResult(
          id: armband.id, earned: 10, available: 12, gain: 2.5, counts: counts(failed: 20),
          findings: (1...20).map { (number: Int) in finding("第\(number)人没有袖章", line: number) }),
        RequirementResult(
          id: number.id, earned: 1, available: 5, gain: 16, counts: counts(failed: 2),
          findings: [
            finding("号码为空", remedy: "登记"), finding("号码有误", line: 40, remedy: "更正"),
          ]),
      ],
      diagnostics: [
        Diagnostic(
          file: "rosters/nanwei.xml", line: 2, message: Message(verbatim: "unknown element"))
      ],
      nextGrade: NextGrade(name: "优秀", score: 90, requirements: [number.id, armband.id])),
    unit(
      "vetoed", name: "城管中队", score: 70, grade: "不合格", vetoes: [training.id],
      requirements: [
        result(of: armband, earned: 2, [finding()]),
        result(
          of: training, earned: 13, available: 14,
          [
            finding("培训日期", line: nil), finding("培训日期", outcome: .error, error: broken()),
            finding("培训日期", outcome: .error, line: 9, error: overFaultyValue),
          ]),
      ]),
    late("missing"), notYetDue("awaited"), unreadable("rosters/bad.xml"),
  ]

  static let figures = [
    Figure(label: "大联勤队伍", clause: "三(一)1(1)", value: "42", target: "46"),
    Figure(label: "治安巡逻社保队伍", clause: "三(一)1(2)", value: "117", target: "117"),
    Figure(label: "村居干部、楼组长队伍", clause: "三(一)2(1)", value: "54", target: nil),
    Figure(label: "小联勤队伍", clause: "三(一)2(3)", value: "236", target: "118"),
    Figure(label: "会议", clause: "", value: "", target: "每月"),
  ]

  /// An earlier report of the township: the failing unit was worse, the clean one not yet there.
  static func earlier() throws -> Baseline {
    let units = [
      unit("waiting", name: "社区办", score: 95),
      unit(
        "failing", name: "南苇村", score: 60, grade: "不合格",
        requirements: [
          result([
            finding("第1人没有袖章"), finding("第99人没有袖章"),
          ])
        ]),
      unit("vetoed", name: "城管中队", score: 75, grade: "合格"),
    ]
    let report = AuditReport(
      policy: policy(), period: PeriodSummary(label: "2016H1", start: "", end: ""),
      asOf: "2016-06-30", units: Assessments(units))
    return try Baseline(json: Data(ReportFormat.json.text(of: report).utf8))
  }

  private static let waivedFinding = Finding(
    outcome: .waived, file: "rosters/waiting.xml", line: 8, subject: "/roster/team", window: nil,
    due: nil, message: Message(verbatim: "第三季度未培训"), remedy: "补训",
    waiver: WaiverNote(reason: "警力抽调", approver: "镇综治办", until: "2017-03-31"))

  private static func counts(failed: Int) -> OutcomeCounts {
    var counts = OutcomeCounts()
    counts[.fail] = failed
    counts[.pass] = 20
    return counts
  }
}
