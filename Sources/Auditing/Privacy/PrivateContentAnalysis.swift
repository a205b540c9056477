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
    case .literal: return .none
    case .variable(let name): return variables[name] ?? .pieces
    case .contextItem: return focus
    case .sequence: return content(ofAny: expr.children)
    case .logical, .comparison:
      _ = content(ofAny: expr.children)
      return .none
    case .calculation(.concatenation): return content(ofAny: expr.children)
    case .calculation: return content(ofAny: expr.children).reshaped
    case .type(let op, let part): return typeContent(op, content(of: part))
    case .conditional(let test, let then, let otherwise):
      content(of: test)
      return content(ofAny: [then, otherwise])
    case .binding(let clause, let bindings, let body):
      let content = content(of: body, binding: bindings)
      if case .quantified = clause { return .none }
      return content
    case .path(let path): return pathContent(of: path)
    case .function(let function): return functionContent(of: function)
    case .structure(.unaryLookup):
      _ = content(ofAny: expr.children)
      return focus
    case .structure(.lookup(let operand, let key)):
      _ = content(ofAny: key.children)
      return content(of: operand)
    case .structure(.map), .structure(.squareArray), .structure(.curlyArray):
      return content(ofAny: expr.children)
    }
  }

  private func typeContent(
    _ op: Expr.TypeOperator, _ operand: PrivateContent
  ) -> PrivateContent {
    switch op {
    case .instanceOf, .castableAs: .none
    case .treatAs, .castAs(.atomic(.string), _): operand
    case .castAs: operand.reshaped
    }
  }

  private mutating func pathContent(of path: Expr.PathExpr) -> PrivateContent {
    switch path {
    case .root: return names.isEmpty ? .none : .whole
    case .relative(let left, let right), .simpleMap(let left, let right):
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
    case .combination(_, let left, let right): return content(ofAny: [left, right])
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
