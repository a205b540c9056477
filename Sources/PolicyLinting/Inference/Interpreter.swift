import HashTreeCollections
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
  let source: PolicyExpression
  var variables: TreeDictionary<QName, AbstractValue> = [:]
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
    case .sequence:
      let parts = parts(of: expr, focus)
      return (parts.reduce(into: .empty) { $0 += $1.value }, parts)
    case .conditional:
      let parts = parts(of: expr, focus)
      return (parts[1].value | parts[2].value, parts)
    case .binding(let clause, let bindings, let body):
      return binding(clause, bindings, body, focus)
    case .logical: return (.boolean, parts(of: expr, focus))
    case .comparison(let comparison, _, _):
      let parts = parts(of: expr, focus)
      if case .general = comparison { return (.boolean, parts) }
      return (.atomic(.boolean, number(of: parts)), parts)
    case .calculation(let calculation):
      let parts = parts(of: expr, focus)
      return (result(of: calculation, parts), parts)
    case .type(let op, let operand):
      let part = infer(operand, on: focus)
      return (result(of: op, part), [part])
    case .path(let path): return self.path(path, focus)
    case .function(let function): return self.function(function, focus)
    case .structure(let structure): return self.structure(structure, focus)
    }
  }

  /// What is known of the expressions one is made of, all on its own context item.
  func parts(of expr: Expr, _ focus: AbstractValue?) -> [TypedExpr] {
    expr.children.map { infer($0, on: focus) }
  }

  private func result(
    of calculation: Expr.Calculation, _ parts: [TypedExpr]
  ) -> AbstractValue {
    switch calculation {
    case .concatenation: .atomic(.string)
    case .range: .atomic(.integer, .any)
    case .negation: parts[0].value.negated ?? .atomic(.anyAtomicType, number(of: parts))
    case .arithmetic, .unaryPlus: .atomic(.anyAtomicType, number(of: parts))
    }
  }

  private func result(of op: Expr.TypeOperator, _ operand: TypedExpr) -> AbstractValue {
    switch op {
    case .instanceOf, .castableAs: .boolean
    case .treatAs(let type): operand.value.treated(as: type, by: self)
    case .castAs(.atomic(let type), _): .atomic(type, number(of: [operand]))
    case .castAs(.list, _): .anything
    }
  }

  /// How many values there are where each operand gives one or none.
  private func number(of operands: [TypedExpr]) -> Occurrence {
    operands.allSatisfy { $0.value.occurrence.isRequired } ? .once : .optional
  }
}

// Bindings.

extension Interpreter {
  private func binding(
    _ clause: Expr.Clause, _ bindings: [Expr.Binding], _ body: Expr, _ focus: AbstractValue?
  ) -> Inferred {
    var inner = self
    var parts: [TypedExpr] = []
    for binding in bindings {
      let part = inner.infer(binding.value, on: focus)
      parts.append(part)
      inner.variables[binding.name] = clause == .letClause ? part.value : part.value.item
    }
    let body = inner.infer(body, on: focus)
    let turns = parts.reduce(Occurrence.once) { $0 * $1.value.occurrence }
    let value =
      switch clause {
      case .forClause: body.value.with(body.value.occurrence * turns)
      case .letClause: body.value
      case .quantified: AbstractValue.boolean
      }
    return (value, parts + [body])
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
