import Policies
import XMLTree
import XPath

/// Conditions that go together can hold together.
///
///     @kind = 'joint-patrol' and @kind = 'shop-warden'    # error: one thing has one value
///     team[@kind = 'joint-patrol'][@kind = 'shop-warden'] # error
///     @kind != 'joint-patrol' or @kind != 'shop-warden'   # error: one of the two always holds
///     @kind != ('joint-patrol', 'shop-warden')            # error: it differs from one of them
struct ContradictionRule: LintRule {
  func problems(in analysis: PolicyAnalysis) -> [Problem] {
    var problems: [Problem] = []
    for expression in analysis.expressions {
      expression.root.forEach { part in
        switch part.expr.kind {
        case .logical(.and, _), .path(.axisStep):
          problems += clashes(part.parts, in: expression)
        case .path(.filter): problems += clashes(part.chainedPredicates, in: expression)
        case .logical(.or, _): problems += truisms(part.parts, in: expression)
        case .comparison(.general(.ne), _, _): problems += truisms([part], in: expression)
        default: break
        }
      }
    }
    return problems
  }

  /// Demands that one thing equal now this, now that.
  private func clashes(_ tests: [TypedExpr], in expression: TypedExpression) -> [Problem] {
    var problems: [Problem] = []
    var seen: [MessageArgument: [Demand]] = [:]
    for demand in tests.flatMap(\.conjuncts).compactMap({ Demand($0, in: expression) }) {
      // Who asks more than that of one thing clashes with the first of it, if at all.
      let alike = seen[demand.text, default: []].prefix(100)
      seen[demand.text, default: []].append(demand)
      guard let earlier = alike.first(where: { $0.clashes(with: demand) }) else { continue }
      problems.append(
        .error(
          .contradiction, demand.text, demand.wish, earlier.wish,
          at: expression.place(of: demand.test)))
    }
    return problems
  }

  /// Demands that one thing differ from this or from that.
  private func truisms(_ tests: [TypedExpr], in expression: TypedExpression) -> [Problem] {
    var problems: [Problem] = []
    var seen: [MessageArgument: Demand] = [:]
    for demand in tests.compactMap({ Demand($0, in: expression) }) where demand.isDifference {
      let alike = seen[demand.text]
      seen[demand.text] = alike ?? demand
      let values = demand.values.union(alike?.values ?? [])
      guard values.count > 1 else { continue }
      problems.append(
        .error(
          .truism, demand.text, .quoted(values), at: expression.place(of: demand.test)))
    }
    return problems
  }
}

/// A comparison of something that has one value at most with constants.
private struct Demand {
  let test: TypedExpr
  let text: MessageArgument
  let values: Set<String>
  let isDifference: Bool

  init?(_ test: TypedExpr, in expression: TypedExpression) {
    let op: ValueComparison
    switch test.expr.kind {
    case .comparison(.general(let given), _, _), .comparison(.value(let given), _, _): op = given
    default: return nil
    }
    let sides = test.parts
    guard op == .eq || op == .ne,
      let index = sides.indices.first(where: { sides[$0].value.isListed })
    else { return nil }
    let thing = sides[1 - index]
    guard !thing.value.isListed, !thing.value.occurrence.isRepeatable else { return nil }
    self.test = test
    text = expression.text(of: thing)
    values = Set(sides[index].value.constants.map(\.text))
    isDifference = op == .ne
  }

  func clashes(with other: Demand) -> Bool {
    switch (isDifference, other.isDifference) {
    case (false, false): values.isDisjoint(with: other.values)
    case (true, false): values.count == 1 && values == other.values
    case (false, true): other.values.count == 1 && values == other.values
    case (true, true): false
    }
  }

  /// What is asked for, as in `“a” or “b”`.
  var wish: MessageArgument {
    let list = MessageArgument.quoted(values)
    return isDifference ? .message(Message(LintPart.otherThan, [list])) : list
  }
}

extension MessageArgument {
  /// Values of which any would do.
  fileprivate static func quoted(_ values: Set<String>) -> MessageArgument {
    .alternatives(values.sorted().map { "“\($0)”" })
  }
}

extension AbstractValue {
  /// Whether all items are written in the policy.
  fileprivate var isListed: Bool {
    isAtomic && atoms.isEmpty && !constants.isEmpty && constants.allSatisfy { !$0.isOfSchema }
  }
}

extension TypedExpr {
  /// The predicates of a filter and of those it filters.
  fileprivate var chainedPredicates: [TypedExpr] {
    guard case .path(.filter) = expr.kind, let operand = parts.first else { return [] }
    if case .path(.axisStep) = operand.expr.kind { return operand.parts + parts.dropFirst() }
    return operand.chainedPredicates + parts.dropFirst()
  }

  /// The tests that must all hold for this one to hold.
  fileprivate var conjuncts: [TypedExpr] {
    if case .logical(.and, _) = expr.kind { parts.flatMap(\.conjuncts) } else { [self] }
  }
}
