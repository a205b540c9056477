import Policies
import XMLTree
import XPath

/// What is asked of each of many items does not look through all of them: that takes a time in the
/// square of their number. A let of the level can hold a map that each item is looked up in.
///
///     for: team/member
///     assert: empty(preceding-sibling::member[name = $name])    # warning
///     assert: count(../member[name = $name]) = 1                # warning
///     assert: count(//member[name = $name]) = 1                 # warning
///     assert: every $other in ../member satisfies …             # warning
///     assert: count($members-by-name($name)) = 1
///     message: "No. {count(preceding-sibling::member) + 1}"     # is counted once for all
struct QuadraticExpressionRule: LintRule {
  func problems(in analysis: PolicyAnalysis) -> [Problem] {
    let nodes = Dictionary(
      analysis.expressions.map { ($0.origin.id, $0.root.value.nodes) },
      uniquingKeysWith: { first, _ in first })
    return analysis.expressions.flatMap { (expression) -> [Problem] in
      let subjects = expression.origin.selection.flatMap { nodes[$0.id] } ?? []
      var search = QuadraticParts(many: expression.rangesOfMany(like: subjects))
      search.visit(expression.root.expr, isAskedOfEach: expression.origin.isAskedOfEach)
      return search.parts.map { part in
        Problem.warning(
          .quadratic, .text(part.text(in: expression.origin.source)),
          at: expression.origin.place(of: part))
      }
    }
  }
}

extension PolicyExpression {
  /// Whether it is evaluated on each of several items.
  fileprivate var isAskedOfEach: Bool {
    guard let selection else { return false }
    if case .contextItem = selection.syntax.kind { return false }
    return true
  }

  /// What selects the items it is evaluated on.
  fileprivate var selection: PolicyExpression? {
    if case .items(let selection) = context { selection } else { nil }
  }
}

extension TypedExpression {
  /// The parts of which the schema allows any number of nodes, some of them such as are asked.
  fileprivate func rangesOfMany(like subjects: Set<SchemaNode>) -> Set<SourceRange> {
    guard !subjects.isEmpty else { return [] }
    var ranges: Set<SourceRange> = []
    root.forEach { part in
      if part.value.occurrence.max == nil, !part.value.nodes.isDisjoint(with: subjects) {
        ranges.insert(part.expr.range)
      }
    }
    return ranges
  }
}

/// Finds the parts of an expression that look through what is around an item.
private struct QuadraticParts {
  /// The parts of which there may be many nodes.
  let many: Set<SourceRange>
  private(set) var parts: [SourceRange] = []

  mutating func visit(_ expr: Expr, isAskedOfEach: Bool) {
    if isAskedOfEach, looksThroughMany(expr) {
      parts.append(expr.range)
      // What is in it would only say so again.
      return
    }
    switch expr.kind {
    case .path(.relative(let left, let right)), .path(.simpleMap(let left, let right)),
      .path(.filter(let left, predicate: let right)):
      visit(left, isAskedOfEach: isAskedOfEach)
      visit(right, isAskedOfEach: true)
    case .path(.axisStep(_, _, let predicates)):
      for predicate in predicates { visit(predicate, isAskedOfEach: true) }
    case .binding(.letClause, _, _): visitChildren(of: expr, isAskedOfEach: isAskedOfEach)
    case .binding(_, let bindings, let body):
      for (index, binding) in bindings.enumerated() {
        visit(binding.value, isAskedOfEach: isAskedOfEach || index > 0)
      }
      visit(body, isAskedOfEach: true)
    case .function(.call(let name, let arguments))
    where name.localName == "count" && arguments.count == 1:
      // Siblings of a name are counted once for all of them.
      guard let step = arguments[0].value, step.isPlainSiblingStep else { fallthrough }
    default: visitChildren(of: expr, isAskedOfEach: isAskedOfEach)
    }
  }

  /// Whether an expression goes through any number of nodes beside or around the context node.
  private func looksThroughMany(_ expr: Expr) -> Bool {
    switch expr.kind {
    case .path(.axisStep): expr.isSiblingStep
    case .path(.relative(let left, let right)):
      left.leadsUp && (right.selectsAmongMany || right.leadsDown && many.contains(expr.range))
    default: false
    }
  }

  private mutating func visitChildren(of expr: Expr, isAskedOfEach: Bool) {
    for child in expr.children { visit(child, isAskedOfEach: isAskedOfEach) }
  }
}

extension Expr {
  /// Whether it goes to any number of nodes beside the context node.
  fileprivate var isSiblingStep: Bool {
    guard case .path(.axisStep(let axis, _, let predicates)) = kind else { return false }
    switch axis {
    case .precedingSibling, .followingSibling, .preceding, .following:
      return !(predicates.first?.isPosition ?? false)
    default: return false
    }
  }

  fileprivate var isPlainSiblingStep: Bool {
    guard case .path(.axisStep(let axis, _, let predicates)) = kind, predicates.isEmpty else {
      return false
    }
    return axis == .precedingSibling || axis == .followingSibling
  }

  /// Whether a path ends above its start, or at the root.
  fileprivate var leadsUp: Bool {
    switch kind {
    case .path(.root), .path(.axisStep(.parent, _, _)), .path(.axisStep(.ancestor, _, _)): true
    case .path(.relative(let left, let right)): right.leadsUp || left.leadsUp && right.leadsOn
    default: false
    }
  }

  /// Whether a step goes down to elements, whichever by number.
  fileprivate var leadsDown: Bool {
    guard case .path(.axisStep(let axis, _, let predicates)) = kind else { return false }
    return (axis == .child || axis == .descendant) && !(predicates.first?.isPosition ?? false)
  }

  /// Whether a step goes down to all that is there.
  private var leadsOn: Bool {
    switch kind {
    case .path(.axisStep(.child, _, let predicates)),
      .path(.axisStep(.descendantOrSelf, _, let predicates)):
      predicates.isEmpty
    default: false
    }
  }

  /// Whether a step goes down and asks something of each node.
  fileprivate var selectsAmongMany: Bool {
    guard case .path(.axisStep(let axis, _, let predicates)) = kind,
      axis == .child || axis == .descendant, let first = predicates.first
    else { return false }
    return !first.isPosition && first.mentionsVariable
  }

  private var isPosition: Bool {
    switch kind {
    case .literal(let value): value.isNumeric
    case .function(.call(let name, let arguments)): name.localName == "last" && arguments.isEmpty
    default: false
    }
  }

  /// Whether it depends on a variable: what does not can be worked out only once, by hand, but is
  /// seldom about each item.
  private var mentionsVariable: Bool {
    if case .variable = kind { true } else { children.contains(where: \.mentionsVariable) }
  }
}
