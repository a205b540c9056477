import XMLTree

/// `A instance of T` (*XPath 3.1*, §3.13.2).
final class InstanceOfOperation: Operation {
  let operand: any Operation
  let type: SequenceType
  let range: SourceRange
  let traits = Traits.oneBoolean

  init(_ operand: any Operation, _ type: SequenceType, _ range: SourceRange) {
    self.operand = operand
    self.type = type
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    .boolean(type.matches(try operand.evaluate(focus, evaluator)))
  }
}

/// `A treat as T` (§3.13.5).
final class TreatAsOperation: Operation {
  let operand: any Operation
  let type: SequenceType
  let range: SourceRange
  var traits: Traits { operand.traits }

  init(_ operand: any Operation, _ type: SequenceType, _ range: SourceRange) {
    self.operand = operand
    self.type = type
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    let value = try operand.evaluate(focus, evaluator)
    guard type.matches(value) else {
      throw XPathError(
        "XPDY0050", "The value is \(value.typeDescription), not \(type)", at: range)
    }
    return value
  }
}

/// `A cast as T` and the constructor functions `T(A)` (§3.13.3, *F&O 3.1* §18).
final class CastOperation: AtomicOperation {
  let operand: any Operation
  let type: AtomicType
  let isOptional: Bool
  let context: StaticContext
  let range: SourceRange
  let traits: Traits

  /// A cast; of a constant, once and for all. One that fails is left to fail where it is evaluated.
  static func operation(
    _ operand: any Operation, to type: AtomicType, isOptional: Bool, _ context: StaticContext,
    _ range: SourceRange
  ) -> any Operation {
    if let constant = operand as? ConstantOperation, constant.value.count == 1,
      case .atomic(let value) = constant.value[0],
      let result = try? value.cast(to: type, namespaces: context.namespaceURI)
    {
      return ConstantOperation(Value(result), range)
    }
    return CastOperation(operand, to: type, isOptional: isOptional, context, range)
  }

  init(
    _ operand: any Operation, to type: AtomicType, isOptional: Bool,
    _ context: StaticContext, _ range: SourceRange
  ) {
    self.operand = operand
    self.type = type
    self.isOptional = isOptional
    self.context = context
    self.range = range
    traits = type.isNumeric || type == .numeric ? .oneAtomic : [.oneAtomic, .neverNumeric]
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    if operand.traits.contains(.nodes), type != .qName {
      guard let node = try operand.onlyNode(focus, evaluator) else { return try none() }
      return try located { () throws(XPathError) in try node.cast(to: type) }
    }
    guard let value = try operand.atomic(focus, evaluator) else { return try none() }
    return try located { () throws(XPathError) in
      try evaluator.calculate(withSizes: value.size, value.size)
      return try value.cast(to: type, namespaces: context.namespaceURI)
    }
  }
}

extension CastOperation {
  private func none() throws(XPathError) -> AtomicValue? {
    if isOptional { return nil }
    throw XPathError(
      "XPTY0004", "A value is needed to cast to xs:\(type.name), and there is none", at: range)
  }
}

extension Node {
  /// The typed value cast to a type, from the bytes of the tree where they are untyped.
  func cast(to type: AtomicType) throws(XPathError) -> AtomicValue {
    switch kind {
    case .element, .attribute, .text, .document:
      try tree.withValueBytes(of: row) { (bytes) throws(XPathError) in
        try AtomicValue(untyped: bytes, as: type)
      }
    case .comment, .processingInstruction, .namespace: try typedValue.cast(to: type)
    }
  }
}

/// `A castable as T` (§3.13.4).
final class CastableOperation: BooleanOperation {
  let operand: any Operation
  let type: AtomicType
  let isOptional: Bool
  let context: StaticContext
  let range: SourceRange

  init(
    _ operand: any Operation, to type: AtomicType, isOptional: Bool,
    _ context: StaticContext, _ range: SourceRange
  ) {
    self.operand = operand
    self.type = type
    self.isOptional = isOptional
    self.context = context
    self.range = range
  }

  func effectiveBooleanValue(
    _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    let operand = try operand.evaluate(focus, evaluator)
    if let single = operand.singleAtomic {
      return single.isCastable(to: type, namespaces: context.namespaceURI)
    }
    let value = try located { () throws(XPathError) in try operand.atomized() }
    guard value.count <= 1 else { return false }
    guard let single = value.first else { return isOptional }
    return single.isCastable(to: type, namespaces: context.namespaceURI)
  }
}

/// `A cast as T` for a list type: a sequence of the values the text lists.
final class ListCastOperation: Operation {
  let operand: any Operation
  let type: ListType
  let isOptional: Bool
  let range: SourceRange
  let traits: Traits = [.atomic, .neverNumeric]

  init(_ operand: any Operation, to type: ListType, isOptional: Bool, _ range: SourceRange) {
    self.operand = operand
    self.type = type
    self.isOptional = isOptional
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    guard let value = try operand.atomic(focus, evaluator) else {
      if isOptional { return .empty }
      throw XPathError("XPTY0004", "A text is needed to cast, and there is none", at: range)
    }
    return try located { () throws(XPathError) in
      Value(try type.values(of: value).map(Item.atomic))
    }
  }
}

/// `A castable as T` for a list type.
final class ListCastableOperation: Operation {
  let operand: any Operation
  let type: ListType
  let isOptional: Bool
  let range: SourceRange
  let traits = Traits.oneBoolean

  init(_ operand: any Operation, to type: ListType, isOptional: Bool, _ range: SourceRange) {
    self.operand = operand
    self.type = type
    self.isOptional = isOptional
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    let value = try located { () throws(XPathError) in
      try operand.evaluate(focus, evaluator).atomized()
    }
    guard let single = value.first else { return .boolean(isOptional) }
    return .boolean(value.count == 1 && (try? type.values(of: single)) != nil)
  }
}
