import Auditing

// The words of the formats that other tools read.
extension Labels {
  func pending(_ checks: Int, until due: String?) -> String {
    let last = due.map { say(", the last by \($0)", ", 最迟 \($0)") } ?? ""
    return say("\(count(checks, "check")) not yet due", "\(checks) 项尚未到期") + last
  }

  var submission: String { say("Submission", "报送文件") }

  /// What became of the submission of a unit that has handed in nothing.
  func absence(of unit: UnitReport) -> String {
    unit.isAwaited ? say("Not yet handed in", "尚未报送") : notHandedIn
  }

  /// How to put a finding right; `nil` where nothing is said of it.
  func remedy(of finding: Finding) -> String? {
    finding.remedy.isEmpty ? nil : remedy(finding.remedy)
  }

  /// When a finding falls due; `nil` for one that does not.
  func due(of finding: Finding) -> String? { finding.due.map { "\(due) \($0)" } }

  func outcome(_ outcome: Outcome) -> String {
    switch outcome {
    case .pass: say("Pass", "合格")
    case .fail: say("Fail", "不合格")
    case .pending: pending
    case .notApplicable: notApplicable
    case .waived: waived
    case .error: say("Rule failed", "规则出错")
    }
  }
}

// The columns of its tables in CSV and Markdown.
extension Labels {
  var idOfRequirement: String { say("Requirement's id", "考核项代号") }
  var line: String { say("Line", "行") }
  var outcome: String { say("Outcome", "结果") }
  var window: String { say("Window", "时段") }
  var finding: String { say("Finding", "问题") }
  var remedy: String { say("Remedy", "整改措施") }
  var requirementPointsLost: String { say("Requirement's points lost", "考核项失分") }
  var possibleGain: String { say("Score gained if put right", "整改后总分可增") }
  var waiverReason: String { say("Reason of the waiver", "豁免理由") }
  var waiverApprover: String { say("Waived by", "批准人") }
  var waivedUntil: String { say("Waived until", "豁免至") }
  var vetoes: String { say("Vetoes failed", "一票否决项") }
  var change: String { say("Change", "得分变化") }
}
