import Schemas
import XPath

// Functions and their calls (*XPath 3.1*, §3.1.5 to §3.2.2).

extension Interpreter {
  func function(_ function: Expr.FunctionExpr, _ focus: AbstractValue?) -> Inferred {
    switch function {
    case .call(let name, let arguments):
      let function = FunctionLibrary.function(name, arity: arguments.count)
      let parts = self.arguments(arguments, of: function, focus)
      guard parts.count == arguments.count else { return (.anything.with(.once), parts) }
      let value = function.map { call($0, parts.map(\.value), focus) }
      return (value ?? .anything, parts)
    case .dynamicCall(let function, let arguments):
      let function = infer(function, on: focus)
      let parts = arguments.compactMap(\.value).map { infer($0, on: focus) }
      let isComplete = parts.count == arguments.count
      let result = isComplete ? call(function.value, parts.map(\.value)) : .anything
      return (result, [function] + parts)
    case .inline(let parameters, _, let body):
      let unknown = parameters.map { value(of: $0.type) }
      return inline(parameters, body, unknown)
    case .reference: return (.anything.with(.once), [])
    }
  }

  /// An inline function: its body is looked at for what its parameters can be.
  private func inline(
    _ parameters: [Expr.Parameter], _ body: Expr, _ values: [AbstractValue]
  ) -> Inferred {
    let closure = Closure(parameters: parameters, body: body, interpreter: self)
    let value = AbstractValue(functions: [closure], occurrence: .once)
    return (value, [closure.typedBody(with: values)])
  }

  /// The arguments of a call. A function written in place is called with items of the sequences that
  /// go with it, as far as the type of the parameter asks for one that takes items.
  private func arguments(
    _ arguments: [Expr.Argument], of function: Function?, _ focus: AbstractValue?
  ) -> [TypedExpr] {
    let exprs = arguments.compactMap(\.value)
    let types = function?.signature(arity: arguments.count).parameters ?? []
    guard exprs.count == types.count else { return exprs.map { infer($0, on: focus) } }
    var parts: [TypedExpr] = []
    for (expr, type) in zip(exprs, types) {
      guard case .function(.inline(let parameters, _, let body)) = expr.kind,
        case .function(let taken, _) = type.itemType, taken.count == parameters.count,
        parameters.allSatisfy({ $0.type == .any })
      else {
        parts.append(infer(expr, on: focus))
        continue
      }
      var sequences = zip(types, parts).filter { $0.0 == .any }.map(\.1.value)[...]
      let values = taken.map { type in
        type == SequenceType(.item) ? sequences.popFirst()?.item ?? .anything : .anything
      }
      let (value, typedBody) = inline(parameters, body, values)
      parts.append(TypedExpr(expr: expr, value: value, focus: focus, parts: typedBody))
    }
    return parts
  }
}

// Calls.

extension Interpreter {
  /// The value of a call of a function item, map or array.
  func call(_ function: AbstractValue, _ arguments: [AbstractValue]) -> AbstractValue {
    guard !function.isOpen, depth < 8 else { return .anything }
    if let shape = function.map, let key = arguments.first {
      let keys = atomized(key)
      return shape.values(under: keys).orNone
    }
    let results = function.functions.filter { $0.parameters.count == arguments.count }
      .map { $0.called(with: arguments, depth: depth + 1) }
    return .any(of: results) ?? .anything
  }

  private func call(
    _ function: Function, _ arguments: [AbstractValue], _ focus: AbstractValue?
  ) -> AbstractValue {
    let signature = function.signature(arity: arguments.count)
    let item = function.uses(arity: arguments.count).contains(.item) ? focus : nil
    guard let first = arguments.first ?? item else { return result(of: signature) }
    if let type = function.constructedType {
      return .atomic(type, first.occurrence.isRequired ? .once : .optional)
    }
    if function.loop == .forEach {
      let result = call(arguments[1], [first.item])
      return result.with(result.occurrence * first.occurrence)
    }
    switch function.passes {
    case .nothing, .name, .count, .length, .pieces, .texts, .tree:
      return result(of: function, signature)
    case .root: return root(of: first).with(first.occurrence)
    case .text: return text(of: first)
    case .values: return atomized(first)
    case .distinctValues, .extreme:
      let some = Occurrence(min: min(first.occurrence.min, 1), max: first.occurrence.max)
      return atomized(first).with(some.fitted(to: signature.result))
    case .items:
      let others = zip(arguments, signature.parameters).dropFirst()
        .filter { $0.1 == signature.parameters[0] }
      let all = others.reduce(into: first) { $0 += $1.0 }
      return all.with(all.occurrence.fitted(to: signature.result))
    case .someItems: return first.orNone
    case .entry, .mergedEntries, .addedEntry, .valueOfKey:
      return map(function.passes, arguments) ?? result(of: signature)
    }
  }

  /// What a function returns by its signature, and by what it tells of maps.
  private func result(of function: Function, _ signature: FunctionSignature) -> AbstractValue {
    let result = result(of: signature)
    guard let entries = function.entries else { return result }
    let shape = MapShape(entries: entries.mapValues { value(of: $0) })
    return AbstractValue(map: shape).with(result.occurrence)
  }

  /// What a function says it returns. What nodes it returns are of other documents, as a rule.
  private func result(of signature: FunctionSignature) -> AbstractValue {
    let result = value(of: signature.result)
    if case .node = signature.result.itemType { return .foreign.with(result.occurrence) }
    return result
  }

  /// A map, or what is in one; `nil` where nothing is known of the map given.
  private func map(_ passage: Passage, _ arguments: [AbstractValue]) -> AbstractValue? {
    if passage == .valueOfKey { return call(arguments[0], [arguments[1]]) }
    var shape = MapShape()
    if passage != .entry {
      guard !arguments[0].isOpen, let given = arguments[0].map else { return nil }
      shape = given
    }
    if passage == .mergedEntries {
      let isCertain = arguments[0].occurrence.isRequired
      // With options, the values under a key may be combined.
      let isCombined = arguments.count > 1
      shape.entries = shape.entries.mapValues { $0.merged(isCertain, isCombined) }
      shape.others = shape.others?.merged(isCertain, isCombined)
    } else {
      shape.add(arguments[arguments.count - 1], under: atomized(arguments[arguments.count - 2]))
    }
    return AbstractValue(map: shape)
  }
}

extension Occurrence {
  /// How many there are in a value of a type.
  fileprivate func fitted(to type: SequenceType) -> Occurrence {
    switch type.occurrence {
    case .exactlyOne: .once
    case .zeroOrOne: Occurrence(min: Swift.min(min, 1), max: max.map { Swift.min($0, 1) } ?? 1)
    case .oneOrMore: Occurrence(min: Swift.max(min, 1), max: max)
    case .zeroOrMore, .zero: self
    }
  }
}

extension AbstractValue {
  /// What is under a key after a merge of maps, if there are any.
  fileprivate func merged(_ isCertain: Bool, _ isCombined: Bool) -> AbstractValue {
    with(
      Occurrence(min: isCertain ? occurrence.min : 0, max: isCombined ? nil : occurrence.max))
  }
}

extension Closure {
  /// The body for what the parameters are.
  func typedBody(with arguments: [AbstractValue]) -> TypedExpr {
    var inner = interpreter
    for (parameter, value) in zip(parameters, arguments) {
      inner.variables[parameter.name] = value
    }
    return inner.infer(body, on: nil)
  }

  fileprivate func called(with arguments: [AbstractValue], depth: Int) -> AbstractValue {
    var inner = interpreter
    inner.depth = depth
    let closure = Closure(parameters: parameters, body: body, interpreter: inner)
    return closure.typedBody(with: arguments).value
  }
}
