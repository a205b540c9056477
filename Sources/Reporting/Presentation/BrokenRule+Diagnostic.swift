import Auditing
import XMLTree

/// What reports say of the policy.
enum ReportProblem: String, DiagnosticCode, CaseIterable {
  case brokenRule = "report.broken-rule"

  var wording: Wording {
    switch self {
    case .brokenRule:
      Wording("the rule of {0} broke: {1}: {2}, in {3}", "考核项{0}的规则出错:{1}:{2},表达式{3}")
    }
  }
}

extension AuditReport {
  /// The rules that broke, each once, as problems of the policy's file.
  package var brokenRuleProblems: [Diagnostic] {
    let entries = (units + (whole.map { [$0] } ?? [])).map {
      Entry($0, rank: nil, comparison: nil)
    }
    return BrokenRule.all(in: entries).map { rule in
      Diagnostic(
        file: rule.file, line: rule.place.line, column: rule.place.column,
        message: Message(
          ReportProblem.brokenRule,
          [
            .text(rule.requirement), .text(rule.error.code), .message(rule.error.message),
            .text(rule.error.expression),
          ]))
    }
  }
}
