import XMLTree

/// What can be wrong with the tests of a policy, beside what their documents and expressions can
/// have.
enum TestProblem: String, DiagnosticCode, CaseIterable {
  case noTests = "test.no-tests"
  case noCases = "test.no-cases"
  case noSuchCase = "test.no-such-case"
  case duplicateCase = "test.duplicate-case"
  case periodTooEarly = "test.period-too-early"
  case noPeriod = "test.no-period"
  case noBase = "test.no-base"
  case noSecondLevel = "test.no-second-level"
  case listedTwice = "test.listed-twice"
  case noFile = "test.no-file"
  case notOneAction = "test.not-one-action"
  case goesWith = "test.goes-with"
  case noInsertionPoint = "test.no-insertion-point"
  case notValue = "test.not-value"
  case notOfCase = "test.not-of-case"
  case unknownRequirement = "test.unknown-requirement"
  case otherLevel = "test.other-level"
  case unknownOutcome = "test.unknown-outcome"
  case unknownOutcomeAmong = "test.unknown-outcome-among"
  case notCount = "test.not-count"
  case refusalAlone = "test.refusal-alone"
  case refusalOfSummary = "test.refusal-of-summary"
  case schemaIsRequirement = "test.schema-is-requirement"

  var wording: Wording {
    switch self {
    case .noTests: Wording("There are no tests, no .yaml file", "没有测试，即没有.yaml文件")
    case .noCases: Wording("There are no cases", "没有用例")
    case .noSuchCase:
      Wording(
        "No case of its tests, and no file, is called “{0}”", "没有名为“{0}”的用例，也没有这样的文件")
    case .duplicateCase:
      Wording("There is a case “{0}” on line {1} already", "第{1}行已有用例“{0}”")
    case .periodTooEarly:
      Wording("The policy came into force on {0}, after the period", "规则自{0}起生效，晚于考核周期")
    case .noPeriod:
      Wording("The case has no “period”, nor has its file", "用例没有写“period”，所在文件也没有写")
    case .noBase:
      Wording(
        "A file of tests starts from one of “submission”, “submissions” and “summary”",
        "测试文件应从“submission”、“submissions”、“summary”三者之一出发")
    case .noSecondLevel: Wording("The policy has no second level", "规则没有第二级")
    case .listedTwice: Wording("“{0}” is listed already", "“{0}”已经列出")
    case .noFile: Wording("There is no file {0}", "没有文件{0}")
    case .notOneAction:
      Wording(
        "A change is one of “drop”, “set”, “insert” and “duplicate”",
        "一处改动应为“drop”、“set”、“insert”、“duplicate”四者之一")
    case .goesWith: Wording("“{0}” goes with “{1}”", "“{0}”要与“{1}”同用")
    case .noInsertionPoint:
      Wording(
        "“insert” goes with one of “before”, “after” and “into”",
        "“insert”要与“before”、“after”、“into”三者之一同用")
    case .notValue:
      Wording(
        "“to” must be a text, not {0}; an empty one is ''", "“to”应为文字，不能是{0}；空的文字写作''")
    case .notOfCase: Wording("The case does not start from “{0}”", "用例不从“{0}”出发")
    case .unknownRequirement: Wording("There is no requirement “{0}”", "没有考核项“{0}”")
    case .otherLevel:
      Wording(
        "“{0}” is of the other level: a case of it starts from {1}",
        "“{0}”属于另一级：它的用例应从{1}出发")
    case .unknownOutcome: Wording("There is no outcome “{0}”", "没有“{0}”这种结果")
    case .unknownOutcomeAmong:
      Wording("There is no outcome “{0}”; the outcomes are {1}", "没有“{0}”这种结果，可用的有{1}")
    case .notCount:
      Wording("“{0}” must be a number of checks, not {1}", "“{0}”应为检查点的个数，不能是{1}")
    case .refusalAlone:
      Wording(
        "A case in which the schema refuses the documents expects nothing else",
        "预期模式不通过的用例不能再有其他预期")
    case .refusalOfSummary: Wording("A summary has no schema", "汇总没有模式")
    case .schemaIsRequirement:
      Wording(
        "The schema is checked by the requirement “{0}”: a case expects something of that",
        "模式由考核项“{0}”检查：用例应写明该项的结果")
    }
  }
}

/// The parts of a file of tests, as parts of a sentence.
enum TestPart: String, DiagnosticCode, CaseIterable {
  case file = "part.test-file"
  case testCase = "part.case"
  case change = "part.change"
  case cases = "part.cases"
  case changes = "part.changes"
  case files = "part.files"

  var wording: Wording {
    switch self {
    case .file: Wording("A file of tests", "测试文件")
    case .testCase: Wording("The case", "用例")
    case .change: Wording("The change", "改动")
    case .cases: Wording("cases", "用例")
    case .changes: Wording("changes", "改动")
    case .files: Wording("files", "文件")
    }
  }
}
