/// What something that is compiled asks of the variables around it.
struct VariableUse {
  /// The slots of variables of the static context.
  var globals: Set<Int> = []
  /// The first slot that it uses of the frame; what it binds itself has later ones than stand around.
  var firstLocal = Int.max

  mutating func formUnion(_ other: VariableUse) {
    globals.formUnion(other.globals)
    firstLocal = min(firstLocal, other.firstLocal)
  }
}

extension Compiler {
  /// Compiles something, and tells what it asks of variables.
  mutating func notingVariables(
    _ compile: (inout Compiler) -> any Operation
  ) -> (operation: any Operation, use: VariableUse) {
    let outer = variableUse
    variableUse = VariableUse()
    let operation = compile(&self)
    let use = variableUse
    variableUse.formUnion(outer)
    return (operation, use)
  }

  /// Compiles an expression; one that depends on variables of the context alone is made to be worked
  /// out once for their values. A long sequence is not: it would be held, and not gone through.
  mutating func invariant(_ expr: Expr) -> any Operation {
    guard nesting > 0, expr.isWorkedOut else { return nested(expr) }
    let outerFocus = focusUse
    focusUse = []
    let size = frames[frames.count - 1].size
    let (operation, use) = notingVariables { $0.nested(expr) }
    let usesFocus = !focusUse.isEmpty
    focusUse.formUnion(outerFocus)
    guard !usesFocus, use.firstLocal >= size, !use.globals.isEmpty,
      operation.traits.contains(.atMostOne) || operation is InlinedCall
    else { return operation }
    return InvariantOperation(operation, variables: use.globals.sorted())
  }

  private mutating func nested(_ expr: Expr) -> any Operation {
    nesting += 1
    defer { nesting -= 1 }
    return operation(of: expr)
  }
}

extension Expr {
  /// Whether there is more to it than taking up a value that is there.
  fileprivate var isWorkedOut: Bool {
    switch kind {
    case .literal, .variable, .contextItem, .sequence, .conditional, .binding, .type: false
    case .logical, .comparison, .calculation, .path, .function, .structure: true
    }
  }
}
