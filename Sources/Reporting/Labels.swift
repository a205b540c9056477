/// The words of a report for reading, in the language of the policy.
struct Labels {
  let isChinese: Bool

  /// The words of a language: Chinese for `zh` and its variants, English for every other.
  init(language: String) {
    isChinese = language == "zh" || language.hasPrefix("zh-")
  }

  func say(_ english: String, _ chinese: String) -> String {
    isChinese ? chinese : english
  }

  func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

// The head of the report.
extension Labels {
  func period(_ label: String, from start: String, to end: String) -> String {
    say("Period \(label), \(start) to \(end)", "考核周期 \(label) (\(start) 至 \(end))")
  }

  func asOf(_ date: String) -> String { say("as of \(date)", "截至 \(date)") }

  func units(_ units: Int) -> String { say(count(units, "unit"), "\(units) 个单位") }

  func failures(_ files: Int) -> String {
    say("\(count(files, "file")) could not be audited", "\(files) 个文件无法考核")
  }
}

// The titles of its parts.
extension Labels {
  var ranking: String { say("Units", "单位排名") }
  var weaknesses: String { say("Requirements failed", "失分考核项") }
  var toPutRight: String { say("To put right", "整改清单") }
  var nothingToPutRight: String { say("Nothing to put right.", "没有需要整改的问题。") }
  var notYetDue: String { say("Not yet due", "尚未到期") }
  var waived: String { say("Waived", "已豁免") }
  var notAudited: String { say("Not audited", "无法考核") }
  var notices: String { say("Notices", "提示") }
  var notHandedIn: String { say("Not handed in", "未报送") }

  func summary(_ name: String) -> String { say("\(name) as a whole", "\(name)总体情况") }
}

// The columns of its tables.
extension Labels {
  var rank: String { say("Rank", "名次") }
  var unit: String { say("Unit", "单位") }
  var score: String { say("Score", "得分") }
  var grade: String { say("Grade", "等级") }
  var findings: String { say("Findings", "问题") }
  var pending: String { say("Pending", "未到期") }
  var clause: String { say("Clause", "条款") }
  var requirement: String { say("Requirement", "考核项") }
  var unitCount: String { say("Units", "单位数") }
  var checks: String { say("Checks", "检查点") }
  var due: String { say("Due", "到期") }
  var figure: String { say("Figure", "项目") }
  var actual: String { say("Actual", "实有") }
  var target: String { say("Target", "应有") }
  var notYetSubmitted: String { say("(not yet handed in)", "(尚未报送)") }
  var notSubmitted: String { say("(nothing handed in)", "(未报送)") }
}

// The results of one unit.
extension Labels {
  func scored(_ score: String) -> String { say("score \(score)", "得分 \(score)") }

  var veto: String { say("veto", "一票否决") }

  func lost(_ points: String, of available: String) -> String {
    say("lost \(points) of \(available) points", "失 \(points) 分 (满分 \(available) 分)")
  }

  func failed(_ failed: Int, of decided: Int) -> String {
    say("\(failed) of \(count(decided, "check")) failed", "不合格 \(failed)/\(decided) 项")
  }

  func gain(_ points: String) -> String {
    say("worth +\(points) to the score", "整改后总分可增 \(points) 分")
  }

  func nextGrade(_ grade: String, _ score: String, _ titles: [String]) -> String {
    say(
      "for \(grade) (\(score)) put right: \(titles.joined(separator: "; "))",
      "整改下列各项可达\(grade) (\(score) 分): \(titles.joined(separator: "、"))")
  }

  func changed(by change: String?, fixed: Int, stillOpen: Int, new: Int) -> String {
    say(
      "since last time: \(change.map { "score \($0), " } ?? "")\(fixed) fixed, "
        + "\(stillOpen) still open, \(new) new",
      "与上次相比: \(change.map { "得分 \($0), " } ?? "")已整改 \(fixed) 处, "
        + "仍未整改 \(stillOpen) 处, 新增 \(new) 处")
  }

  func remedy(_ remedy: String) -> String { say("Remedy: \(remedy)", "整改: \(remedy)") }

  func waiver(_ reason: String, by approver: String, until: String) -> String {
    say(
      "waived by \(approver) until \(until): \(reason)",
      "经\(approver)批准豁免至 \(until): \(reason)")
  }

  func more(_ findings: Int) -> String { say("… and \(findings) more", "… 另有 \(findings) 处") }

  func ruleFailed(_ code: String, _ message: String, in expression: String) -> String {
    say(
      "the rule failed: \(code) \(message), in \(expression)",
      "规则出错: \(code) \(message), 表达式 \(expression)")
  }
}

// The obligations of a policy's document.
extension Labels {
  var obligations: String { say("Obligations", "义务") }
  var checked: String { say("Checked", "已核对") }
  var unchecked: String { say("Not checked", "不核对") }
  var total: String { say("Total", "合计") }

  func checked(by requirement: String, _ title: String) -> String {
    say("checked by \(requirement): \(title)", "核对: \(requirement) \(title)")
  }

  func unchecked(for reason: String) -> String {
    say("not checked: \(reason)", "不核对: \(reason)")
  }
}
