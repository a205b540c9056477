import XMLTree

/// What an audit says, beside what the policy and the readers of files do.
enum AuditProblem: String, DiagnosticCode, CaseIterable {
  case uncheckable = "audit.uncheckable"
  case uncheckableCharged = "audit.uncheckable-charged"
  case withheld = "audit.withheld"
  case ruleBroke = "audit.rule-broke"
  case noUnit = "audit.no-unit"
  case unitBroke = "audit.unit-broke"
  case confidentialBroke = "audit.confidential-broke"
  case awaitsMark = "audit.awaits-mark"
  case marked = "audit.marked"
  case chargedNobody = "audit.charged-nobody"
  case wholeTooLarge = "audit.whole-too-large"
  case sharedBroke = "audit.shared-broke"
  case factBroke = "audit.fact-broke"
  case figureBroke = "audit.figure-broke"
  case textBroke = "audit.text-broke"
  case unknownUnits = "audit.unknown-units"
  case waiverFails = "waiver.fails"
  case waiverExpired = "waiver.expired"
  case waiverExpiredInUse = "waiver.expired-in-use"
  case waiverIdle = "waiver.idle"
  case tooManySubjects = "waiver.too-many-subjects"
  case waiverSubject = "waiver.subject"
  case waiverSubjectName = "waiver.subject-name"
  case waiverUnit = "waiver.unit"
  case waiverUnitElsewhere = "waiver.unit-elsewhere"
  case waiversMore = "waiver.more"
  case waiverWindow = "waiver.window"
  case waiverWithoutWindows = "waiver.without-windows"

  var wording: Wording {
    switch self {
    case .uncheckable:
      Wording(
        "could not be checked, since the value on line {0} ({1}) is faulty; it is not charged",
        "第{0}行（{1}）的值有误，无法核对，不扣分")
    case .uncheckableCharged:
      Wording(
        "could not be checked, since the value on line {0} ({1}) is faulty; it counts as failed",
        "第{0}行（{1}）的值有误，无法核对，按不合格计")
    case .withheld:
      Wording(
        "not told here, since it would tell who is on a confidential list",
        "涉及保密名单，此处不列明具体内容")
    case .ruleBroke: Wording("the rule broke: {0}", "规则出错：{0}")
    case .noUnit:
      Wording(
        "the file names no unit: “{0}” selects {1} elements, not one",
        "文件没有写明责任单位：“{0}”选出{1}个元素，应当恰好一个")
    case .unitBroke:
      Wording("the unit of the file cannot be told: {0}", "无法确定文件的责任单位：{0}")
    case .awaitsMark:
      Wording("awaits the assessor's mark, of {0} points", "待评：由考核人评分，满分{0}分")
    case .marked:
      Wording("marked {0} of {1} by {2} on {3}: {4}", "评{0}分（满分{1}分），{2}，{3}：{4}")
    case .chargedNobody:
      Wording(
        "The requirement “{0}” is charged to a unit that is none of this audit",
        "考核项“{0}”计入的单位不在本次考核之列")
    case .confidentialBroke:
      Wording(
        "What is confidential cannot be told, so that all of the file is hidden: {0}",
        "无法确定哪些内容应当保密，因此隐去全部内容：{0}")
    case .sharedBroke: Wording("A shared let broke: {0}", "共用的let变量无法得出：{0}")
    case .factBroke: Wording("A fact for the whole broke: {0}", "汇总所需的数据无法得出：{0}")
    case .figureBroke: Wording("A figure of the whole broke: {0}", "总体数据项无法得出：{0}")
    case .textBroke: Wording("A text of the policy could not be made: {0}", "提示文字无法得出：{0}")
    case .wholeTooLarge: Wording("The whole is too large to be audited", "汇总数据过大，总体情况无法考核")
    case .unknownUnits:
      Wording(
        "unreadable files that do not tell whose they are: {0}; units listed as having handed in "
          + "nothing may be among them",
        "有{0}个无法读取的文件看不出属于哪个责任单位，列为未报送的单位可能已经报送")
    case .waiverFails:
      Wording("The waiver of {0} has a subject that fails: {1}", "对{0}的豁免，其对象表达式出错：{1}")
    case .waiverExpired: Wording("The waiver of {0} expired on {1}", "对{0}的豁免已于{1}到期")
    case .waiverExpiredInUse:
      Wording(
        "The waiver of {0} expired on {1}; what it excused fails again",
        "对{0}的豁免已于{1}到期，原先豁免的问题重新计入")
    case .waiverIdle:
      Wording("The waiver of {0} matches nothing that fails", "对{0}的豁免没有对应任何不合格的检查点")
    case .tooManySubjects: Wording("it selects more than {0} items", "选出的对象超过{0}个")
    case .waiverSubject:
      Wording("The waiver of {0} has a subject that is not there", "对{0}的豁免，所写的对象并不存在")
    case .waiverSubjectName:
      Wording(
        "The waiver of {0} has a subject with the name {1}, which nothing has",
        "对{0}的豁免，其对象表达式中的名称{1}并不存在")
    case .waiverUnitElsewhere:
      Wording(
        "The waiver of {0} is for the unit “{1}”, of which there is no file here",
        "对{0}的豁免，此处没有责任单位“{1}”的文件")
    case .waiversMore:
      Wording(
        "more waivers of which the same is to be said, which are not listed: {0}",
        "另有{0}项豁免有同类问题，没有列出")
    case .waiverUnit:
      Wording(
        "The waiver of {0} is for the unit “{1}”, which is not there", "对{0}的豁免，没有“{1}”这个责任单位")
    case .waiverWindow:
      Wording("The waiver of {0} is for “{1}”, which is none of its windows", "对{0}的豁免，没有“{1}”这个时段")
    case .waiverWithoutWindows:
      Wording(
        "The waiver of {0} is for “{1}”, but the requirement has no windows",
        "对{0}的豁免写明了时段“{1}”，但该考核项不分时段")
    }
  }
}
