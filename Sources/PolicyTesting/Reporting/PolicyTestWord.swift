import XMLTree

/// What a report on tests says in its own words.
enum PolicyTestWord: String, DiagnosticCode, CaseIterable {
  case caseProblem = "report.case-problem"
  case gap = "report.gap"
  case more = "report.more"
  case damage = "report.damage"
  case made = "report.made"
  case refused = "report.refused"
  case failed = "report.failed"
  case weakened = "report.weakened"
  case harmless = "report.harmless"
  case unnoticed = "report.unnoticed"
  case all = "report.all"
  case noticed = "report.noticed"
  case silent = "report.silent"
  case explained = "report.explained"
  case gainful = "report.gainful"
  case catches = "report.catches"
  case catchesWithWeakened = "report.catches-with-weakened"
  case held = "report.held"
  case covered = "report.covered"
  case total = "report.total"
  case totalWithRepetition = "report.total-with-repetition"
  case oneCase = "report.one-case"
  case cases = "report.cases"
  case oneRequirement = "report.one-requirement"
  case requirements = "report.requirements"
  case oneDamage = "report.one-damage"
  case damages = "report.damages"
  case omissions = "report.omissions"
  case omissionsOfWhichOne = "report.omissions-of-which-one"
  case oneOmission = "report.one-omission"
  case manyOmissions = "report.many-omissions"

  var wording: Wording {
    switch self {
    case .caseProblem: Wording("{0}: {1}", "{0}：{1}")
    case .gap: Wording("No case that holds shows {0} come to {1}", "没有成立的用例表明{0}的结果为{1}")
    case .more: Wording("… and {0} more like these", "……另有{0}处与此类似")
    case .damage: Wording("damage", "改动")
    case .made: Wording("made", "作出")
    case .refused: Wording("refused", "无法考核")
    case .failed: Wording("failed", "不合格")
    case .weakened: Wording("fewer passes", "合格减少")
    case .harmless: Wording("harmless", "无须发现")
    case .unnoticed: Wording("unnoticed", "未发现")
    case .all: Wording("all", "合计")
    case .noticed: Wording("Damages noticed, by requirement", "各考核项发现的改动")
    case .silent: Wording("Requirements that noticed none: {0}", "没有发现任何改动的考核项：{0}")
    case .explained: Wording("Harmless by the policy", "规则写明无须发现的")
    case .gainful: Wording("May pay, by the policy", "规则写明漏填可以得利的")
    case .catches: Wording("{0}: {1}", "{0}：{1}")
    case .catchesWithWeakened:
      Wording("{0}: {1}, and {2} by fewer passes only", "{0}：{1}，另有{2}处仅表现为合格减少")
    case .held: Wording("{0} of {1} hold", "{1}中{0}个成立")
    case .covered: Wording("{0} of {1} covered", "{1}中{0}个已覆盖")
    case .total: Wording("{0}, {1} harmless, {2} unnoticed", "{0}，{1}处无须发现，{2}处未发现")
    case .totalWithRepetition:
      Wording(
        "{0}, {1} harmless, {2} unnoticed, {3} of them different",
        "{0}，{1}处无须发现，{2}处未发现，其中{3}处各不相同")
    case .oneCase: Wording("{0} case", "{0}个用例")
    case .cases: Wording("{0} cases", "{0}个用例")
    case .oneRequirement: Wording("{0} requirement", "{0}个考核项")
    case .requirements: Wording("{0} requirements", "{0}个考核项")
    case .oneDamage: Wording("{0} damage", "{0}处改动")
    case .omissions:
      Wording(
        "{0}, {1} pay unexplained, {2} pay with a reason", "{0}，{1}处得利而无理由，{2}处得利而有理由")
    case .omissionsOfWhichOne:
      Wording(
        "{0}, {1} pays unexplained, {2} pay with a reason", "{0}，{1}处得利而无理由，{2}处得利而有理由")
    case .oneOmission: Wording("{0} omission", "漏填{0}处")
    case .manyOmissions: Wording("{0} omissions", "漏填{0}处")
    case .damages: Wording("{0} damages", "{0}处改动")
    }
  }
}
