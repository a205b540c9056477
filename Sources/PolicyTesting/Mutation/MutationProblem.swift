import XMLTree

/// What can come of damages to documents, beside that they are noticed.
enum MutationProblem: String, DiagnosticCode, CaseIterable {
  case unnoticed = "mutation.unnoticed"
  case unnoticedValue = "mutation.unnoticed-value"
  case notAudited = "mutation.not-audited"
  case harmlessFails = "mutation.harmless-fails"
  case harmlessIdle = "mutation.harmless-idle"
  case gainfulIdle = "mutation.gainful-idle"
  case omission = "mutation.omission"
  case omissionOfFile = "mutation.omission-of-file"
  case pays = "mutation.pays"
  case paysWithGrade = "mutation.pays-with-grade"

  var wording: Wording {
    switch self {
    case .unnoticed:
      Wording("nobody notices {0} of {1}, in “{2}”", "用例“{2}”中，对{1}作改动{0}，无人发现")
    case .unnoticedValue:
      Wording(
        "nobody notices {0} of {1} ({3} → {4}), in “{2}”",
        "用例“{2}”中，对{1}作改动{0}（{3} → {4}），无人发现")
    case .notAudited:
      Wording(
        "The documents cannot be damaged, for at both levels they cannot be audited: {0}",
        "文档无法用来改动，因为两级都无法考核：{0}")
    case .harmlessFails: Wording("“{0}” cannot be evaluated: {1}", "“{0}”无法计算：{1}")
    case .omission: Wording("{0} of {1}", "对{1}作改动{0}")
    case .omissionOfFile: Wording("to leave the file out", "不报此文件")
    case .pays:
      Wording(
        "{0} pays, in “{1}”: the score of {2} is {4} instead of {3}, by {5}",
        "用例“{1}”中，{0}反而得利：{2}的得分由{3}升为{4}，见于{5}")
    case .paysWithGrade:
      Wording(
        "{0} pays, in “{1}”: {2} has {4} ({7}) instead of {3} ({6}), by {5}",
        "用例“{1}”中，{0}反而得利：{2}由{3}分（{6}）升为{4}分（{7}），见于{5}")
    case .harmlessIdle:
      Wording(
        "Nothing that goes unnoticed is harmless by this entry: {0}",
        "没有哪处未被发现的改动可以用此条说明：{0}")
    case .gainfulIdle:
      Wording(
        "Nothing that pays may do so by this entry: {0}", "没有哪处得利的漏填可以用此条说明：{0}")
    }
  }
}
