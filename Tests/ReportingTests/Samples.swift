import Auditing
import XMLTree

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
    language: String = "zh", units: [Assessment] = [], whole: Assessment? = nil,
    notices: [Diagnostic] = []
  ) -> AuditReport {
    AuditReport(
      policy: policy(language: language),
      period: PeriodSummary(label: "2016H2", start: "2016-07-01", end: "2016-12-31"),
      asOf: "2016-12-31", units: Assessments(units), whole: whole, notices: notices)
  }

  static func unit(
    _ id: String = "nanwei", name: String = "南苇村", score: Double? = 100, grade: String? = "优秀",
    vetoes: [String] = [], requirements: [RequirementResult] = []
  ) -> Assessment {
    Assessment(
      .submission(SubmittedFile(path: "rosters/\(id).xml")), id: id, name: name, score: score,
      grade: grade, caps: vetoes.map(HeldCap.veto), requirements: requirements)
  }

  static func late(_ id: String = "gelong", name: String = "葛隆检查站") -> Assessment {
    Assessment(.late, id: id, name: name, score: 0, grade: "不合格")
  }

  static func notYetDue(_ id: String = "lvhe", name: String = "绿禾村") -> Assessment {
    Assessment(.notYetDue, id: id, name: name)
  }

  static func unreadable(
    _ file: String = "rosters/torn.xml", id: String = "", name: String = "", digest: String? = nil,
    message: Message = Message(SampleProblem.cutOff, ["roster"])
  ) -> Assessment {
    Assessment(
      .unreadable(
        SubmittedFile(path: file, digest: digest),
        Diagnostic(file: file, line: 3, column: 9, message: message)), id: id, name: name)
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
      message: error?.statement(isCharged: outcome == .fail) ?? Message(verbatim: message),
      remedy: remedy, error: error)
  }

  /// A check that met a value found faulty.
  static let overFaultyValue = RuleError(
    code: "FORG0001", message: Message(verbatim: "“2014年” is no date"), expression: "xs:date(@on)",
    cause: .faultyValue(line: 7, subject: "/roster/team[1]/@on"))

  /// A rule that broke.
  static func broken(
    _ expression: String = "xs:date(@on)", message: String = "no date"
  ) -> RuleError {
    RuleError(
      code: "FORG0001", message: Message(verbatim: message), expression: expression,
      cause: .policy(file: "policy.yaml", .init(line: 42, column: 7)))
  }
}

/// What is wrong with files here.
enum SampleProblem: String, DiagnosticCode {
  case cutOff = "sample.cut-off"
  case faultyValue = "sample.faulty-value"

  var wording: Wording {
    switch self {
    case .cutOff: Wording("the element “{0}” has no end", "元素“{0}”没有结束")
    case .faultyValue: Wording("“{0}” should be {1}", "“{0}”应为{1}")
    }
  }
}

extension AuditReport {
  /// The report as text, in lines.
  func textLines(_ options: ReportOptions = ReportOptions()) -> [String] {
    ReportFormat.text.text(of: self, options: options)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
