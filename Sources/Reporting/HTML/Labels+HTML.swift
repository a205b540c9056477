import XMLTree

// The words of the HTML report that stand in its templates.
extension Labels {
  /// The words by the names the templates call them.
  var templateWords: [String: String] {
    [
      "reportName": say("Audit report", "考核报告"),
      "unitReport": say("Result of one unit", "单位考核结果"),
      "skip": say("Skip to the report", "跳到正文"),
      "contents": say("Contents", "目录"),
      "backToContents": say("Back to the contents", "返回目录"),
      "to": say(" to ", "至"),
      "asOf": say("as of ", "截至"),
      "colon": say(": ", "："),
      "open": say(" (", "（"),
      "close": say(")", "）"),
      "rank": rank, "unit": unit, "score": score, "grade": grade, "findings": findings,
      "pending": pending, "clause": clause, "requirement": requirement, "unitCount": unitCount,
      "checks": checks, "due": due, "figure": figure, "actual": actual, "target": target,
      "veto": veto, "notHandedIn": notHandedIn,
      "gradeTable": say("Units by grade", "各等级单位数"),
      "threshold": say("From", "分数线"),
      "share": say("Share", "占比"),
      "sinceLast": say("Since last time", "较上次"),
      "difference": say("Difference", "相差"),
      "barHead": say("Against the target", "完成情况"),
      "barNote": say(
        "The upright mark is the target; a hatched bar falls short of it.",
        "竖线为应有数，斜纹条为未达到应有数。"),
      "heatCaption": say(
        "How many checks each unit failed under each requirement. The darker, the larger the share "
          + "of its checks that failed.",
        "各单位在各考核项下的不合格检查点数。底色越深，不合格比例越大。"),
      "legend": say("Key", "图例"),
      "isDerived": say("implied", "推定"),
      "derivedNote": say(
        "“Implied” marks what the document does not say but what follows from it.",
        "标“推定”的考核项，文件没有明文规定，由其要求推出。"),
      "responsible": responsible,
      "nothingToPutRight": say("There is nothing to put right.", "本期没有需要整改的问题。"),
      "nothingHandedIn": say(
        "The unit handed in nothing for this period; its score is 0.",
        "该单位本期未报送，按0分计。"),
      "remedy": say("Remedy", "整改要求"),
      "stillOpen": say("still open", "上次已指出"),
      "approver": say("Approved by", "批准人"),
      "until": say("Until", "有效期至"),
      "reason": say("Reason", "理由"),
      "problemsOfFile": say("Problems of the file", "报送文件存在的问题"),
      "notes": say("How to read this report", "有关说明"),
      "files": say("The files it was made of", "所据文件"),
      "file": file,
      "provenance": provenance,
    ]
  }
}

// The titles of its parts.
extension Labels {
  var standing: String { say("Where the units stand", "总体情况") }
  var unitsRanked: String { say("Units ranked", "单位排名") }
  var heatMap: String { say("Units against requirements", "单位与考核项对照") }
  var figures: String { say("Figures against targets", "实有与应有对照") }
  var dueNext: String { say("What falls due next", "即将到期") }
  var unitSections: String { say("Unit by unit", "各单位考核结果") }
  var provenance: String { say("How this report was made", "附：报告依据") }

  func summaryFindings(_ name: String) -> String {
    say("To put right at \(name) as a whole", "\(name)层面的问题")
  }

  /// The number before the title of a part.
  func partNumber(_ number: Int) -> String {
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    guard isChinese, numerals.indices.contains(number - 1) else { return "\(number). " }
    return numerals[number - 1] + "、"
  }
}

// How all units together stand.
extension Labels {
  var unitsAudited: String { say("Units", "考核单位") }
  var openFindings: String { say("To put right", "需整改问题") }
  var averageScore: String { say("Average score", "平均得分") }

  func notHandedIn(_ units: Int) -> String {
    say("Not handed in: \(count(units, "unit"))", "未报送单位\(units)个")
  }

  func atLeast(_ score: String) -> String { say("\(score)", "\(score)分") }

  func nothingAudited(_ failures: Int) -> String {
    say("No unit was audited.", "本期没有单位列入考核。")
      + (failures == 0 ? "" : say(" ", "") + couldNotBeAudited(failures))
  }

  func graded(_ units: Int, _ grades: [(name: String, units: Int)], average: String?) -> String {
    let english = grades.map { "\($0.units) \($0.name)" }.joined(separator: ", ")
    let chinese = grades.map { "\($0.name) \($0.units)个" }.joined(separator: "、")
    return say(
      "\(count(units, "unit")): \(english)"
        + (average.map { "; the average score is \($0)." } ?? "."),
      "列入考核的单位\(units)个，其中\(chinese)"
        + (average.map { "；平均得分\($0)分。" } ?? "。"))
  }

  func open(_ findings: Int, units: Int, requirements: Int) -> String {
    guard findings > 0 else {
      return say("There is nothing to put right.", "没有需要整改的问题。")
    }
    return say(
      "\(count(findings, "finding")) to put right, at \(count(units, "unit")) under "
        + "\(count(requirements, "requirement")).",
      "需要整改的问题\(findings)处，涉及\(units)个单位、\(requirements)个考核项。")
  }

  func notCounted(pending: Int, waived: Int) -> String? {
    guard pending + waived > 0 else { return nil }
    return say(
      "\(count(pending, "check")) not yet due and \(waived) waived: neither counts.",
      "另有未到期\(pending)处、已豁免\(waived)处，不影响得分。")
  }

  func couldNotBeAudited(_ files: Int) -> String {
    say("\(count(files, "file")) could not be audited.", "\(files)个文件无法考核。")
  }

  func sinceLast(
    _ period: String, asOf: String, rose: Int, fell: Int, fixed: Int, stillOpen: Int, new: Int
  ) -> String {
    say(
      "Since \(period) (as of \(asOf)) \(count(rose, "score")) rose and \(fell) fell; "
        + "\(count(fixed, "finding")) fixed, \(stillOpen) still open, \(new) new.",
      "与\(period)（截至\(asOf)）相比，得分上升的单位\(rose)个、下降的\(fell)个；"
        + "已整改\(fixed)处，仍未整改\(stillOpen)处，新增\(new)处。")
  }

  var unchanged: String { say("unchanged", "持平") }
  var notBefore: String { say("not audited before", "上次未考核") }
  var noScoreNow: String { say("no score to compare", "无从比较") }
  func before(_ grade: String) -> String { say("before: \(grade)", "上次\(grade)") }
}

// Units against requirements, and figures against targets.
extension Labels {
  func upTo(_ share: String) -> String { say("up to \(share) failed", "不合格不超过\(share)") }
  func moreThan(_ share: String) -> String { say("more than \(share)", "超过\(share)") }
  func between(_ low: String, _ high: String) -> String {
    say("more than \(low), up to \(high)", "超过\(low)、不超过\(high)")
  }
  var allPassed: String { say("all passed", "全部合格") }
  var notApplicable: String { say("does not apply", "不适用") }

  func allMet(_ requirements: Int) -> String? {
    guard requirements > 0 else { return nil }
    return say(
      "\(count(requirements, "requirement")) that no unit failed \(requirements == 1 ? "is" : "are") "
        + "left out.",
      "另有\(requirements)个考核项没有单位失分，不列入本表。")
  }

  func othersFailed(_ requirements: Int) -> String? {
    guard requirements > 0 else { return nil }
    return say(
      "\(count(requirements, "more requirement")) failed, each at no more units than the last one "
        + "here.",
      "另有\(requirements)个考核项，失分单位均不多于表中末项，见对照表和各单位考核结果。")
  }

  func bar(_ value: String, of target: String, percent: String) -> String {
    say("\(value) of \(target), \(percent)%", "实有\(value)，应有\(target)，\(percent)%")
  }
}

// The section of a unit.
extension Labels {
  var applicable: String { say("Requirements that apply", "适用考核项") }
  var countedChecks: String { say("Checks that count", "计分检查点") }
  var unitID: String { say("Unit's id", "单位代号") }
  var file: String { say("File", "报送文件") }
  var comparedWithLast: String { say("Since last time", "与上次相比") }
  var toPutRightByGain: String { say("To put right, what is worth most first", "整改清单") }
  var fixedSinceLast: String { say("Put right since last time", "上次以来已整改") }
  var failedChecks: String { say("Checks failed", "不合格检查点") }
  var pointsLost: String { say("Points lost", "失分") }
  var responsible: String { say("Responsible", "责任单位") }
  var derivedBecause: String { say("Implied because", "推定依据") }
  var ruleFailure: String { say("The rule failed", "规则出错") }

  func outOf(_ score: String) -> String { say("of \(score)", "满分\(score)") }

  func points(_ lost: String, of available: String) -> String {
    say("\(lost) of \(available)", "\(lost)（满分\(available)）")
  }

  func movedFindings(fixed: Int, stillOpen: Int, new: Int) -> String {
    say(
      "\(fixed) fixed, \(stillOpen) still open, \(new) new",
      "已整改\(fixed)处，仍未整改\(stillOpen)处，新增\(new)处")
  }

  func toReach(_ grade: String, _ score: String, _ requirements: Int) -> String {
    say(
      "The shortest way to \(grade): put right \(count(requirements, "requirement")), "
        + "for a score of \(score)",
      "整改以下\(requirements)项，可得\(score)分，达到\(grade)")
  }

  func adds(_ points: String) -> String { say("adds \(points) points", "可增\(points)分") }
  func dueBy(_ date: String) -> String { say("due \(date)", "\(date)到期") }
  func showMore(_ findings: Int) -> String {
    say("Show \(findings) more", "展开其余\(findings)处")
  }

  func paragraph(_ sentences: [String]) -> String {
    sentences.joined(separator: say(" ", ""))
  }

  func list(_ names: [String]) -> String { names.joined(separator: say(", ", "、")) }

  func severity(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: say("error", "错误")
    case .warning: say("warning", "提醒")
    }
  }
}

// What the report was made of.
extension Labels {
  var basis: String { say("Policy", "考核依据") }
  var documentNumber: String { say("Document", "文号") }
  var policyID: String { say("Policy's id", "规则包代号") }
  var policyVersion: String { say("Version of its rules", "规则包版本") }
  var policyDigest: String { say("SHA-256 of its rules", "规则包 SHA-256") }
  var auditedPeriod: String { say("Period", "考核周期") }
  var auditedAsOf: String { say("As of", "截至日期") }
  var settings: String { say("Settings", "参数") }
  var settingsOfThePolicy: String { say("those of the policy", "均按规则包") }
  var baseline: String { say("Compared with", "对比基准") }
  var tool: String { say("Made by", "考核工具") }
  var generated: String { say("Made at", "生成时间") }

  func span(_ period: String, _ start: String, _ end: String) -> String {
    say("\(period), \(start) to \(end)", "\(period)（\(start)至\(end)）")
  }

  func baseline(_ period: String, asOf: String, policy: String) -> String {
    say("\(period), as of \(asOf), policy \(policy)", "\(period)，截至\(asOf)，规则包\(policy)")
  }

  var readingNotes: [String] {
    isChinese
      ? [
        "一个检查点，是一个考核项在一个时段内对一个对象（队伍、队员等）的一次核对。",
        "未到期、已豁免和不适用的检查点不影响得分；规则出错的按不合格计。",
        "“可增分数”指只整改该项时总分的增加值；整改清单按此从高到低排列，一票否决的项目列在最前。",
        "有一票否决项不合格的单位，不论得分，定为最低等级。",
      ]
      : [
        "A check is one requirement looked at for one subject (a team, a member) in one window.",
        "What is not yet due, waived or does not apply leaves the score alone; a rule that fails "
          + "counts as a failed check.",
        "What a requirement adds is what the whole score gains if it alone is put right; lists are "
          + "in that order, failed vetoes first.",
        "A unit that fails a veto is put in the lowest grade, whatever its score.",
      ]
  }
}
