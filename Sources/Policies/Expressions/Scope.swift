import HashTreeCollections
import XMLTree
import XPath

/// What an expression may refer to. Copies share the names they have in common.
package struct Scope {
  /// The names as the expression language knows them.
  var context: StaticContext
  /// What each variable is, for the author of another of the same name.
  var kinds: TreeDictionary<String, VariableKind> = [
    "period": .period, "window": .window, "as-of": .asOf, "summary": .summary, "this": .this,
  ]
  /// The requirement whose expressions it is for; `nil` for those of the policy as a whole.
  var requirement: String?
  /// The level of the rules in it.
  var level = RuleLevel.submission
  /// What expressions in it are evaluated on.
  var focus = PolicyExpression.Context.unit
  /// Variables that exist, but not here, and why not.
  var absent: TreeDictionary<String, AbsenceReason> = [
    "window": .windowOfRequirement, "summary": .underSummary, "this": .thisOfRequirement,
  ]
}

extension Scope {
  /// The scope of expressions on documents of a level, as far as the names of a context go.
  package init(names: StaticContext, level: RuleLevel = .submission) {
    context = names
    self.level = level
  }

  /// The scope with another focus.
  func on(_ focus: PolicyExpression.Context) -> Scope {
    var scope = self
    scope.focus = focus
    return scope
  }

  /// The scope of the expressions of a requirement.
  func of(requirement id: String) -> Scope {
    var scope = self
    scope.requirement = id
    return scope
  }

  /// Brings the period into scope, and `in-period`.
  mutating func declarePeriod() -> VariableReference { declareRange("period") }

  /// Brings the window of a check into scope, and `in-window`.
  mutating func declareWindow() -> VariableReference {
    absent["window"] = nil
    return declareRange("window")
  }

  /// Brings a stretch of days into scope, with a function that asks whether a day is in it.
  private mutating func declareRange(_ name: String) -> VariableReference {
    let variable = context.declareVariable(name)
    context.declareFunction(
      QName(namespaceURI: Namespace.muster, localName: "in-\(name)"),
      as: QName(namespaceURI: Namespace.muster, localName: "in-range"), fixing: variable)
    return variable
  }

  /// The variable that a function of a name asks about, as `in-window` does about `$window`.
  static func variable(askedAboutBy function: String) -> String? {
    ["window", "period"].first { function == "in-\($0)" }
  }

  /// Brings the checked item into scope.
  mutating func declareThis() -> VariableReference {
    absent["this"] = nil
    return context.declareVariable("this")
  }
}

/// What a variable is, as part of a sentence.
enum VariableKind: String, DiagnosticCode, CaseIterable {
  case period = "variable.period"
  case window = "variable.window"
  case asOf = "variable.as-of"
  case summary = "variable.summary"
  case this = "variable.this"
  case parameter = "variable.parameter"
  case table = "variable.table"
  case binding = "variable.let"
  case shared = "variable.shared"

  var wording: Wording {
    switch self {
    case .period: Wording("the period of the audit", "考核周期")
    case .window: Wording("the window of a check", "检查点的时段")
    case .asOf: Wording("the day of the audit", "考核截止日")
    case .summary: Wording("the summary of all submissions", "全部报送文件的汇总")
    case .this: Wording("the checked item", "被检查的对象")
    case .parameter: Wording("a parameter", "参数")
    case .table: Wording("a table", "表")
    case .binding: Wording("a let", "let变量")
    case .shared: Wording("a shared let", "共用的let变量")
    }
  }
}

/// Why a variable that exists is not there for an expression, as part of a sentence.
enum AbsenceReason: String, DiagnosticCode, CaseIterable {
  case windowOfRequirement = "absent.window-of-requirement"
  case windowOfSubjects = "absent.window-of-subjects"
  case underSummary = "absent.under-summary"
  case thisOfRequirement = "absent.this-of-requirement"
  case thisOfSubjects = "absent.this-of-subjects"
  case letOfRequirement = "absent.let-of-requirement"
  case letOfDocument = "absent.let-of-document"
  case declaredLater = "absent.declared-later"
  case beingWorkedOut = "absent.being-worked-out"

  var wording: Wording {
    switch self {
    case .windowOfRequirement:
      Wording(
        "it is the window of a check, in a requirement with “each”",
        "它是检查点的时段，只在写有“each”的考核项里有")
    case .windowOfSubjects:
      Wording("the subjects are the same in every window", "每个时段的检查对象都相同")
    case .underSummary:
      Wording(
        "the summary of all submissions is there under “summary”",
        "全部报送文件的汇总只在“summary”下有")
    case .thisOfRequirement:
      Wording(
        "it is the checked item, in what a requirement says of each of its subjects",
        "它是被检查的对象，只在考核项对每个对象计算的表达式里有")
    case .thisOfSubjects:
      Wording(
        "the subjects are selected before any of them is checked",
        "此处正在选取检查对象，还没有哪一个在接受检查")
    case .letOfRequirement:
      Wording(
        "the lets of a requirement are worked out on each subject",
        "考核项的let变量要对每个检查对象分别计算")
    case .letOfDocument:
      Wording(
        "the lets under “let” are worked out on each document",
        "“let”下的变量要对每份文件分别计算")
    case .declaredLater: Wording("it is declared further down", "它在下文才定义")
    case .beingWorkedOut: Wording("it is what is worked out here", "此处正在计算的就是它")
    }
  }
}
