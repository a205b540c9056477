import XMLTree

/// What can be found in a policy. A name is that of a rule and, where the rule finds several things,
/// of what it found, after a point.
enum LintProblem: String, DiagnosticCode, CaseIterable {
  case unknownName = "unknown-name"
  case unknownNameOnAxis = "unknown-name.on-axis"
  case unknownNameInNamespace = "unknown-name.in-namespace"
  case unknownElement = "unknown-name.element"
  case unknownAttribute = "unknown-name.attribute"
  case unknownElementInNamespace = "unknown-name.element-in-namespace"
  case unknownAttributeInNamespace = "unknown-name.attribute-in-namespace"
  case stepFromMap = "unknown-name.from-map"
  case stepFromValue = "unknown-name.from-value"
  case unknownSensitiveName = "unknown-sensitive-name"
  case unknownKey = "unknown-key"
  case unknownKeyAmong = "unknown-key.among"
  case impossibleValue = "impossible-value"
  case impossibleForType = "impossible-value.for-type"
  case impossibleSetting = "impossible-value.setting"
  case impossibleCast = "impossible-value.cast"
  case contradiction = "contradiction"
  case truism = "contradiction.truism"
  case alwaysTrue = "constant-test.true"
  case alwaysFalse = "constant-test.false"
  case noPosition = "constant-test.no-position"
  case brokenConstant = "broken-constant"
  case invalidPattern = "invalid-pattern"
  case quadratic = "quadratic-expression"
  case unusedParameter = "unused-declaration.parameter"
  case unusedTable = "unused-declaration.table"
  case unusedLet = "unused-declaration.let"
  case unusedVariable = "unused-variable"
  case unansweredRequirement = "unanswered-requirement"
  case unansweredClause = "unanswered-requirement.clause"
  case uncoveredRequirement = "uncovered-requirement"

  var wording: Wording {
    switch self {
    case .unknownName: Wording("{0} has no {1}", "{0}没有{1}")
    case .unknownNameOnAxis: Wording("{0} has no {1} on its axis {2}", "{0}在轴{2}上没有{1}")
    case .unknownNameInNamespace:
      Wording("{0} has no {1} in that namespace", "{0}没有该命名空间的{1}")
    case .unknownElement: Wording("There is no element {0} in the schema", "模式中没有元素{0}")
    case .unknownAttribute: Wording("There is no attribute {0} in the schema", "模式中没有属性{0}")
    case .unknownElementInNamespace:
      Wording(
        "There is no element {0} in the schema in that namespace", "模式中没有该命名空间的元素{0}")
    case .unknownAttributeInNamespace:
      Wording(
        "There is no attribute {0} in the schema in that namespace", "模式中没有该命名空间的属性{0}")
    case .stepFromMap:
      Wording("There are no nodes here: a step starts from a map", "此处没有节点：这一步从map出发")
    case .stepFromValue:
      Wording("There are no nodes here: a step starts from a value", "此处没有节点：这一步从值出发")
    case .unknownSensitiveName: Wording("There is no “{0}” in the schema", "模式中没有“{0}”")
    case .unknownKey: Wording("There is no key “{0}” here", "此处没有“{0}”这个键")
    case .unknownKeyAmong:
      Wording("There is no key “{0}” here; the keys are {1}", "此处没有“{0}”这个键，可用的键有{1}")
    case .impossibleValue:
      Wording("“{0}” is none of the values of “{1}”", "“{1}”的值不可能是“{0}”")
    case .impossibleForType:
      Wording("“{0}” is not such an xs:{1} as “{2}” is", "“{2}”是xs:{1}，“{0}”不是这样的值")
    case .impossibleSetting: Wording("In {0}, {1}", "{0}中，{1}")
    case .impossibleCast, .invalidPattern: Wording("{0}", "{0}")
    case .contradiction:
      Wording("“{0}” cannot be {1} here, as it is {2}", "“{0}”在此不可能是{1}，因为它是{2}")
    case .truism:
      Wording(
        "“{0}” always differs from {1}; use not(… = …)", "“{0}”总是不同于{1}；应写作not(… = …)")
    case .alwaysTrue: Wording("“{0}” is always true: {1}", "“{0}”总是成立：{1}")
    case .alwaysFalse: Wording("“{0}” is always false: {1}", "“{0}”总不成立：{1}")
    case .noPosition:
      Wording("“{0}” is no position, and selects nothing", "“{0}”不是位置，选不出任何内容")
    case .brokenConstant: Wording("“{0}” cannot be evaluated: {1}", "“{0}”无法求值：{1}")
    case .quadratic:
      Wording(
        "“{0}” looks through all of them for each one, which takes long where there are many; "
          + "look it up in a map that a let of the level holds",
        "“{0}”对每一个都要把全部查看一遍，数量多时很慢；可在let变量中建立映射，再从中查找")
    case .unusedParameter: Wording("The parameter “{0}” is not used", "参数“{0}”没有用到")
    case .unusedTable: Wording("The table “{0}” is not used", "表“{0}”没有用到")
    case .unusedLet: Wording("The let “{0}” is not used", "let变量“{0}”没有用到")
    case .unusedVariable: Wording("The variable ${0} is not used", "变量${0}没有用到")
    case .unansweredRequirement:
      Wording("No obligation is checked by “{0}”", "没有哪项义务由“{0}”核对")
    case .unansweredClause:
      Wording(
        "No obligation is of clause {0}, which “{1}” cites", "“{1}”引用条款{0}，却没有该条款的义务")
    case .uncoveredRequirement: Wording("No test covers “{0}”", "没有测试涉及“{0}”")
    }
  }
}

/// What problems are about, as parts of a sentence.
enum LintPart: String, DiagnosticCode, CaseIterable {
  case document = "part.document"
  case otherThan = "part.other-than"

  var wording: Wording {
    switch self {
    case .document: Wording("The document", "文档")
    case .otherThan: Wording("other than {0}", "{0}以外的值")
    }
  }
}
