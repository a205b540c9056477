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
  /// out once for their values, and one that depends on the tree beside them once for a tree. A long
  /// sequence that is not of nodes is neither: it would be held, and not gone through.
  mutating func invariant(_ expr: Expr) -> any Operation {
    guard nesting > 0, expr.isWorkedOut else { return nested(expr) }
    let outerFocus = focusUse
    focusUse = []
    let size = frames[frames.count - 1].size
    let (operation, use) = notingVariables { $0.nested(expr) }
    let innerFocus = focusUse
    focusUse.formUnion(outerFocus)
    guard use.firstLocal >= size else { return operation }
    let variables = use.globals.sorted()
    if innerFocus == .root {
      guard operation.isWorthHolding else { return operation }
      return RootedOperation(operation.withoutHeldOrigin, variables: variables)
    }
    guard innerFocus.isEmpty, !use.globals.isEmpty,
      operation.traits.contains(.atMostOne) || operation is InlinedCall
    else { return operation }
    return InvariantOperation(operation, variables: variables)
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

extension Operation {
  /// Whether what comes of it in a tree is held: one item, or nodes that are more than the root.
  fileprivate var isWorthHolding: Bool {
    !(self is RootOperation) && !traits.isDisjoint(with: [.nodes, .atMostOne])
  }

  /// A path that is held itself, so that what it starts from need not be.
  fileprivate var withoutHeldOrigin: any Operation {
    guard let path = self as? PathOperation, let held = path.left as? RootedOperation else {
      return self
    }
    return PathOperation(held.operand, path.right, usesSize: path.usesSize, path.range)
  }
}
