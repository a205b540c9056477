import XPath

/// Every variable that an expression binds is used.
///
///     for $day in $days return 'x'    # warning: $day is not used
///     let $n := count(member) return count(member)    # warning
///
/// The parameters of functions are left alone: how many there are is not the function's choice.
struct UnusedVariableRule: LintRule {
  func problems(in analysis: PolicyAnalysis) -> [Problem] {
    var problems: [Problem] = []
    for expression in analysis.expressions {
      expression.root.forEach { part in
        for binding in part.unusedBindings {
          problems.append(
            .warning(
              .unusedVariable, .text("\(binding.name)"),
              at: expression.origin.place(of: binding.range)))
        }
      }
    }
    return problems
  }
}

extension TypedExpr {
  /// The bindings of the expression itself.
  private var bindings: [Expr.Binding] {
    if case .binding(_, let bindings, _) = expr.kind { bindings } else { [] }
  }

  /// The variables that are used in the expression and bound outside of it.
  var freeVariables: Set<QName> {
    if case .variable(let name) = expr.kind { return [name] }
    if case .function(.inline(let parameters, _, _)) = expr.kind {
      return freeVariables(behind: parts.count).subtracting(parameters.map(\.name))
    }
    return freeVariables(behind: 0)
  }

  /// The bindings whose variable is used by nothing behind them.
  fileprivate var unusedBindings: [Expr.Binding] {
    bindings.enumerated().filter { index, binding in
      !freeVariables(behind: index + 1).contains(binding.name)
    }.map(\.element)
  }

  /// The free variables of what stands behind so many of the bindings.
  private func freeVariables(behind index: Int) -> Set<QName> {
    let bindings = bindings
    guard index < bindings.count else {
      return parts.dropFirst(bindings.count).reduce(into: []) { $0.formUnion($1.freeVariables) }
    }
    return freeVariables(behind: index + 1).subtracting([bindings[index].name])
      .union(parts[index].freeVariables)
  }
}
