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
      LookupOperation(ContextItemOperation(range), lookupKey(key), range)
    }
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
    if let inlined = inlined(name, arguments, range) { return inlined }
    let operands = arguments.map { $0.value.map { compile($0) } }
    guard let function = lookUp(name, arity: arguments.count, range) else {
      return ConstantOperation(.empty, range)
    }
    let values = operands.compactMap(\.self)
    guard values.count == operands.count else {
      let reference = reference(name, arguments.count, range)
      return PartialApplicationOperation(reference, operands, range)
    }
    noteFocusUse(name, arity: arguments.count)
    if let type = FunctionLibrary.constructedType(name) {
      return cast(values[0], to: type, isOptional: true, range)
    }
    if let special = specialized(name, values, range) { return special }
    let converted = values.enumerated().map { index, operand in
      conversion(of: operand, to: function.parameter(index), argument: index, of: name)
    }
    return FunctionCallOperation(function, converted, context, range)
  }

  /// An argument under the function conversion rules, unless it needs none.
  func conversion(
    of operand: any Operation, to type: SequenceType, argument index: Int, of name: QName
  ) -> any Operation {
    if type == .any { return operand }
    if case .node(.anyKind) = type.itemType, operand.traits.contains(.nodes),
      type.occurrence == .zeroOrMore
        || type.occurrence == .zeroOrOne && operand.traits.contains(.atMostOne)
    {
      return operand
    }
    // A constant is converted once; one that cannot be fails where it is evaluated.
    if let constant = operand as? ConstantOperation, let value = try? type.convert(constant.value) {
      return ConstantOperation(value, operand.range)
    }
    return ConversionOperation(operand, to: type, role: "argument \(index + 1) of \(name)")
  }

  private mutating func noteFocusUse(_ name: QName, arity: Int) {
    guard arity == 0, name.namespaceURI == Namespace.fn else { return }
    if name.localName == "position" { focusUse.position = true }
    if name.localName == "last" { focusUse.size = true }
  }

  private mutating func reference(
    _ name: QName, _ arity: Int, _ range: SourceRange
  ) -> any Operation {
    guard let function = lookUp(name, arity: arity, range) else {
      return ConstantOperation(.empty, range)
    }
    noteFocusUse(name, arity: arity)
    // A function may look others up by name and find one that asks for the focus.
    if name.localName == "function-lookup" { focusUse = FocusUse(position: true, size: true) }
    return NamedFunctionOperation(function, arity: arity, context, range)
  }

  private mutating func lookUp(_ name: QName, arity: Int, _ range: SourceRange) -> Function? {
    if let function = FunctionLibrary.function(name, arity: arity) {
      if name.localName == "function-lookup" { focusUse = FocusUse(position: true, size: true) }
      return function
    }
    let arities = FunctionLibrary.arities(of: name)
    let message: ErrorMessage
    if let least = arities.first, let most = arities.last {
      let wanted = least == most ? "\(least)" : "\(least) to \(most)"
      message = "The function \(name) takes \(wanted) arguments, not \(arity)"
    } else {
      let known = FunctionLibrary.localNames(in: name.namespaceURI)
      let prefix = name.prefix.isEmpty ? "" : name.prefix + ":"
      let hint = Spelling.nearest(to: name.localName, in: known).map {
        "; is “\(prefix)\($0)” meant?"
      }
      message = "There is no function \(name)\(hint ?? "")"
    }
    errors.append(XPathError("XPST0017", message, at: range))
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
    let (operation, _) = withFocus { $0.compile(body) }
    let inner = frames.removeLast()
    let signature = FunctionSignature(
      parameters: parameters.map(\.type), result: result ?? .any)
    return InlineFunctionOperation(
      signature, body: operation, captured: inner.captured, frameSize: inner.size, range)
  }
}

// MARK: - Inlining

extension Compiler {
  /// A higher-order function called with an inline function, as a loop; `nil` for other calls.
  private mutating func inlined(
    _ name: QName, _ arguments: [Expr.Argument], _ range: SourceRange
  ) -> (any Operation)? {
    guard name.namespaceURI == Namespace.fn, case .value(let sequence)? = arguments.first,
      case .value(let function)? = arguments.last
    else { return nil }
    switch (name.localName, arguments.count) {
    case ("for-each", 2):
      return inlinedBody(of: function, arity: 1) { compiler, action in
        InlinedForEach(compiler.compile(sequence), action, range)
      }
    case ("filter", 2):
      return inlinedBody(of: function, arity: 1) { compiler, condition in
        InlinedFilter(compiler.compile(sequence), condition, range)
      }
    case ("fold-left", 3):
      guard case .value(let zero) = arguments[1] else { return nil }
      return inlinedBody(of: function, arity: 2) { compiler, step in
        InlinedFoldLeft(compiler.compile(sequence), compiler.compile(zero), step, range)
      }
    default: return nil
    }
  }

  /// The body of an inline function without declared types, compiled into the current frame.
  private mutating func inlinedBody(
    of function: Expr, arity: Int,
    _ make: (inout Compiler, InlinedBody) -> any Operation
  ) -> (any Operation)? {
    guard case .function(.inline(let parameters, result: nil, let body)) = function.kind,
      parameters.count == arity, parameters.allSatisfy({ $0.type == .any })
    else { return nil }
    var slots: [Int] = []
    let operation = bindingParameters(parameters.map(\.name), slots: &slots) { compiler in
      compiler.withFocus { $0.compile(body) }.operation
    }
    return make(&self, InlinedBody(slots: slots, body: operation))
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
