// The results of one unit.
extension Labels {
  func scored(_ score: String) -> String { say("score \(score)", "得分 \(score)") }

  func outOf(_ score: String) -> String { say("of \(score)", "满分\(score)") }

  var veto: String { say("veto", "一票否决") }
  var applicable: String { say("Requirements that apply", "适用考核项") }
  var countedChecks: String { say("Checks that count", "计分检查点") }
  var failedChecks: String { say("Checks failed", "不合格检查点") }
  var pointsLost: String { say("Points lost", "失分") }
  var derivedBecause: String { say("Implied because", "推定依据") }

  func points(_ lost: String, of available: String) -> String {
    say("\(lost) of \(available)", "\(lost)（满分\(available)）")
  }

  func lost(_ points: String, of available: String) -> String {
    say("lost \(points) of \(available) points", "失 \(points) 分 (满分 \(available) 分)")
  }

  func failed(_ failed: Int, of decided: Int) -> String {
    say("\(failed) of \(count(decided, "check")) failed", "不合格 \(failed)/\(decided) 处")
  }

  func gain(_ points: String) -> String {
    say("worth +\(points) to the score", "整改后总分可增 \(points) 分")
  }

  func adds(_ points: String) -> String { say("adds \(points) points", "可增\(points)分") }

  func nextGrade(_ grade: String, _ score: String, _ titles: [String]) -> String {
    say(
      "for \(grade) (\(score)) put right: \(titles.joined(separator: "; "))",
      "整改下列各项可达\(grade) (\(score) 分): \(titles.joined(separator: "、"))")
  }

  func toReach(_ grade: String, _ score: String, _ requirements: Int) -> String {
    say(
      "The shortest way to \(grade): put right \(count(requirements, "requirement")), "
        + "for a score of \(score)",
      "整改以下\(requirements)项，可得\(score)分，达到\(grade)")
  }

  func remedy(_ remedy: String) -> String { say("Remedy: \(remedy)", "整改措施: \(remedy)") }

  func waiver(_ reason: String, by approver: String, until: String) -> String {
    say(
      "waived by \(approver) until \(until): \(reason)",
      "经\(approver)批准豁免至 \(until): \(reason)")
  }

  func pending(_ checks: Int, until due: String?) -> String {
    say("\(count(checks, "check")) pending", "\(checks) 处未到期")
      + (due.map { say(", the last until \($0)", ", 最迟 \($0)") } ?? "")
  }

  func dueBy(_ date: String) -> String { say("due \(date)", "\(date)到期") }
  func more(_ findings: Int) -> String { say("… and \(findings) more", "… 另有 \(findings) 处") }
  func showMore(_ findings: Int) -> String {
    say("Show \(findings) more", "展开其余\(findings)处")
  }
}

// What changed since the baseline.
extension Labels {
  var stillOpen: String { say("still open", "仍未整改") }
  var comparedWithLast: String { say("Since last time", "与上次相比") }
  var unchanged: String { say("unchanged", "持平") }
  var notBefore: String { say("not audited before", "上次未考核") }
  var noScoreNow: String { say("no score to compare", "无从比较") }
  func before(_ grade: String) -> String { say("before: \(grade)", "上次\(grade)") }

  func moved(since comparison: Comparison) -> String {
    moved(fixed: comparison.fixed.count, stillOpen: comparison.stillOpen, new: comparison.new)
  }

  func moved(fixed: Int, stillOpen: Int, new: Int) -> String {
    say(
      "\(fixed) fixed, \(stillOpen) still open, \(new) new",
      "已整改\(fixed)处，仍未整改\(stillOpen)处，新增\(new)处")
  }

  func changed(by change: String?, _ moved: String) -> String {
    say(
      "since last time: \(change.map { "score \($0), " } ?? "")\(moved)",
      "与上次相比: \(change.map { "得分 \($0)，" } ?? "")\(moved)")
  }
}
