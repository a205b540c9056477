import XMLTree
import XPath

/// Follows private texts through an expression: what each part of it may have of them.
///
/// It follows values, not decisions: which of two values is shown may depend on a private text. In
/// doubt a part is taken to have what it might have.
struct PrivateContentAnalysis {
  let names: PrivateNames
  /// What the variables have; one that is not there may have anything.
  var variables: [QName: PrivateContent]
  /// What the context item has.
  var focus: PrivateContent
  /// What the parts have, by their places in the source.
  private(set) var contents: [SourceRange: PrivateContent] = [:]

  init(names: PrivateNames, variables: [QName: PrivateContent], focus: PrivateContent) {
    self.names = names
    self.variables = variables
    self.focus = focus
  }

  /// What the value of an expression has.
  @discardableResult
  mutating func content(of expr: Expr) -> PrivateContent {
    let content = StackSpace.hasRoom ? operandContent(of: expr) : .pieces
    contents[expr.range] = max(contents[expr.range] ?? .none, content)
    return content
  }

  /// What any of some expressions has.
  mutating func content(ofAny exprs: [Expr]) -> PrivateContent {
    exprs.reduce(.none) { max($0, content(of: $1)) }
  }

  private mutating func operandContent(of expr: Expr) -> PrivateContent {
    switch expr.kind {
    case .literal, .namedFunctionReference: return .none
    case .variable(let name): return variables[name] ?? .pieces
    case .contextItem: return focus
    case .sequence(let parts), .concatenation(let parts), .squareArray(let parts):
      return content(ofAny: parts)
    case .curlyArray(let part), .treatAs(let part, _): return content(of: part)
    case .or(let parts), .and(let parts):
      _ = content(ofAny: parts)
      return .none
    case .valueComparison(_, let left, let right), .generalComparison(_, let left, let right),
      .nodeComparison(_, let left, let right):
      _ = content(ofAny: [left, right])
      return .none
    case .instanceOf(let part, _), .castableAs(let part, _, _):
      content(of: part)
      return .none
    case .range(let left, let right), .arithmetic(_, let left, let right):
      return content(ofAny: [left, right]).reshaped
    case .negation(let part), .unaryPlus(let part): return content(of: part).reshaped
    case .castAs(let part, let target, _):
      let content = content(of: part)
      return target == .atomic(.string) ? content : content.reshaped
    case .setOperation(_, let left, let right): return content(ofAny: [left, right])
    case .conditional(let test, let then, let otherwise):
      content(of: test)
      return content(ofAny: [then, otherwise])
    case .forClause(let bindings, let body), .letClause(let bindings, let body):
      return content(of: body, binding: bindings)
    case .quantified(_, let bindings, let body):
      _ = content(of: body, binding: bindings)
      return .none
    case .mapConstructor(let entries):
      return content(ofAny: entries.flatMap { [$0.key, $0.value] })
    case .root, .path, .simpleMap, .axisStep, .filter, .lookup, .unaryLookup:
      return pathContent(of: expr)
    case .functionCall, .dynamicCall, .inlineFunction: return callContent(of: expr)
    }
  }

  private mutating func pathContent(of expr: Expr) -> PrivateContent {
    switch expr.kind {
    case .path(let left, let right), .simpleMap(let left, let right):
      let origin = content(of: left)
      return content(of: right, on: origin)
    case .axisStep(_, let test, let predicates):
      let step: PrivateContent = names.mayBeSelected(by: test) ? .whole : .none
      for predicate in predicates { _ = content(of: predicate, on: step) }
      return step
    case .filter(let operand, let predicate):
      let operand = content(of: operand)
      _ = content(of: predicate, on: operand)
      return operand
    case .lookup(let operand, let key):
      if case .expression(let key) = key { content(of: key) }
      return content(of: operand)
    case .unaryLookup(let key):
      if case .expression(let key) = key { content(of: key) }
      return focus
    default: return names.isEmpty ? .none : .whole
    }
  }

  /// What an expression has whose context item has something.
  mutating func content(of expr: Expr, on item: PrivateContent) -> PrivateContent {
    let outer = focus
    focus = item
    defer { focus = outer }
    return content(of: expr)
  }

  private mutating func content(
    of body: Expr, binding bindings: [Expr.Binding]
  ) -> PrivateContent {
    let outer = variables
    defer { variables = outer }
    for binding in bindings { variables[binding.name] = content(of: binding.value) }
    return content(of: body)
  }
}
