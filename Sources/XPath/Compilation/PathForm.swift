extension Expr {
  /// `A/B` in a form that comes to the same nodes with less work, where there is one: what others write
  /// in parentheses behind `//` would be gone through at every node of the tree.
  ///
  /// - Parameters:
  ///   - origin: The left side.
  ///   - steps: The right side.
  static func shorterPath(from origin: Expr, to steps: Expr, _ range: SourceRange) -> Expr? {
    guard case .path(let path) = steps.kind, steps.givesNodes else { return nil }
    let fromAll = origin.isEveryNode
    // There is a node to start from, and where that is makes no difference.
    if fromAll, steps.isRooted { return steps }
    func after(_ origin: Expr, _ steps: Expr) -> Expr {
      Expr(.path(.relative(origin, steps)), range)
    }
    switch path {
    // A/(B/C) is A/B/C: what is not in the order of the document is put into it at the end.
    case .relative(let first, let rest): return after(after(origin, first), rest)
    // //(A | B) is //A | //B.
    case .combination(.union, let left, let right) where fromAll:
      return Expr(
        .path(.combination(.union, after(origin, left), after(origin, right))), range)
    default: return nil
    }
  }

  /// Whether it gives nodes without duplicates, and asks nothing of the focus but the item.
  private var givesNodes: Bool {
    guard case .path(let path) = kind else { return false }
    switch path {
    case .root, .axisStep: return true
    case .relative(let left, let right), .combination(_, let left, let right):
      return left.givesNodes && right.givesNodes
    case .filter(let operand, _): return operand.givesNodes
    case .simpleMap: return false
    }
  }

  /// Whether it starts from the root of the tree, wherever in it the context item is.
  private var isRooted: Bool {
    guard case .path(let path) = kind else { return false }
    switch path {
    case .root: return true
    case .axisStep, .simpleMap: return false
    case .relative(let left, _), .filter(let left, _): return left.isRooted
    case .combination(_, let left, let right): return left.isRooted && right.isRooted
    }
  }

  /// Whether it is what `//` stands for at the start of a path: `/descendant-or-self::node()`.
  private var isEveryNode: Bool {
    guard case .path(.relative(let origin, let step)) = kind, case .path(.root) = origin.kind,
      case .path(.axisStep(.descendantOrSelf, .kind(.anyKind), let predicates)) = step.kind
    else { return false }
    return predicates.isEmpty
  }
}
