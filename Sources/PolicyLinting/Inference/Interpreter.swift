import Policies
import Schemas
import XPath

/// Finds out what the values of expressions can be: abstract interpretation over the syntax of
/// *XPath 3.1*, with the nodes of a document model in the place of nodes.
///
/// Where nothing is known, a value is open: it may be anything. So what is found holds of every
/// valid document.
struct Interpreter {
  /// What documents can hold; `nil` when nothing is known of them.
  let model: SchemaModel?
  /// The expression of the policy that is looked at.
  let source: PlacedExpression
  var variables: [QName: AbstractValue] = [:]
  /// How many calls of functions it is in.
  var depth = 0

  /// What is known of an expression on a context item.
  func infer(_ expr: Expr, on focus: AbstractValue?) -> TypedExpr {
    let (value, parts) = inferred(expr, focus)
    return TypedExpr(expr: expr, value: value, focus: focus, parts: parts)
  }

  typealias Inferred = (value: AbstractValue, parts: [TypedExpr])

  private func inferred(_ expr: Expr, _ focus: AbstractValue?) -> Inferred {
    switch expr.kind {
    case .literal(let value):
      let origin = Constant.Origin.literal(source.place(of: expr.range))
      return (
        AbstractValue(constants: [Constant(value: value, origin: origin)], occurrence: .once), []
      )
    case .variable(let name): return (variables[name] ?? .anything, [])
    case .contextItem: return (focus ?? .anything, [])
    case .sequence(let items):
      let parts = items.map { infer($0, on: focus) }
      return (parts.reduce(.empty) { $0 + $1.value }, parts)
    case .conditional(let test, let then, let otherwise):
      let parts = [test, then, otherwise].map { infer($0, on: focus) }
      return (parts[1].value | parts[2].value, parts)
    case .forClause, .letClause, .quantified: return binding(expr, focus)
    case .root, .path, .axisStep, .filter, .simpleMap, .setOperation: return path(expr, focus)
    case .functionCall, .dynamicCall, .namedFunctionReference, .inlineFunction:
      return function(expr, focus)
    case .lookup, .unaryLookup, .mapConstructor: return map(expr, focus)
    default: return operation(expr, focus)
    }
  }

  /// Expressions whose value has a type of its own, whatever they are made of.
  private func operation(_ expr: Expr, _ focus: AbstractValue?) -> Inferred {
    let parts = expr.operands.map { infer($0, on: focus) }
    let isCertain = parts.allSatisfy { $0.value.occurrence.isRequired }
    let one: Occurrence = isCertain ? .once : .optional
    switch expr.kind {
    case .or, .and, .generalComparison, .instanceOf, .castableAs: return (.boolean, parts)
    case .valueComparison, .nodeComparison: return (.atomic(.boolean, one), parts)
    case .concatenation: return (.atomic(.string), parts)
    case .range: return (.atomic(.integer, .any), parts)
    case .negation: return (parts[0].value.negated ?? .atomic(.anyAtomicType, one), parts)
    case .arithmetic, .unaryPlus: return (.atomic(.anyAtomicType, one), parts)
    case .treatAs(_, let type): return (parts[0].value.treated(as: type, by: self), parts)
    case .castAs(_, .atomic(let type), _): return (.atomic(type, one), parts)
    case .squareArray, .curlyArray: return (.anything.with(.once), parts)
    default: return (.anything, parts)
    }
  }
}

// Bindings.

extension Interpreter {
  private func binding(_ expr: Expr, _ focus: AbstractValue?) -> Inferred {
    switch expr.kind {
    case .forClause(let bindings, let body):
      return bound(bindings, body, focus, itemwise: true) { values, body in
        let turns = values.reduce(Occurrence.once) { $0 * $1.occurrence }
        return body.with(body.occurrence * turns)
      }
    case .letClause(let bindings, let body):
      return bound(bindings, body, focus, itemwise: false) { _, body in body }
    case .quantified(_, let bindings, let condition):
      return bound(bindings, condition, focus, itemwise: true) { _, _ in .boolean }
    default: preconditionFailure("not a binding")
    }
  }

  private func bound(
    _ bindings: [Expr.Binding], _ body: Expr, _ focus: AbstractValue?, itemwise: Bool,
    _ value: ([AbstractValue], AbstractValue) -> AbstractValue
  ) -> Inferred {
    var inner = self
    var parts: [TypedExpr] = []
    for binding in bindings {
      let part = inner.infer(binding.value, on: focus)
      parts.append(part)
      inner.variables[binding.name] = itemwise ? part.value.item : part.value
    }
    let body = inner.infer(body, on: focus)
    return (value(parts.map(\.value), body.value), parts + [body])
  }
}

extension AbstractValue {
  /// The negative of a number that is written; `nil` for other values.
  fileprivate var negated: AbstractValue? {
    guard isAtomic, atoms.isEmpty, constants.count == 1, let constant = constants.first,
      let number = constant.value.doubleValue
    else { return nil }
    let value = constant.value.integerValue.map { AtomicValue(0 - $0) } ?? .double(-number)
    return AbstractValue(
      constants: [Constant(value: value, origin: constant.origin)], occurrence: .once)
  }
}

extension Expr {
  /// The expressions an operation is made of, in the order of the source.
  fileprivate var operands: [Expr] {
    switch kind {
    case .or(let operands), .and(let operands), .concatenation(let operands),
      .squareArray(let operands):
      operands
    case .valueComparison(_, let left, let right), .generalComparison(_, let left, let right),
      .nodeComparison(_, let left, let right), .range(let left, let right),
      .arithmetic(_, let left, let right):
      [left, right]
    case .negation(let operand), .unaryPlus(let operand), .instanceOf(let operand, _),
      .treatAs(let operand, _), .castableAs(let operand, _, _), .castAs(let operand, _, _),
      .curlyArray(let operand):
      [operand]
    default: []
    }
  }
}
