import Schemas
import XPath

// Functions and their calls (*XPath 3.1*, §3.1.5 to §3.2.2).

extension Interpreter {
  func function(_ function: Expr.FunctionExpr, _ focus: AbstractValue?) -> Inferred {
    switch function {
    case .call(let name, let arguments):
      let parts = self.arguments(of: name, arguments, focus)
      guard parts.count == arguments.count else { return (.anything.with(.once), parts) }
      return (call(name, parts, focus), parts)
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

  /// The arguments of a call. A function written in place is called with items of the sequence that
  /// goes with it, if the function called does so.
  private func arguments(
    of name: QName, _ arguments: [Expr.Argument], _ focus: AbstractValue?
  ) -> [TypedExpr] {
    var parts: [TypedExpr] = []
    for expr in arguments.compactMap(\.value) {
      guard case .function(.inline(let parameters, _, let body)) = expr.kind,
        let values = parameterValues(of: name, parameters, parts)
      else {
        parts.append(infer(expr, on: focus))
        continue
      }
      let (value, typedBody) = inline(parameters, body, values)
      parts.append(TypedExpr(expr: expr, value: value, focus: focus, parts: typedBody))
    }
    return parts
  }

  private func parameterValues(
    of name: QName, _ parameters: [Expr.Parameter], _ earlier: [TypedExpr]
  ) -> [AbstractValue]? {
    guard name.namespaceURI == Namespace.fn, let sequence = earlier.first?.value,
      parameters.allSatisfy({ $0.type == .any })
    else { return nil }
    switch (name.localName, parameters.count, earlier.count) {
    case ("for-each", 1, 1), ("filter", 1, 1), ("sort", 1, 2): return [sequence.item]
    case ("fold-left", 2, 2): return [.anything, sequence.item]
    case ("fold-right", 2, 2): return [sequence.item, .anything]
    case ("for-each-pair", 2, 2): return [sequence.item, earlier[1].value.item]
    default: return nil
    }
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
    guard let first = results.first else { return .anything }
    return results.dropFirst().reduce(first) { $0 | $1 }
  }

  private func call(
    _ name: QName, _ arguments: [TypedExpr], _ focus: AbstractValue?
  ) -> AbstractValue {
    let values = arguments.map(\.value)
    let known =
      switch name.namespaceURI {
      case Namespace.fn: sequenceCall(name.localName, values, focus)
      case Namespace.map: mapCall(name.localName, values)
      case Namespace.xs: constructed(name.localName, values)
      default: AbstractValue?.none
      }
    return known ?? result(of: name, arity: arguments.count)
  }

  /// What a function says it returns. What nodes it returns are of other documents, as a rule.
  private func result(of name: QName, arity: Int) -> AbstractValue {
    guard let type = Signatures.result(of: name, arity: arity) else { return .anything }
    let result = value(of: type)
    if case .node = type.itemType { return .foreign.with(result.occurrence) }
    return result
  }

  /// Functions whose result is made of the items they are given.
  private func sequenceCall(
    _ name: String, _ arguments: [AbstractValue], _ focus: AbstractValue?
  ) -> AbstractValue? {
    guard let first = arguments.first ?? focus else { return nil }
    let occurrence = first.occurrence
    switch name {
    case "string", "normalize-space": return text(of: first)
    case "data": return atomized(first)
    case "root": return root(of: first).with(occurrence)
    case "distinct-values":
      return atomized(first).with(Occurrence(min: min(occurrence.min, 1), max: occurrence.max))
    case "head": return first.with(Occurrence(min: min(occurrence.min, 1), max: 1))
    case "min", "max": return atomized(first).with(occurrence.isRequired ? .once : .optional)
    case "reverse", "unordered", "trace", "sort": return first
    case "tail", "subsequence", "remove", "filter", "outermost", "innermost": return first.orNone
    case "insert-before": return arguments.last.map { first + $0 }
    case "exactly-one": return first.with(.once)
    case "zero-or-one": return first.with(Occurrence(min: occurrence.min, max: 1))
    case "one-or-more": return first.with(Occurrence(min: 1, max: occurrence.max))
    case "for-each":
      guard let function = arguments.last else { return nil }
      let result = call(function, [first.item])
      return result.with(result.occurrence * occurrence)
    default: return nil
    }
  }

  private func constructed(_ name: String, _ arguments: [AbstractValue]) -> AbstractValue? {
    guard let type = AtomicType(localName: name), let argument = arguments.first else { return nil }
    return .atomic(type, argument.occurrence.isRequired ? .once : .optional)
  }

  private func mapCall(_ name: String, _ arguments: [AbstractValue]) -> AbstractValue? {
    switch name {
    case "entry":
      var shape = MapShape()
      shape.add(arguments[1], under: atomized(arguments[0]))
      return AbstractValue(map: shape)
    case "merge":
      guard !arguments[0].isOpen, var shape = arguments[0].map else { return nil }
      let isCertain = arguments[0].occurrence.isRequired
      // With options, the values under a key may be combined.
      let isCombined = arguments.count > 1
      shape.entries = shape.entries.mapValues { $0.merged(isCertain, isCombined) }
      shape.others = shape.others?.merged(isCertain, isCombined)
      return AbstractValue(map: shape)
    case "put":
      guard !arguments[0].isOpen, var shape = arguments[0].map else { return nil }
      shape.add(arguments[2], under: atomized(arguments[1]))
      return AbstractValue(map: shape)
    case "get": return call(arguments[0], [arguments[1]])
    default: return nil
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
