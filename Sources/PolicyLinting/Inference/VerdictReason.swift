import XMLTree

/// Why a test always comes to the same, as part of a sentence.
enum VerdictReason: String, DiagnosticCode, CaseIterable {
  case independent = "verdict.independent"
  case alwaysEmpty = "verdict.always-empty"
  case neverEmpty = "verdict.never-empty"
  case neverBlank = "verdict.never-blank"
  case alwaysOfType = "verdict.always-of-type"
  case allListed = "verdict.all-listed"
  case alwaysNumber = "verdict.always-number"
  case atLeast = "verdict.at-least"
  case atMost = "verdict.at-most"
  case between = "verdict.between"

  var wording: Wording {
    switch self {
    case .independent: Wording("nothing in it depends on a document", "其中没有取决于文档的内容")
    case .alwaysEmpty: Wording("“{0}” is always empty", "“{0}”总是空的")
    case .neverEmpty: Wording("“{0}” is never empty", "“{0}”从不为空")
    case .neverBlank:
      Wording(
        "“{0}” is there and not blank in every valid document", "有效的文档都有“{0}”，而且不是空白")
    case .alwaysOfType:
      Wording("“{0}” is {1} in every valid document", "有效的文档中，“{0}”都是{1}")
    case .allListed:
      Wording("all values that the schema declares are listed", "模式规定的值都已列出")
    case .alwaysNumber: Wording("“{0}” is always {1}", "“{0}”总是{1}")
    case .atLeast: Wording("“{0}” is at least {1}", "“{0}”不小于{1}")
    case .atMost: Wording("“{0}” is at most {1}", "“{0}”不大于{1}")
    case .between: Wording("“{0}” is from {1} to {2}", "“{0}”在{1}与{2}之间")
    }
  }
}
