import XMLTree

/// What can be wrong with a policy, beside what its document and its expressions can have.
enum PolicyProblem: String, DiagnosticCode, CaseIterable {
  case notLanguage = "policy.not-language"
  case reservedPrefix = "policy.reserved-prefix"
  case reservedNamespace = "policy.reserved-namespace"
  case blankInNamespace = "policy.blank-in-namespace"
  case duplicateUnit = "policy.duplicate-unit"
  case takenName = "policy.taken-name"
  case notVariableName = "policy.not-variable-name"
  case notRow = "policy.not-row"
  case rowWithoutKey = "policy.row-without-key"
  case keyNotOneValue = "policy.key-not-one-value"
  case duplicateRow = "policy.duplicate-row"
  case unknownTable = "policy.unknown-table"
  case unregisteredRow = "policy.unregistered-row"
  case digestTaken = "policy.digest-taken"
  case obligationUndecided = "policy.obligation-undecided"
  case unknownRequirement = "policy.unknown-requirement"
  case noRequirements = "policy.no-requirements"
  case duplicateRequirement = "policy.duplicate-requirement"
  case derivedWithoutWhy = "policy.derived-without-why"
  case whyWithoutDerived = "policy.why-without-derived"
  case negativePoints = "policy.negative-points"
  case notDeduction = "policy.not-deduction"
  case noSchema = "policy.no-schema"
  case keyOfMark = "policy.key-of-mark"
  case keyOfPoints = "policy.key-of-points"
  case bonusOfSchema = "policy.bonus-of-schema"
  case noBands = "policy.no-bands"
  case bandsNotAscending = "policy.bands-not-ascending"
  case notShareOver = "policy.not-share-over"
  case notShareFrom = "policy.not-share-from"
  case repeatsBelowOne = "policy.repeats-below-one"
  case repeatsWithoutWindows = "policy.repeats-without-windows"
  case unknownGrade = "policy.unknown-grade"
  case capAtBest = "policy.cap-at-best"
  case unknownGroup = "policy.unknown-group"
  case notPositive = "policy.not-positive"
  case chargeOfSubmission = "policy.charge-of-submission"
  case dueEndOfWindow = "policy.due-end-of-window"
  case fullNotPositive = "policy.full-not-positive"
  case gradesNotDescending = "policy.grades-not-descending"
  case gradeAboveFull = "policy.grade-above-full"
  case lowestGradeAboveZero = "policy.lowest-grade-above-zero"
  case neitherRuleNorSchema = "policy.neither-rule-nor-schema"
  case keyOfRule = "policy.key-of-rule"
  case keyOfSchemaCheck = "policy.key-of-schema-check"
  case schemaCheckOfSummary = "policy.schema-check-of-summary"
  case secondSchemaCheck = "policy.second-schema-check"
  case schemaCheckByShare = "policy.schema-check-by-share"

  var wording: Wording {
    switch self {
    case .notLanguage:
      Wording(
        "“language” must be the tag of a language such as zh or en-GB, not {0}",
        "“language”应为语言标签，如zh或en-GB，不能是{0}")
    case .reservedPrefix:
      Wording("The prefix “{0}” is reserved for XML itself", "前缀“{0}”是XML保留的")
    case .reservedNamespace:
      Wording("The namespace “{0}” is reserved for XML itself", "命名空间“{0}”是XML保留的")
    case .blankInNamespace:
      Wording("There is a blank in the namespace “{0}”", "命名空间“{0}”中含有空格")
    case .duplicateUnit:
      Wording("There is a unit “{0}” on line {1} already", "第{1}行已有责任单位“{0}”")
    case .takenName: Wording("The name “{0}” is taken: ${0} is {1}", "名称“{0}”已被占用：${0}是{1}")
    case .notVariableName:
      Wording(
        "“{0}” cannot be the name of {1}: it must start with a letter and have none but letters, "
          + "digits, “.”, “-” and “_”",
        "“{0}”不能用作{1}的名称：应以字母开头，只含字母、数字、“.”、“-”和“_”")
    case .notRow: Wording("A row of “{0}” must be a mapping, not {1}", "“{0}”的行应为键值对，不能是{1}")
    case .rowWithoutKey:
      Wording(
        "A row of “{0}” has no “{1}”, the key it is found by", "“{0}”有一行缺少“{1}”，即用于查找的键")
    case .keyNotOneValue:
      Wording(
        "“{0}” must be one value, as the rows of “{1}” are found by it",
        "“{0}”应为单个值，因为“{1}”的各行以它查找")
    case .duplicateRow: Wording("There is a row “{0}” on line {1} already", "第{1}行已有键为“{0}”的行")
    case .unknownTable: Wording("There is no table “{0}”", "没有表“{0}”")
    case .unregisteredRow:
      Wording("A row of “{0}” has no “id” or no “name”", "“{0}”有一行缺少“id”或者“name”")
    case .digestTaken: Wording("“{0}” is the digest of “match”", "“{0}”是“match”的摘要所用的名称")
    case .obligationUndecided:
      Wording(
        "An obligation says either by what it is “checked” or why it is “unchecked”",
        "一项义务要么写明由什么核对（checked），要么写明为何不核对（unchecked）")
    case .unknownRequirement: Wording("There is no requirement “{0}”", "没有考核项“{0}”")
    case .noRequirements: Wording("There are no requirements", "没有考核项")
    case .duplicateRequirement:
      Wording("There is a requirement “{0}” on line {1} already", "第{1}行已有考核项“{0}”")
    case .derivedWithoutWhy:
      Wording(
        "A derived requirement says under “why” how the document implies it",
        "推导出的考核项（derived）要在“why”下写明文件如何包含此意")
    case .whyWithoutDerived:
      Wording("“why” goes with “derived: true”", "“why”要与“derived: true”同用")
    case .negativePoints:
      Wording("“points” must not be negative, as {0} is", "“points”不得为负数，现为{0}")
    case .notDeduction:
      Wording(
        "“deduct” must be share, a number above 0 or a list of bands, not {0}",
        "“deduct”应为share、大于0的数或者分档列表，不能是{0}")
    case .keyOfPoints, .bonusOfSchema, .noBands, .bandsNotAscending, .notShareOver, .notShareFrom,
      .repeatsBelowOne, .repeatsWithoutWindows, .unknownGrade, .capAtBest, .unknownGroup,
      .notPositive, .dueEndOfWindow, .chargeOfSubmission:
      wordingOfWorth
    case .noSchema:
      Wording("There is no file {0}, the schema of submissions", "没有报送文件的模式文件{0}")
    case .fullNotPositive: Wording("“full” must be above 0, not {0}", "“full”应大于0，不能是{0}")
    case .gradesNotDescending:
      Wording(
        "Grades must descend: “{0}” does not start below “{1}”", "等级应从高到低：“{0}”的起点不低于“{1}”")
    case .gradeAboveFull: Wording("“{0}” starts above the full mark", "“{0}”的起点高于满分")
    case .lowestGradeAboveZero:
      Wording("The lowest grade, “{0}”, must start at 0", "最低的等级“{0}”应从0分开始")
    case .neitherRuleNorSchema:
      Wording(
        "{0} says neither what must hold, by “for” and “assert”, nor “check: schema”",
        "{0}既没有用“for”和“assert”写明应当如何，也没有写“check: schema”")
    case .keyOfRule: Wording("“{0}” does not go with “check”", "“{0}”不能与“check”同用")
    case .keyOfMark:
      Wording(
        "“{0}” does not go with “check: mark”: the assessor gives the points",
        "“{0}”不能与“check: mark”同用：分数由考核人评定")
    case .keyOfSchemaCheck: Wording("“{0}” goes with “check: schema”", "“{0}”要与“check: schema”同用")
    case .schemaCheckOfSummary:
      Wording("The summary of all submissions has no schema", "全部报送文件的汇总没有模式")
    case .secondSchemaCheck:
      Wording(
        "The schema is checked by the requirement on line {0} already", "第{0}行的考核项已经检查模式")
    case .schemaCheckByShare:
      Wording(
        "A requirement with “check: schema” says under “deduct” what each problem costs: there is no "
          + "number of checks that a share could be of",
        "写有“check: schema”的考核项要在“deduct”下写明每处问题扣多少分：没有可以计算比例的检查点总数")
    }
  }
}

extension PolicyProblem {
  /// What can be wrong with what a requirement is worth.
  private var wordingOfWorth: Wording {
    switch self {
    case .keyOfPoints:
      Wording(
        "“{0}” does not go with “bonus”, which costs nothing", "“{0}”不能与“bonus”同用：加分项不扣分")
    case .bonusOfSchema:
      Wording("Keeping to the schema earns no bonus", "符合模式不能作为加分项")
    case .noBands: Wording("“deduct” has no bands", "“deduct”中没有分档")
    case .bandsNotAscending:
      Wording(
        "Each band must begin above the one before, and cost more", "各档应从低到高排列，扣分也应逐档增加")
    case .notShareOver:
      Wording(
        "“over” is a share of the checks, from 0 to less than 1, not {0}",
        "“over”是不符合的比例，应为0至1之间（不含1）的数，不能是{0}")
    case .notShareFrom:
      Wording(
        "“from” is a share of the checks, above 0 to 1, not {0}",
        "“from”是不符合的比例，应大于0、至多为1，不能是{0}")
    case .repeatsBelowOne:
      Wording(
        "“repeats” says how many times a repeated failure weighs: at least 1, not {0}",
        "“repeats”是连续不符合时扣分的倍数，至少为1，不能是{0}")
    case .repeatsWithoutWindows:
      Wording(
        "“repeats” goes with “each”: nothing repeats where there are no windows",
        "“repeats”要与“each”同用：没有时段就无所谓连续")
    case .unknownGrade: Wording("There is no grade “{0}”", "没有等次“{0}”")
    case .capAtBest:
      Wording("A cap at the best grade, “{0}”, holds nobody", "以最高等次“{0}”封顶不起作用")
    case .unknownGroup: Wording("There is no group “{0}” under “scoring”", "“scoring”中没有分组“{0}”")
    case .chargeOfSubmission:
      Wording(
        "What one submission is asked is charged to its own unit: “charge” goes under “summary”",
        "对单份报送文件的考核计入该单位自己：“charge”只用于“summary”")
    case .dueEndOfWindow:
      Wording(
        "A window ends by itself: “due: end” goes without “each”",
        "时段自有期末：“due: end”不能与“each”同用")
    default: Wording("“{0}” must be above 0, not {1}", "“{0}”应大于0，不能是{1}")
    }
  }
}

/// What can be wrong with a value that the caller gives a parameter.
package enum SettingProblem: String, DiagnosticCode, CaseIterable {
  /// There is no such parameter.
  case unknownParameter = "setting.unknown-parameter"
  /// The value is of another kind than the policy's own.
  case otherKind = "setting.other-kind"
  /// There are several values for one.
  case several = "setting.several"
  /// There is no value.
  case empty = "setting.empty"
  /// The value cannot be read.
  case unreadable = "setting.unreadable"

  /// What is said of it.
  package var wording: Wording {
    switch self {
    case .unknownParameter: Wording("The policy has no parameter “{0}”", "规则中没有参数“{0}”")
    case .otherKind:
      Wording(
        "The parameter “{0}” is {1} in the policy; “{2}” is {3}",
        "规则中的参数“{0}”是{1}；“{2}”是{3}")
    case .several:
      Wording(
        "The parameter “{0}” is one value in the policy; “{1}” is several",
        "规则中的参数“{0}”是一个值；“{1}”是多个值")
    case .empty: Wording("The value for the parameter “{0}” is empty", "参数“{0}”的值是空的")
    case .unreadable: Wording("{0}", "{0}")
    }
  }
}

/// The parts of a policy, as parts of a sentence.
enum PolicyPart: String, DiagnosticCode, CaseIterable {
  case policy = "part.policy"
  case source = "part.source"
  case unit = "part.unit"
  case scoring = "part.scoring"
  case group = "part.group"
  case band = "part.band"
  case cap = "part.cap"
  case caps = "part.caps"
  case summary = "part.summary"
  case fact = "part.fact"
  case figure = "part.figure"
  case requirement = "part.requirement"
  case namedRequirement = "part.named-requirement"
  case obligation = "part.obligation"
  case damage = "part.damage"
  case parameter = "part.parameter"
  case entry = "part.entry"
  case names = "part.names"
  case rows = "part.rows"
  case table = "part.table"
  case facts = "part.facts"
  case figures = "part.figures"
  case requirements = "part.requirements"
  case obligations = "part.obligations"
  case damages = "part.damages"

  var wording: Wording {
    switch self {
    case .policy: Wording("The policy", "规则")
    case .source: Wording("“source”", "“source”")
    case .unit: Wording("“unit”", "“unit”")
    case .scoring: Wording("“scoring”", "“scoring”")
    case .group: Wording("The group “{0}”", "分组“{0}”")
    case .band: Wording("A band of “deduct”", "“deduct”的分档")
    case .cap: Wording("A cap", "等次封顶")
    case .caps: Wording("caps", "等次封顶")
    case .summary: Wording("“summary”", "“summary”")
    case .fact: Wording("The fact", "事实")
    case .figure: Wording("The figure", "数据项")
    case .requirement: Wording("The requirement", "考核项")
    case .namedRequirement: Wording("The requirement “{0}”", "考核项“{0}”")
    case .obligation: Wording("The obligation", "义务")
    case .damage: Wording("The damage", "改动")
    case .parameter: Wording("the parameter “{0}”", "参数“{0}”")
    case .entry: Wording("“{0}”", "“{0}”")
    case .names: Wording("names of elements and attributes", "元素名和属性名")
    case .rows: Wording("rows", "行")
    case .table: Wording("The table “{0}”", "表“{0}”")
    case .facts: Wording("facts", "事实")
    case .figures: Wording("figures", "数据项")
    case .requirements: Wording("requirements", "考核项")
    case .obligations: Wording("obligations", "义务")
    case .damages: Wording("damages", "改动")
    }
  }
}

/// What a value is, as far as one given for a parameter must agree with the policy's own.
enum ValueKind: String, DiagnosticCode, CaseIterable {
  case truth = "kind.truth"
  case number = "kind.number"
  case date = "kind.date"
  case text = "kind.text"

  var wording: Wording {
    switch self {
    case .truth: Wording("true or false", "true或false")
    case .number: Wording("a number", "数字")
    case .date: Wording("a date", "日期")
    case .text: Wording("a text", "文字")
    }
  }
}
