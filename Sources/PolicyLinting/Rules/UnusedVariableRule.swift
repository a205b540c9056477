import XPath

/// Every variable that an expression binds is used.
///
///     for $day in $days return 'x'    # warning: $day is not used
///     let $n := count(member) return count(member)    # warning
///
/// The parameters of functions are left alone: how many there are is not the function's choice.
struct UnusedVariableRule: LintRule {
  func problems(in analysis: PolicyAnalysis) -> [Problem] {
    analysis.expressions.flatMap { expression in
      expression.variableUse.unused.map { binding in
        Problem.warning(
          .unusedVariable, .text("\(binding.name)"),
          at: expression.origin.place(of: binding.range))
      }
    }
  }
}
