extension SequenceType {
  /// What the type says of an operation's values.
  var traits: Traits {
    var traits: Traits = occurrence.allowsMany ? [] : .atMostOne
    switch itemType {
    case .atomic(let type):
      traits.insert(.atomic)
      if type == .boolean, occurrence == .exactlyOne { traits.insert(.boolean) }
      if !type.isNumeric, type != .numeric, type != .anyAtomicType { traits.insert(.neverNumeric) }
    case .node:
      traits.formUnion([.nodes, .neverNumeric])
      if !occurrence.allowsMany { traits.formUnion([.ordered, .peers]) }
    case .anyMap, .map, .anyFunction, .function, .anyArray, .array: traits.insert(.neverNumeric)
    case .item: break
    }
    return traits
  }
}

/// An argument under the function conversion rules.
final class ConversionOperation: Operation {
  let operand: any Operation
  let type: SequenceType
  /// Whose argument it is, for messages: `the second argument of fn:substring`.
  let role: String
  var range: SourceRange { operand.range }
  let traits: Traits

  init(_ operand: any Operation, to type: SequenceType, role: String) {
    self.operand = operand
    self.type = type
    self.role = role
    traits = type.traits
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    if traits.contains(.oneAtomic) {
      return Value(try atomic(focus, evaluator).map(Item.atomic))
    }
    let value = try operand.evaluate(focus, evaluator)
    return try converting { () throws(XPathError) in
      if case .atomic = type.itemType { try evaluator.walk(value) }
      return try type.convert(value)
    }
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    guard case .atomic(let atomicType) = type.itemType, traits.contains(.atMostOne),
      operand.traits.contains(.oneAtomic) || operand.traits.contains(.nodes)
    else {
      let value = try operand.evaluate(focus, evaluator)
      if case .atomic(let target) = type.itemType,
        case .one(.atomic(let single)) = value.storage, single.type == target
      {
        return single
      }
      return try converting { () throws(XPathError) in
        try evaluator.walk(value)
        return try type.convert(value).atomizedToOne()
      }
    }
    guard let value = try operand.atomic(focus, evaluator) else {
      guard type.occurrence.allowsEmpty else {
        throw XPathError(
          "XPTY0004", "\(type) is expected, and the value is empty (\(role))", at: range)
      }
      return nil
    }
    if value.type == atomicType { return value }
    return try converting { () throws(XPathError) in try value.converted(to: atomicType) }
  }

  private func converting<T>(
    _ body: () throws(XPathError) -> T
  ) throws(XPathError) -> T {
    do {
      return try body()
    } catch {
      throw XPathError(error.code, "\(error.message) (\(role))", at: error.range ?? range)
    }
  }
}

/// `F(A, B)`, where F is any expression (§3.2.2).
final class DynamicCallOperation: Operation {
  let function: any Operation
  let arguments: [any Operation]
  let range: SourceRange

  init(_ function: any Operation, _ arguments: [any Operation], _ range: SourceRange) {
    self.function = function
    self.arguments = arguments
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    let item = try function.callee(focus, evaluator)
    if arguments.count == 1, case .map(let map) = item {
      let argument = try arguments[0].evaluate(focus, evaluator)
      if let key = argument.singleAtomic { return map.value(for: key) ?? .empty }
      return try located { () throws(XPathError) in try item.called(with: [argument], evaluator) }
    }
    var values: [Value] = []
    for argument in arguments { values.append(try argument.evaluate(focus, evaluator)) }
    return try located { () throws(XPathError) in try item.called(with: values, evaluator) }
  }
}

extension Operation {
  /// The single item that is to be called.
  fileprivate func callee(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Item {
    let value = try evaluate(focus, evaluator)
    if case .one(let item) = value.storage { return item }
    guard value.count == 1 else {
      throw XPathError(
        "XPTY0004", "One function is expected, and the value is \(value.typeDescription)",
        at: range)
    }
    return value[0]
  }
}

/// A call that leaves some arguments open: a function of those (§3.1.5.1).
final class PartialApplicationOperation: Operation {
  let function: any Operation
  /// The arguments; `nil` where one is left open.
  let arguments: [(any Operation)?]
  let range: SourceRange
  let traits: Traits = [.atMostOne, .neverNumeric]

  init(_ function: any Operation, _ arguments: [(any Operation)?], _ range: SourceRange) {
    self.function = function
    self.arguments = arguments
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    let item = try function.callee(focus, evaluator)
    let signature = try located { () throws(XPathError) in try item.signature() }
    guard signature.parameters.count == arguments.count else {
      throw XPathError(
        "XPTY0004",
        "The function takes \(signature.parameters.count) arguments, not \(arguments.count)",
        at: range)
    }
    var fixed: [Value?] = []
    var open: [SequenceType] = []
    for (argument, type) in zip(arguments, signature.parameters) {
      guard let argument else {
        fixed.append(nil)
        open.append(type)
        continue
      }
      let value = try argument.evaluate(focus, evaluator)
      fixed.append(try located { () throws(XPathError) in try type.convert(value) })
    }
    let partial = FunctionItem(
      name: nil, signature: FunctionSignature(parameters: open, result: signature.result),
      holding: fixed.compactMap(\.self) + [Value(item)]
    ) { [fixed] (rest, evaluator) throws(XPathError) in
      var rest = rest[...]
      return try item.called(with: fixed.map { $0 ?? rest.removeFirst() }, evaluator)
    }
    return Value(.function(partial))
  }
}

extension Item {
  /// The signature of a function, map or array.
  func signature() throws(XPathError) -> FunctionSignature {
    switch self {
    case .function(let function): return function.signature
    case .map:
      return FunctionSignature(parameters: [SequenceType(.atomic(.anyAtomicType))], result: .any)
    case .array:
      return FunctionSignature(parameters: [SequenceType(.atomic(.integer))], result: .any)
    case .node, .atomic:
      throw XPathError("XPTY0004", "A function is expected, not \(typeDescription)")
    }
  }
}

/// `function($x) { … }` (§3.1.7), with the variables around it that its body uses.
final class InlineFunctionOperation: Operation {
  let signature: FunctionSignature
  let body: any Operation
  /// The slots of the variables in the frame around, in the order of the first slots inside.
  let captured: [Int]
  let frameSize: Int
  /// The number of the expression that the body is part of, whoever calls it.
  let expression: Int?
  let range: SourceRange
  let traits: Traits = [.atMostOne, .neverNumeric]

  init(
    _ signature: FunctionSignature, body: any Operation, captured: [Int], frameSize: Int,
    expression: Int?, _ range: SourceRange
  ) {
    self.signature = signature
    self.body = body
    self.captured = captured
    self.frameSize = frameSize
    self.expression = expression
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    let environment = captured.map(evaluator.local)
    for value in environment { try evaluator.keep(value) }
    let function = FunctionItem(name: nil, signature: signature, holding: environment) {
      [self, environment] (arguments, evaluator) throws(XPathError) in
      try evaluator.stepCall()
      let value = try evaluator.withFrame(
        size: frameSize, captured: environment, arguments: arguments
      ) { () throws(XPathError) in
        do throws(XPathError) {
          return try body.evaluate(.absent, evaluator)
        } catch {
          throw error.inside(expression)
        }
      }
      return try located { () throws(XPathError) in try signature.result.convert(value) }
    }
    return Value(.function(function))
  }
}
