import Auditing

@testable import Reporting

/// Small reports to render.
enum Sample {
  static let armband = RequirementSummary(
    id: "armband.type", title: "袖章与队伍类别相符", clause: "三(一)1", points: 12, isVeto: false,
    derivation: nil)
  static let training = RequirementSummary(
    id: "training.quarterly", title: "每季度由派出所民警培训", clause: "四(四)", points: 14, isVeto: true,
    derivation: nil)
  static let number = RequirementSummary(
    id: "member.id-number", title: "公民身份号码有效", clause: "四(二)", points: 5, isVeto: false,
    derivation: "花名册要能确认到人")

  static func policy(language: String = "zh") -> PolicySummary {
    PolicySummary(
      id: "waigang-2016", title: "群防群治守护网", sourceNumber: "外府发[2016]3号", language: language,
      fullScore: 100,
      grades: [
        .init(name: "优秀", threshold: 90), .init(name: "合格", threshold: 60),
        .init(name: "不合格", threshold: 0),
      ],
      requirements: [armband, training, number])
  }

  static func report(
    language: String = "zh", units: [UnitReport] = [], failures: [SubmissionFailure] = []
  ) -> AuditReport {
    AuditReport(
      policy: policy(language: language),
      period: PeriodSummary(label: "2016H2", start: "2016-07-01", end: "2016-12-31"),
      asOf: "2016-12-31", units: units, failures: failures)
  }

  static func unit(
    _ id: String = "nanwei", name: String = "南苇村", score: Double? = 100, grade: String? = "优秀",
    vetoes: [String] = [], requirements: [RequirementResult] = []
  ) -> UnitReport {
    UnitReport(
      id: id, name: name, file: "rosters/\(id).xml", score: score, grade: grade, vetoes: vetoes,
      requirements: requirements, diagnostics: [])
  }

  /// A result with the findings given, among some checks that passed.
  static func result(
    of requirement: RequirementSummary = armband, earned: Double = 0, available: Double = 12,
    passed: Int = 1, _ findings: [Finding]
  ) -> RequirementResult {
    var counts = OutcomeCounts()
    counts[.pass] = passed
    for finding in findings { counts[finding.outcome] += 1 }
    return RequirementResult(
      id: requirement.id, earned: earned, available: available, counts: counts,
      findings: findings)
  }

  static func finding(
    _ message: String = "宋强没有袖章", outcome: Outcome = .fail, line: Int? = 12,
    window: String? = nil, due: String? = nil, remedy: String = "更换袖章", error: RuleError? = nil
  ) -> Finding {
    Finding(
      outcome: outcome, file: "rosters/nanwei.xml", line: line,
      subject: "/roster/team[1]/member[5]", window: window, due: due,
      message: message, remedy: remedy, error: error)
  }
}

extension AuditReport {
  /// The report as text, in lines.
  func textLines(_ options: ReportOptions = ReportOptions()) -> [String] {
    ReportFormat.text.text(of: self, options: options)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
