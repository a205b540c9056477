// The columns of tables.
extension Labels {
  var rank: String { say("Rank", "名次") }
  var unit: String { say("Unit", "单位") }
  var unitID: String { say("Unit's id", "单位代号") }
  var score: String { say("Score", "得分") }
  var change: String { say("Change", "得分变化") }
  var grade: String { say("Grade", "等级") }
  var findings: String { say("Findings", "问题") }
  var clause: String { say("Clause", "条款") }
  var requirement: String { say("Requirement", "考核项") }
  var requirementID: String { say("Requirement's id", "考核项代号") }
  var responsible: String { say("Responsible", "责任单位") }
  var unitCount: String { say("Units", "单位数") }
  var checks: String { say("Checks", "检查点") }
  var due: String { say("Due", "到期") }
  var figure: String { say("Figure", "项目") }
  var actual: String { say("Actual", "实有") }
  var target: String { say("Target", "应有") }
  var file: String { say("File", "报送文件") }
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
}
