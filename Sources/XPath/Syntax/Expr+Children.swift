extension Expr {
  /// The expressions an expression is made of, in document order: where each stands in the source.
  public var children: [Expr] {
    switch kind {
    case .literal, .variable, .contextItem: []
    case .sequence(let items), .logical(_, let items): items
    case .conditional(let test, let then, let otherwise): [test, then, otherwise]
    case .binding(_, let bindings, let body): bindings.map(\.value) + [body]
    case .comparison(_, let left, let right): [left, right]
    case .calculation(let calculation): calculation.children
    case .type(_, let operand): [operand]
    case .path(let path): path.children
    case .function(let function): function.children
    case .structure(let structure): structure.children
    }
  }
}

extension Expr.Calculation {
  fileprivate var children: [Expr] {
    switch self {
    case .concatenation(let operands): operands
    case .range(let left, let right), .arithmetic(_, let left, let right): [left, right]
    case .negation(let operand), .unaryPlus(let operand): [operand]
    }
  }
}

extension Expr.PathExpr {
  fileprivate var children: [Expr] {
    switch self {
    case .root: []
    case .axisStep(_, _, let predicates): predicates
    case .relative(let left, let right), .simpleMap(let left, let right),
      .combination(_, let left, let right), .filter(let left, predicate: let right):
      [left, right]
    }
  }
}

extension Expr.FunctionExpr {
  fileprivate var children: [Expr] {
    switch self {
    case .call(_, let arguments): arguments.compactMap(\.value)
    case .dynamicCall(let function, let arguments): [function] + arguments.compactMap(\.value)
    case .reference: []
    case .inline(_, result: _, let body): [body]
    }
  }
}

extension Expr.StructureExpr {
  fileprivate var children: [Expr] {
    switch self {
    case .map(let entries): entries.flatMap { [$0.key, $0.value] }
    case .squareArray(let members): members
    case .curlyArray(let content): [content]
    case .lookup(let operand, let key): [operand] + key.children
    case .unaryLookup(let key): key.children
    }
  }
}

extension Expr.KeySpecifier {
  /// The expression that works out the keys, if one does.
  public var children: [Expr] {
    if case .expression(let expr) = self { [expr] } else { [] }
  }
}

extension Expr.Argument {
  /// The expression, unless it is left open.
  public var value: Expr? {
    if case .value(let expr) = self { expr } else { nil }
  }
}
