import Auditing
import XMLTree

// What became of what a unit was to hand in, and of a check.
extension Labels {
  var submission: String { say("Submission", "报送文件") }
  var state: String { say("State", "报送情况") }
  var handedIn: String { say("Handed in", "已报送") }
  var notHandedIn: String { say("Not handed in", "未报送") }
  var notYetHandedIn: String { say("Not yet handed in", "尚未报送") }
  var unreadable: String { say("Unreadable", "无法读取") }
  var provisional: String { say("provisional", "暂定") }

  var nothingHandedIn: String {
    say(
      "The unit handed in nothing for this period; its score is 0.",
      "该单位本期未报送，按0分计。")
  }

  var stillAwaited: String {
    say(
      "The unit has not yet handed in anything and still may; it has no score.",
      "该单位本期尚未报送，报送期未过，没有得分。")
  }

  var couldNotBeRead: String {
    say(
      "What was handed in is unreadable, so nothing in it could be judged; it has no score.",
      "报送文件无法读取，未能考核，没有得分。")
  }

  /// What is said beside a name.
  func beside(_ remark: String) -> String { say("(\(remark.lowercased()))", "(\(remark))") }

  func outcome(_ outcome: Outcome) -> String {
    switch outcome {
    case .pass: say("Pass", "合格")
    case .fail: say("Fail", "不合格")
    case .pending: pending
    case .notApplicable: notApplicable
    case .waived: waived
    case .error: brokenRule
    }
  }

  var pending: String { say("Pending", "未到期") }
  var waived: String { say("Waived", "已豁免") }
  var notApplicable: String { say("does not apply", "不适用") }
  var notCheckable: String { say("Could not be checked", "无法核对") }
  var brokenRule: String { say("Rule broke", "规则出错") }

  func severity(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: say("error", "错误")
    case .warning: say("warning", "提醒")
    }
  }
}

// Why a check has no answer.
extension Labels {
  func notCheckable(_ checks: Int) -> String {
    say(
      "\(count(checks, "check")) could not be made, not charged", "\(checks) 处无法核对, 不扣分")
  }

  var andProvisional: String { say("; the score is provisional", "，得分暂定") }

  func unanswered(_ checks: Int) -> String {
    say(
      "\(count(checks, "check")) without an answer; the score is provisional",
      "\(checks)处没有结果，得分暂定")
  }

  func inRule(at place: String, _ expression: String) -> String {
    say("at \(place), in \(expression)", "位于 \(place), 表达式 \(expression)")
  }

  func leftOpen(_ checks: Int, at units: Int) -> String {
    say(
      "leaves \(count(checks, "check")) open at \(count(units, "unit")); none is charged, and the "
        + "scores are provisional",
      "涉及 \(units) 个单位、\(checks) 处检查点, 不扣分, 得分暂定")
  }
}
