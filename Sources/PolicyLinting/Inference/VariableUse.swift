import XPath

/// Which variables from outside an expression uses, and which of its own it does not.
struct VariableUse {
  /// The variables that are used and bound outside of the expression.
  private(set) var free: Set<QName> = []
  /// The bindings whose variable is used by nothing that sees it. The parameters of functions are not
  /// among them: how many there are is not the function's choice.
  private(set) var unused: [Expr.Binding] = []
  /// Whether the bindings in force are used, the innermost of a name last.
  private var bound: [QName: [Bool]] = [:]

  init(of expr: Expr) { visit(expr) }

  private mutating func visit(_ expr: Expr) {
    switch expr.kind {
    case .variable(let name): use(name)
    case .binding(_, let bindings, let body):
      for binding in bindings {
        visit(binding.value)
        bind(binding.name)
      }
      visit(body)
      for binding in bindings.reversed() where !unbind(binding.name) { unused.append(binding) }
    case .function(.inline(let parameters, _, let body)):
      for parameter in parameters { bind(parameter.name) }
      visit(body)
      for parameter in parameters { _ = unbind(parameter.name) }
    default: for child in expr.children { visit(child) }
    }
  }

  private mutating func use(_ name: QName) {
    guard let depth = bound[name]?.count, depth > 0 else {
      free.insert(name)
      return
    }
    bound[name]?[depth - 1] = true
  }

  private mutating func bind(_ name: QName) { bound[name, default: []].append(false) }

  /// Ends a binding, and tells whether it was used.
  private mutating func unbind(_ name: QName) -> Bool { bound[name]?.popLast() ?? false }
}
