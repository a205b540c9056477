import XMLTree

/// Turns an ``Expr`` into operations: looks up variables and functions, chooses how to evaluate
/// (*XPath 3.1*, §2.2.3.1). Mistakes are collected, so that one run reports them all.
struct Compiler {
  let context: StaticContext
  var errors: [XPathError] = []
  /// The frames of the functions around the current place, the innermost last.
  var frames: [Frame] = [Frame()]
  /// What the expression compiled so far asks of the innermost focus.
  var focusUse = FocusUse()
  /// What is recorded, where a traced form is made.
  var recording: RecordingPlan?

  /// The variables of a function's body, or of the whole expression.
  struct Frame {
    var scope: [(name: QName, slot: Int, traits: Traits)] = []
    var size = 0
    /// The slots in the frame around of the variables used from there, in the order of slots here.
    var captured: [Int] = []
  }

  /// Whether `position()` and `last()` are asked for.
  struct FocusUse {
    var position = false
    var size = false
  }

  init(context: StaticContext) { self.context = context }

  mutating func compile(_ expr: Expr) -> any Operation {
    guard StackSpace.hasRoom else {
      errors.append(XPathError("XPST0003", "The expression is nested too deeply", at: expr.range))
      return ConstantOperation(.empty, expr.range)
    }
    return recording == nil ? operation(of: expr) : recorded(expr)
  }

  /// The operation of an expression by itself.
  mutating func operation(of expr: Expr) -> any Operation {
    let range = expr.range
    switch expr.kind {
    case .literal(let value): return ConstantOperation(Value(value), range)
    case .variable(let name): return variable(name, range)
    case .contextItem: return ContextItemOperation(range)
    case .sequence(let items): return SequenceOperation(items.map { compile($0) }, range)
    case .or(let operands): return LogicalOperation(.or, operands.map { compile($0) }, range)
    case .and(let operands): return LogicalOperation(.and, operands.map { compile($0) }, range)
    case .conditional(let test, let then, let otherwise):
      return ConditionalOperation(
        test: compile(test), then: compile(then), otherwise: compile(otherwise), range)
    case .forClause(let bindings, let body): return forClause(bindings[...], body, range)
    case .letClause(let bindings, let body): return letClause(bindings[...], body, range)
    case .quantified(let quantifier, let bindings, let body):
      return quantified(quantifier, bindings[...], body, range)
    case .valueComparison, .generalComparison, .nodeComparison: return comparison(expr)
    case .concatenation, .range, .arithmetic, .negation, .unaryPlus: return calculation(expr)
    case .instanceOf, .treatAs, .castableAs, .castAs: return typeExpression(expr)
    case .setOperation(let op, let left, let right):
      return SetOperation(op, compile(left), compile(right), range)
    case .simpleMap, .root, .path, .axisStep, .filter: return pathExpression(expr)
    default: return functionExpression(expr)
    }
  }

  /// Compiles something with a focus of its own, and tells what it asks of that focus.
  mutating func withFocus(
    _ compile: (inout Compiler) -> any Operation
  ) -> (operation: any Operation, use: FocusUse) {
    let outer = focusUse
    focusUse = FocusUse()
    recording?.foci += 1
    let operation = compile(&self)
    recording?.foci -= 1
    let use = focusUse
    focusUse = outer
    return (operation, use)
  }

  /// The default collation; `nil` when it is by codepoints, which the comparisons do by themselves.
  var collation: Collation? {
    context.defaultCollation == Collation.codepointURI
      ? nil : try? Collation(uri: context.defaultCollation)
  }
}

// MARK: - Operators

extension Compiler {
  private mutating func comparison(_ expr: Expr) -> any Operation {
    let range = expr.range
    switch expr.kind {
    case .valueComparison(let op, let left, let right):
      return ValueComparisonOperation(
        op, compile(left), compile(right), collation: collation, range)
    case .generalComparison(let op, let left, let right):
      return Compiler.generalComparison(
        op, compile(left), compile(right), collation: collation, range)
    case .nodeComparison(let op, let left, let right):
      return NodeComparisonOperation(op, compile(left), compile(right), range)
    default: preconditionFailure("not a comparison")
    }
  }

  private mutating func calculation(_ expr: Expr) -> any Operation {
    let range = expr.range
    switch expr.kind {
    case .concatenation(let operands):
      return ConcatenationOperation(operands.map { compile($0) }, range)
    case .range(let lower, let upper): return RangeOperation(compile(lower), compile(upper), range)
    case .arithmetic(let op, let left, let right):
      return ArithmeticOperation(op, compile(left), compile(right), range)
    case .negation(let operand):
      return UnaryOperation(isNegation: true, compile(operand), range)
    case .unaryPlus(let operand):
      return UnaryOperation(isNegation: false, compile(operand), range)
    default: preconditionFailure("not a calculation")
    }
  }

  private mutating func typeExpression(_ expr: Expr) -> any Operation {
    let range = expr.range
    switch expr.kind {
    case .instanceOf(let operand, let type):
      return InstanceOfOperation(compile(operand), type, range)
    case .treatAs(let operand, let type): return TreatAsOperation(compile(operand), type, range)
    case .castAs(let operand, .atomic(let type), let optional):
      return cast(compile(operand), to: type, isOptional: optional, range)
    case .castableAs(let operand, .atomic(let type), let optional):
      return CastableOperation(compile(operand), to: type, isOptional: optional, context, range)
    case .castAs(let operand, .list(let type), let optional):
      return ListCastOperation(compile(operand), to: type, isOptional: optional, range)
    case .castableAs(let operand, .list(let type), let optional):
      return ListCastableOperation(compile(operand), to: type, isOptional: optional, range)
    default: preconditionFailure("not a type expression")
    }
  }

  /// A cast; of a constant, once and for all. One that fails is left to fail where it is evaluated.
  func cast(
    _ operand: any Operation, to type: AtomicType, isOptional: Bool, _ range: SourceRange
  ) -> any Operation {
    if let constant = operand as? ConstantOperation, constant.value.count == 1,
      case .atomic(let value) = constant.value[0],
      let result = try? value.cast(to: type, namespaces: context.namespaceURI)
    {
      return ConstantOperation(Value(result), range)
    }
    return CastOperation(operand, to: type, isOptional: isOptional, context, range)
  }
}

// MARK: - Variables and bindings

extension Compiler {
  private mutating func variable(_ name: QName, _ range: SourceRange) -> any Operation {
    if let local = localVariable(name, frame: frames.count - 1) {
      return LocalVariableOperation(slot: local.slot, traits: local.traits, range)
    }
    if let global = context.variables[name] { return GlobalVariableOperation(global, range) }
    let candidates = frames.flatMap { $0.scope.map(\.name.description) }
    let known = candidates + context.variables.keys.map(\.description)
    let hint = Spelling.nearest(to: name.description, in: known).map { "; is “$\($0)” meant?" }
    errors.append(
      XPathError("XPST0008", "There is no variable $\(name)\(hint ?? "")", at: range))
    return ConstantOperation(.empty, range)
  }

  /// The slot of a variable in a frame; one from a frame around is captured on the way.
  private mutating func localVariable(
    _ name: QName, frame: Int
  ) -> (slot: Int, traits: Traits)? {
    guard frame >= 0 else { return nil }
    if let found = frames[frame].scope.last(where: { $0.name == name }) {
      return (found.slot, found.traits)
    }
    guard let outer = localVariable(name, frame: frame - 1) else { return nil }
    // Captured variables hold the first slots, below the parameters: see inlineFunction.
    frames[frame].captured.append(outer.slot)
    let slot = -frames[frame].captured.count
    frames[frame].scope.insert((name, slot, outer.traits), at: 0)
    return (slot, outer.traits)
  }

  /// Gives a variable a slot while something is compiled.
  mutating func binding<T>(
    _ name: QName, traits: Traits, _ compile: (inout Compiler, Int) -> T
  ) -> T {
    let top = frames.count - 1
    let slot = frames[top].size
    frames[top].size += 1
    frames[top].scope.append((name, slot, traits))
    defer {
      // What was captured meanwhile stands at the front; the binding is the last.
      frames[top].scope.removeLast()
    }
    return compile(&self, slot)
  }

  private mutating func forClause(
    _ bindings: ArraySlice<Expr.Binding>, _ body: Expr, _ range: SourceRange
  ) -> any Operation {
    guard let first = bindings.first else { return compile(body) }
    let sequence = compile(first.value)
    return binding(first.name, traits: sequence.traits.ofOneItem) { compiler, slot in
      ForOperation(
        slot: slot, sequence: sequence,
        body: compiler.forClause(bindings.dropFirst(), body, range), range)
    }
  }

  private mutating func letClause(
    _ bindings: ArraySlice<Expr.Binding>, _ body: Expr, _ range: SourceRange
  ) -> any Operation {
    guard let first = bindings.first else { return compile(body) }
    let value = compile(first.value)
    let traits = value.traits.subtracting([.withinSubtree, .ownAttributes])
    return binding(first.name, traits: traits) { compiler, slot in
      LetOperation(
        slot: slot, value: value, body: compiler.letClause(bindings.dropFirst(), body, range),
        range)
    }
  }

  private mutating func quantified(
    _ quantifier: Expr.Quantifier, _ bindings: ArraySlice<Expr.Binding>, _ body: Expr,
    _ range: SourceRange
  ) -> any Operation {
    guard let first = bindings.first else { return compile(body) }
    let sequence = compile(first.value)
    return binding(first.name, traits: sequence.traits.ofOneItem) { compiler, slot in
      QuantifiedOperation(
        quantifier, slot: slot, sequence: sequence,
        condition: compiler.quantified(quantifier, bindings.dropFirst(), body, range), range)
    }
  }
}

extension Traits {
  /// What holds of each item of such a sequence by itself.
  fileprivate var ofOneItem: Traits {
    var traits = intersection([.nodes, .atomic, .neverNumeric]).union(.atMostOne)
    if contains(.nodes) { traits.formUnion([.ordered, .peers]) }
    return traits
  }
}
