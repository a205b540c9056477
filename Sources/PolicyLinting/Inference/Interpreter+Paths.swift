import Schemas
import XPath

// Paths, steps and filters (*XPath 3.1*, §3.2 and §3.3).

extension Interpreter {
  func path(_ path: Expr.PathExpr, _ focus: AbstractValue?) -> Inferred {
    switch path {
    case .root: return (root(of: focus), [])
    case .relative(let left, let right):
      let origin = infer(left, on: focus)
      let step = infer(right, on: origin.value.item)
      return (step.value.with(number(of: step.value, for: origin.value)), [origin, step])
    case .simpleMap(let left, let right):
      let origin = infer(left, on: focus)
      let step = infer(right, on: origin.value.item)
      let occurrence = origin.value.occurrence * step.value.occurrence
      return (step.value.with(occurrence), [origin, step])
    case .axisStep(let axis, let test, let predicates):
      return filtered(step(axis, test, from: focus), [], by: predicates)
    case .filter(let operand, let predicate):
      let operand = infer(operand, on: focus)
      return filtered(operand.value, [operand], by: [predicate])
    case .combination(let op, let left, let right):
      let parts = [infer(left, on: focus), infer(right, on: focus)]
      return (combined(op, parts[0].value, parts[1].value), parts)
    }
  }

  /// The root of the tree a node is in.
  func root(of focus: AbstractValue?) -> AbstractValue {
    guard let focus, focus.hasOnlyKnownNodes else { return .anything.with(.once) }
    return AbstractValue(nodes: [.document], occurrence: .once)
  }

  /// What a step leads to; anything where it is not known from where, or leads nowhere.
  func step(_ axis: Axis, _ test: NodeTest, from focus: AbstractValue?) -> AbstractValue {
    if focus?.isForeign ?? false { return .foreign }
    guard let model, let focus, !focus.nodes.isEmpty else { return .anything }
    var result: AbstractValue?
    for origin in focus.nodes {
      let found = model.step(axis, test, from: origin)
      let value = AbstractValue(
        nodes: found.nodes, isOpen: found.isOpen, occurrence: found.occurrence)
      if result == nil { result = value } else { result? |= value }
    }
    guard var result, !result.nodes.isEmpty else { return .anything }
    if focus.isOpen {
      result.isOpen = true
      result.occurrence = .any
    }
    return result
  }

  /// How many nodes a path selects: a node that several steps lead to counts once.
  private func number(of step: AbstractValue, for origin: AbstractValue) -> Occurrence {
    let product = origin.occurrence * step.occurrence
    guard step.isOpen || !step.nodes.isEmpty else { return product }
    return Occurrence(min: min(product.min, 1), max: product.max)
  }

  /// What is left of a value, with its predicates behind the parts it has.
  private func filtered(
    _ value: AbstractValue, _ parts: [TypedExpr], by predicates: [Expr]
  ) -> Inferred {
    var value = value
    var parts = parts
    for predicate in predicates {
      let typed = infer(predicate, on: value.item)
      value = value.with(typed.selection(from: value.occurrence))
      parts.append(typed)
    }
    return (value, parts)
  }

  private func combined(
    _ op: SetOperator, _ a: AbstractValue, _ b: AbstractValue
  ) -> AbstractValue {
    switch op {
    case .union:
      let sum = a.occurrence + b.occurrence
      let least = max(a.occurrence.min, b.occurrence.min)
      var both = a
      both.join(b, Occurrence(min: least, max: sum.max))
      return both
    case .intersect:
      var common = a.orNone
      if !b.isOpen { common.nodes.formIntersection(b.nodes) }
      return common.nodes.isEmpty ? .anything : common
    case .except: return a.orNone
    }
  }
}

extension TypedExpr {
  /// Whether it asks for nothing but the size of the focus, which is the last position.
  private var isLast: Bool {
    libraryCall.map { $0.arguments.isEmpty && $0.uses == .size } ?? false
  }

  /// Whether a predicate asks for a position rather than for truth.
  var isPosition: Bool {
    if isLast { return true }
    guard value.isAtomic else { return false }
    let types = value.constants.map(\.value.type) + value.atoms.map(\.type)
    return !types.isEmpty && types.allSatisfy(\.isNumeric)
  }

  /// How many of so many items a predicate lets pass.
  fileprivate func selection(from occurrence: Occurrence) -> Occurrence {
    guard isPosition else { return occurrence.orNone }
    let isFirstOrLast = isLast || value.constants.map(\.text) == ["1"]
    let most = occurrence.max.map { min($0, 1) } ?? 1
    return Occurrence(min: isFirstOrLast ? min(occurrence.min, 1) : 0, max: most)
  }
}
