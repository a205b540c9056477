import XMLTree

/// Turns an ``Expr`` into operations: looks up variables and functions, chooses how to evaluate
/// (*XPath 3.1*, §2.2.3.1). Mistakes are collected, so that one run reports them all.
struct Compiler {
  /// The names it may use; those of a function's definition while its body is compiled.
  var context: StaticContext
  /// What the expression is known by.
  var number: Int?
  /// How many calls have been compiled as the bodies of functions, all in all and around this place.
  var inlining = Inlining()
  var errors: [XPathError] = []
  /// The frames of the functions around the current place, the innermost last.
  var frames: [Frame] = [Frame()]
  /// What the expression compiled so far asks of the innermost focus.
  var focusUse: ContextUse = []
  /// What it asks of the variables around: those of the context, and the first slot of the frame.
  var variableUse = VariableUse()
  /// How many expressions there are around the current place.
  var nesting = 0
  /// What is recorded, where a traced form is made.
  var recording: RecordingPlan?

  /// The variables of a function's body, or of the whole expression.
  struct Frame {
    var scope: [(name: QName, slot: Int, traits: Traits)] = []
    var size = 0
    /// The slots in the frame around of the variables used from there, in the order of slots here.
    var captured: [Int] = []
  }

  init(context: StaticContext, number: Int?) {
    self.context = context
    self.number = number
  }

  /// Whether a mistake is said with the name that was probably meant: not where there are very many.
  var suggestsNames: Bool { context.suggestsNames && errors.count < 100 }

  mutating func compile(_ expr: Expr) -> any Operation {
    guard StackSpace.hasRoom else {
      errors.append(XPathError("XPST0003", "The expression is nested too deeply", at: expr.range))
      return ConstantOperation(.empty, expr.range)
    }
    return recording == nil ? invariant(expr) : recorded(expr)
  }

  /// The operation of an expression by itself.
  mutating func operation(of expr: Expr) -> any Operation {
    let range = expr.range
    switch expr.kind {
    case .literal(let value): return ConstantOperation(Value(value), range)
    case .variable(let name): return variable(name, range)
    case .contextItem:
      focusUse.insert(.item)
      return ContextItemOperation(range)
    case .sequence(let items): return sequence(of: items.map { compile($0) }, range)
    case .conditional(let test, let then, let otherwise):
      return ConditionalOperation(
        test: compile(test), then: compile(then), otherwise: compile(otherwise), range)
    case .binding(let clause, let bindings, let body):
      return binding(clause, bindings[...], body, range)
    case .logical(let op, let operands):
      return LogicalOperation(op, operands.map { compile($0) }, range)
    case .comparison(let comparison, let left, let right):
      return self.comparison(comparison, compile(left), compile(right), range)
    case .calculation(let calculation): return self.calculation(calculation, range)
    case .type(let op, let operand): return typeOperation(op, compile(operand), range)
    case .path(let path): return pathOperation(path, range)
    case .function(let function): return functionOperation(function, range)
    case .structure(let structure): return structureOperation(structure, range)
    }
  }

  /// Compiles something with a focus of its own, and tells what it asks of that focus.
  mutating func withFocus(
    _ compile: (inout Compiler) -> any Operation
  ) -> (operation: any Operation, use: ContextUse) {
    let outer = focusUse
    focusUse = []
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
  private func comparison(
    _ comparison: Expr.Comparison, _ left: any Operation, _ right: any Operation,
    _ range: SourceRange
  ) -> any Operation {
    switch comparison {
    case .value(let op): ValueComparisonOperation(op, left, right, collation: collation, range)
    case .general(let op):
      Compiler.generalComparison(op, left, right, collation: collation, range)
    case .node(let op): NodeComparisonOperation(op, left, right, range)
    }
  }

  private mutating func calculation(
    _ calculation: Expr.Calculation, _ range: SourceRange
  ) -> any Operation {
    switch calculation {
    case .concatenation(let operands):
      ConcatenationOperation(operands.map { compile($0) }, range)
    case .range(let lower, let upper): integers(from: compile(lower), to: compile(upper), range)
    case .arithmetic(let op, let left, let right):
      ArithmeticOperation(op, compile(left), compile(right), range)
    case .negation(let operand): UnaryOperation(isNegation: true, compile(operand), range)
    case .unaryPlus(let operand): UnaryOperation(isNegation: false, compile(operand), range)
    }
  }

  private func typeOperation(
    _ op: Expr.TypeOperator, _ operand: any Operation, _ range: SourceRange
  ) -> any Operation {
    switch op {
    case .instanceOf(let type): InstanceOfOperation(operand, type, range)
    case .treatAs(let type): TreatAsOperation(operand, type, range)
    case .castAs(.atomic(let type), let optional):
      CastOperation.operation(operand, to: type, isOptional: optional, context, range)
    case .castableAs(.atomic(let type), let optional):
      CastableOperation(operand, to: type, isOptional: optional, context, range)
    case .castAs(.list(let type), let optional):
      ListCastOperation(operand, to: type, isOptional: optional, range)
    case .castableAs(.list(let type), let optional):
      ListCastableOperation(operand, to: type, isOptional: optional, range)
    }
  }
}

// MARK: - Variables and bindings

extension Compiler {
  private mutating func variable(_ name: QName, _ range: SourceRange) -> any Operation {
    if let local = localVariable(name, frame: frames.count - 1) {
      variableUse.firstLocal = min(variableUse.firstLocal, local.slot)
      return LocalVariableOperation(slot: local.slot, traits: local.traits, range)
    }
    if let global = context.variables[name] {
      variableUse.globals.insert(global.slot)
      return GlobalVariableOperation(global, range)
    }
    let hint = nearest(to: name).map { "; is “$\($0)” meant?" }
    errors.append(
      XPathError("XPST0008", "There is no variable $\(name)\(hint ?? "")", at: range))
    return ConstantOperation(.empty, range)
  }

  /// The name of a variable that was probably meant.
  private func nearest(to name: QName) -> String? {
    guard suggestsNames else { return nil }
    let locals = frames.flatMap { $0.scope.map(\.name.description) }
    return Spelling.nearest(
      to: name.description, in: locals + context.variables.keys.map(\.description))
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

  private mutating func binding(
    _ clause: Expr.Clause, _ bindings: ArraySlice<Expr.Binding>, _ body: Expr,
    _ range: SourceRange
  ) -> any Operation {
    guard let first = bindings.first else { return compile(body) }
    guard clause != .letClause else { return letBinding(bindings, body, range) }
    let sequence = compile(first.value)
    return binding(first.name, traits: sequence.traits.ofOneItem) { compiler, slot in
      let body = compiler.binding(clause, bindings.dropFirst(), body, range)
      return switch clause {
      case .forClause, .letClause:
        ForOperation(slot: slot, sequence: sequence, body: body, range)
      case .quantified(let quantifier):
        QuantifiedOperation(quantifier, slot: slot, sequence: sequence, condition: body, range)
      }
    }
  }

  /// One operation however many variables there are: any number of them needs no depth.
  private mutating func letBinding(
    _ bindings: ArraySlice<Expr.Binding>, _ body: Expr, _ range: SourceRange
  ) -> any Operation {
    var bound: [LetOperation.Binding] = []
    for binding in bindings {
      let value = compile(binding.value)
      bound.append(declareLocal(binding.name, bound: value))
    }
    defer { frames[frames.count - 1].scope.removeLast(bindings.count) }
    return LetOperation(bound, body: compile(body), range)
  }

  /// Gives a variable a slot for the value of an operation, from here on.
  mutating func declareLocal(_ name: QName, bound value: any Operation) -> LetOperation.Binding {
    let top = frames.count - 1
    let slot = frames[top].size
    frames[top].size += 1
    let traits = value.traits.subtracting([.withinSubtree, .ownAttributes])
    frames[top].scope.append((name, slot, traits))
    return LetOperation.Binding(slot: slot, value: value)
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
