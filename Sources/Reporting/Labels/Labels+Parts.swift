// The titles of the parts of a report.
extension Labels {
  var standing: String { say("Where the units stand", "总体情况") }
  var ranking: String { say("Units ranked", "单位排名") }
  var heatMap: String { say("Units against requirements", "单位与考核项对照") }
  var weaknesses: String { say("Requirements failed", "失分考核项") }
  var figures: String { say("Figures against targets", "实有与应有对照") }
  var toPutRight: String { say("To put right", "整改清单") }
  var nothingToPutRight: String { say("There is nothing to put right.", "没有需要整改的问题。") }
  var fixedSinceLast: String { say("Put right since last time", "上次以来已整改") }
  /// What stands for a finding of an earlier report that shows more than this one may.
  var hiddenEarlier: String {
    say(
      "put right; the earlier report tells what it was", "已整改；具体内容见上次报告")
  }
  var brokenRules: String { say("Rules that broke", "规则出错") }
  var notAudited: String { say("Not audited", "无法考核") }
  var notices: String { say("Notices", "提示") }
  var problemsOfFile: String { say("Problems of the file", "报送文件存在的问题") }
  var unitSections: String { say("Unit by unit", "各单位考核结果") }
  var provenance: String { say("How this report was made", "附：报告依据") }

  func whole(_ name: String) -> String { say("\(name) as a whole", "\(name)总体情况") }

  func toPutRight(at whole: String) -> String {
    say("To put right at \(whole) as a whole", "\(whole)层面的问题")
  }
}

// Its head.
extension Labels {
  func period(_ label: String, from start: String, to end: String) -> String {
    say("Period \(label), \(start) to \(end)", "考核周期 \(label) (\(start) 至 \(end))")
  }

  func asOf(_ date: String) -> String { say("as of \(date)", "截至 \(date)") }
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
    switch language {
    case .chinese:
      [
        "一个检查点，是一个考核项在一个时段内对一个对象（队伍、队员等）的一次核对。",
        "未到期、已豁免和不适用的检查点不影响得分；因规则出错没有结果的，因值有误无法核对而未注明“按不合格计”的，不扣分。",
        "“暂定”指有规则出错，改正规则后得分可能变动。",
        "平均得分和各等级单位数只计有得分的单位：未报送的按0分计；无法读取的和尚未报送的没有得分，不计入。",
        "“可增分数”指只整改该项时总分的增加值；整改清单按此从高到低排列，一票否决的项目列在最前。",
        "有一票否决项不合格的单位，不论得分，定为最低等级；不合格的比例达到等次限制的，等级不得高于所限等次。",
        "“已逾期”的检查点，规定的时限已过，除补交当时已有的记录外不能再整改，不计入可增分数。",
      ]
    case .english:
      [
        "A check is one requirement looked at for one subject (a team, a member) in one window.",
        "What is pending, waived or does not apply leaves the score alone; so does a check that a "
          + "broken rule leaves without an answer, or a faulty value unless it is said to count.",
        "“provisional” says that a rule broke: the score may change once the rule is mended.",
        "The average and the grades are over the units that have a score: one that handed in nothing "
          + "counts with 0; one that is unreadable or may still hand in has none and is left out.",
        "What a requirement adds is what the whole score gains if it alone is put right; lists are "
          + "in that order, failed vetoes first.",
        "A unit that fails a veto is put in the lowest grade, whatever its score; one that fails too many "
          + "checks of a requirement with a cap gets no better grade than the cap's.",
        "A check that is lapsed looks at a time that is over: only records that exist already put it "
          + "right, and nothing is promised of it.",
      ]
    }
  }
}
