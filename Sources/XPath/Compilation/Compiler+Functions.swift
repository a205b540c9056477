import XMLTree

// Calls, function items, maps, arrays and lookups.

extension Compiler {
  mutating func functionOperation(
    _ function: Expr.FunctionExpr, _ range: SourceRange
  ) -> any Operation {
    switch function {
    case .call(let name, let arguments): call(name, arguments, range)
    case .dynamicCall(let function, let arguments): dynamicCall(function, arguments, range)
    case .reference(let name, let arity): reference(name, arity, range)
    case .inline(let parameters, let result, let body):
      inlineFunction(parameters, result: result, body, range)
    }
  }

  mutating func structureOperation(
    _ structure: Expr.StructureExpr, _ range: SourceRange
  ) -> any Operation {
    switch structure {
    case .map(let entries):
      MapConstructorOperation(
        entries.map { (key: compile($0.key), value: compile($0.value)) }, range)
    case .squareArray(let members): SquareArrayOperation(members.map { compile($0) }, range)
    case .curlyArray(let content): CurlyArrayOperation(compile(content), range)
    case .lookup(let operand, let key): LookupOperation(compile(operand), lookupKey(key), range)
    case .unaryLookup(let key):
      contextLookup(key, range)
    }
  }

  private mutating func contextLookup(
    _ key: Expr.KeySpecifier, _ range: SourceRange
  ) -> any Operation {
    focusUse.insert(.item)
    return LookupOperation(ContextItemOperation(range), lookupKey(key), range)
  }

  private mutating func lookupKey(_ key: Expr.KeySpecifier) -> LookupOperation.Key {
    switch key {
    case .key(let value): .constant(value)
    case .expression(let expr): .operation(compile(expr))
    case .wildcard: .wildcard
    }
  }

  private mutating func dynamicCall(
    _ function: Expr, _ arguments: [Expr.Argument], _ range: SourceRange
  ) -> any Operation {
    if let inlined = inlinedCall(function, arguments, range) { return inlined }
    let callee = compile(function)
    let operands = arguments.map { $0.value.map { compile($0) } }
    let values = operands.compactMap(\.self)
    guard values.count == operands.count else {
      return PartialApplicationOperation(callee, operands, range)
    }
    return DynamicCallOperation(callee, values, range)
  }

  private mutating func call(
    _ name: QName, _ arguments: [Expr.Argument], _ range: SourceRange
  ) -> any Operation {
    if let loop = loop(name, arguments, range) { return loop }
    let operands = arguments.map { $0.value.map { compile($0) } }
    guard let function = lookUp(name, arity: arguments.count, range) else {
      return ConstantOperation(.empty, range)
    }
    let values = operands.compactMap(\.self)
    guard values.count == operands.count else {
      let reference = NamedFunctionOperation(function, arity: operands.count, context, range)
      return PartialApplicationOperation(reference, operands, range)
    }
    let site = CallSite(
      function: function, name: name, arguments: values, context: context, range: range)
    return site.operation
  }

  private mutating func reference(
    _ name: QName, _ arity: Int, _ range: SourceRange
  ) -> any Operation {
    guard let function = lookUp(name, arity: arity, range) else {
      return ConstantOperation(.empty, range)
    }
    return NamedFunctionOperation(function, arity: arity, context, range)
  }

  /// The function of a name and arity, having noted what it uses of the focus.
  private mutating func lookUp(_ name: QName, arity: Int, _ range: SourceRange) -> Function? {
    if let function = FunctionLibrary.function(name, arity: arity) {
      focusUse.formUnion(function.uses(arity: arity))
      return function
    }
    let message: ErrorMessage
    if let arities = context.arities(of: name) {
      message = "The function \(name) takes \(arities) arguments, not \(arity)"
    } else {
      let known = suggestsNames ? context.functionNames(beside: name) : []
      let prefix = name.prefix.isEmpty ? "" : name.prefix + ":"
      let nearest = Spelling.nearest(to: name.localName, in: known)
      let hint = nearest.map { "; is “\(prefix)\($0)” meant?" }
      message = "There is no function \(name)\(hint ?? "")"
    }
    let isBeyondLimit = FunctionLibrary.isBeyondLimit(name, arity: arity)
    errors.append(XPathError(isBeyondLimit ? "FOAR0002" : "XPST0017", message, at: range))
    return nil
  }

  private mutating func inlineFunction(
    _ parameters: [Expr.Parameter], result: SequenceType?, _ body: Expr, _ range: SourceRange
  ) -> any Operation {
    var frame = Frame()
    for parameter in parameters {
      frame.scope.append((parameter.name, frame.size, parameter.type.traits))
      frame.size += 1
    }
    frames.append(frame)
    let firstLocal = variableUse.firstLocal
    let (operation, _) = withFocus { $0.compile(body) }
    let inner = frames.removeLast()
    variableUse.firstLocal = min(firstLocal, inner.captured.min() ?? .max)
    let signature = FunctionSignature(
      parameters: parameters.map(\.type), result: result ?? .any)
    return InlineFunctionOperation(
      signature, body: operation, captured: inner.captured, frameSize: inner.size,
      expression: number, range)
  }
}

// MARK: - Inlining

/// How far calls have been compiled as the bodies of the functions they call: bodies that call others
/// twice would grow beyond all bounds.
struct Inlining {
  static let mostCalls = 200
  static let greatestDepth = 8

  var calls = 0
  var depth = 0

  var isExhausted: Bool { calls >= Inlining.mostCalls || depth >= Inlining.greatestDepth }
}

extension Compiler {
  /// A call of a variable that is known to be an inline function, as its body; `nil` for other calls.
  private mutating func inlinedCall(
    _ function: Expr, _ arguments: [Expr.Argument], _ range: SourceRange
  ) -> (any Operation)? {
    let values = arguments.compactMap(\.value)
    guard recording == nil, !inlining.isExhausted, case .variable(let name) = function.kind,
      let definition = context.definitions[name] as? FunctionDefinition, !isLocal(name),
      values.count == arguments.count, values.count == definition.parameters.count
    else { return nil }
    inlining.calls += 1
    let operands = values.map { compile($0) }
    return withinDefinition(definition) { compiler in
      let bindings = zip(definition.parameters, operands).map { name, operand in
        compiler.declareLocal(name, bound: operand)
      }
      let (body, use) = compiler.notingVariables { compiler in
        compiler.withFocus { $0.compile(definition.body) }.operation
      }
      return InlinedCall(
        bindings, body: body, of: definition, in: definition.number,
        using: use.globals.sorted(), range)
    }
  }

  private func isLocal(_ name: QName) -> Bool {
    frames.contains { $0.scope.contains { $0.name == name } }
  }

  /// Compiles something that sees no variables but those of a definition.
  private mutating func withinDefinition(
    _ definition: FunctionDefinition, _ compile: (inout Compiler) -> any Operation
  ) -> any Operation {
    let (outerContext, outerNumber, scopes) = (context, number, frames.map(\.scope))
    context = definition.context
    number = definition.number
    inlining.depth += 1
    for index in frames.indices { frames[index].scope = [] }
    defer {
      (context, number) = (outerContext, outerNumber)
      inlining.depth -= 1
      for (index, scope) in scopes.enumerated() { frames[index].scope = scope }
    }
    return compile(&self)
  }

  /// A higher-order function called with an inline function, as a loop; `nil` for other calls.
  private mutating func loop(
    _ name: QName, _ arguments: [Expr.Argument], _ range: SourceRange
  ) -> (any Operation)? {
    let values = arguments.compactMap(\.value)
    guard values.count == arguments.count,
      let function = FunctionLibrary.function(name, arity: values.count), let loop = function.loop,
      let body = inlinedBody(of: values[values.count - 1], arity: loop.arity)
    else { return nil }
    let sequence = compile(values[0])
    return switch loop {
    case .forEach: InlinedForEach(sequence, body, range)
    case .filter: InlinedFilter(sequence, body, range)
    case .foldLeft: InlinedFoldLeft(sequence, compile(values[1]), body, range)
    }
  }

  /// The body of an inline function without declared types, compiled into the current frame.
  private mutating func inlinedBody(of function: Expr, arity: Int) -> InlinedBody? {
    guard case .function(.inline(let parameters, result: nil, let body)) = function.kind,
      parameters.count == arity, parameters.allSatisfy({ $0.type == .any })
    else { return nil }
    var slots: [Int] = []
    let operation = bindingParameters(parameters.map(\.name), slots: &slots) { compiler in
      compiler.withFocus { $0.compile(body) }.operation
    }
    return InlinedBody(slots: slots, body: operation)
  }

  private mutating func bindingParameters(
    _ names: [QName], slots: inout [Int], _ compile: (inout Compiler) -> any Operation
  ) -> any Operation {
    guard let first = names.first else { return compile(&self) }
    return binding(first, traits: []) { compiler, slot in
      slots.append(slot)
      return compiler.bindingParameters(Array(names.dropFirst()), slots: &slots, compile)
    }
  }
}
