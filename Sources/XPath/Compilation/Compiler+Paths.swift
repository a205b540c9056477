// Paths, steps and filters.

extension Compiler {
  mutating func pathOperation(_ path: Expr.PathExpr, _ range: SourceRange) -> any Operation {
    switch path {
    case .root:
      focusUse.insert(.root)
      return RootOperation(range)
    case .relative(let left, let right): return relativePath(left, right, range)
    case .axisStep(let axis, let test, let predicates):
      focusUse.insert(.item)
      return AxisStep(
        axis, NodeMatcher(test, axis: axis), predicates.map { predicate($0) }, range)
    case .filter(let operand, let condition):
      let operation = compile(operand)
      return FilterOperation(operation, predicate(condition), range)
    case .simpleMap(let left, let right):
      let sequence = compile(left)
      let (body, use) = withFocus { $0.compile(right) }
      return SimpleMapOperation(sequence, body, usesSize: use.contains(.size), range)
    case .combination(let op, let left, let right):
      return SetOperation(op, compile(left), compile(right), range)
    }
  }

  private mutating func predicate(_ expr: Expr) -> Predicate {
    let (operation, use) = withFocus { $0.compile(expr) }
    return Predicate(operation, use)
  }

  private mutating func relativePath(
    _ left: Expr, _ right: Expr, _ range: SourceRange
  ) -> any Operation {
    if recording == nil, let shorter = Expr.shorterPath(from: left, to: right, range) {
      return operation(of: shorter)
    }
    let (step, use) = withFocus { $0.compile(right) }
    // A//B is A/descendant::B, as long as no predicate of B counts positions among siblings.
    if let axisStep = step.axisStep, case .path(.relative(let origin, let between)) = left.kind,
      case .path(.axisStep(.descendantOrSelf, .kind(.anyKind), let predicates)) = between.kind,
      predicates.isEmpty, axisStep.predicates.allSatisfy({ !$0.dependsOnPosition })
    {
      switch axisStep.axis {
      case .child, .descendant, .descendantOrSelf:
        let axis: Axis = axisStep.axis == .descendantOrSelf ? .descendantOrSelf : .descendant
        let merged = AxisStep(axis, axisStep.matcher, axisStep.predicates, axisStep.range)
        return PathOperation(
          compile(origin), replacing(step, with: merged), usesSize: false, range)
      default: break
      }
    }
    return PathOperation(compile(left), step, usesSize: use.contains(.size), range)
  }
}
