import XMLTree

/// What can come of damages to documents, beside that they are noticed.
enum MutationProblem: String, DiagnosticCode, CaseIterable {
  case unnoticed = "mutation.unnoticed"
  case unnoticedValue = "mutation.unnoticed-value"
  case notAudited = "mutation.not-audited"
  case harmlessFails = "mutation.harmless-fails"
  case harmlessIdle = "mutation.harmless-idle"
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
    case .pays:
      Wording(
        "{0} of {1} pays, in “{2}”: the score of {3} is {5} instead of {4}",
        "用例“{2}”中，对{1}作改动{0}反而得利：{3}的得分由{4}升为{5}")
    case .paysWithGrade:
      Wording(
        "{0} of {1} pays, in “{2}”: {3} has {5} ({7}) instead of {4} ({6})",
        "用例“{2}”中，对{1}作改动{0}反而得利：{3}由{4}分（{6}）升为{5}分（{7}）")
    case .harmlessIdle:
      Wording(
        "Nothing that goes unnoticed is harmless by this entry: {0}",
        "没有哪处未被发现的改动可以用此条说明：{0}")
    }
  }
}
