import XMLTree
import XPath

/// What can be wrong with the expressions of a document, beside what the language says of them.
enum ExpressionProblem: String, DiagnosticCode, CaseIterable {
  case error = "expression.error"
  case notExpression = "expression.not-expression"
  case variableAbsent = "expression.variable-absent"
  case functionAbsent = "expression.function-absent"
  case noContextItem = "expression.no-context-item"
  case strayBrace = "expression.stray-brace"
  case unclosedBrace = "expression.unclosed-brace"
  case emptyBraces = "expression.empty-braces"
  case unclosedString = "expression.unclosed-string"
  case unclosedComment = "expression.unclosed-comment"

  var wording: Wording {
    switch self {
    case .error: Wording("{0}: {1}", "{0}：{1}")
    case .notExpression: Wording("“{0}” must be an expression, not {1}", "“{0}”应为表达式，不能是{1}")
    case .variableAbsent:
      Wording("XPST0008: There is no variable ${0} here: {1}", "XPST0008：此处没有变量${0}：{1}")
    case .functionAbsent:
      Wording(
        "XPST0017: There is no function {0} here, as there is no variable ${1}: {2}",
        "XPST0017：此处没有函数{0}，因为没有变量${1}：{2}")
    case .noContextItem:
      Wording(
        "XPDY0002: There is no context item here: what is shared depends on no document",
        "XPDY0002：此处没有当前项：共用的值不取决于任何文件")
    case .strayBrace:
      Wording(
        "A “}” without a “{”; the character itself is written “}}”", "“}”没有对应的“{”；字符本身写作“}}”")
    case .unclosedBrace:
      Wording("The “{” is not closed; the character itself is written “{{”", "“{”没有结束；字符本身写作“{{”")
    case .emptyBraces: Wording("There is no expression between “{” and “}”", "“{”与“}”之间没有表达式")
    case .unclosedString: Wording("XPST0003: The string is not closed", "XPST0003：字符串没有结束")
    case .unclosedComment: Wording("XPST0003: The comment is not closed", "XPST0003：注释没有结束")
    }
  }
}
