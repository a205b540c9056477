import XMLTree

/// A value known at compilation.
final class ConstantOperation: Operation {
  let value: Value
  let traits: Traits
  let range: SourceRange
  /// The value, where it is one atomic value.
  let single: AtomicValue?

  init(_ value: Value, _ range: SourceRange) {
    self.value = value
    self.range = range
    if case .atomic(let single)? = value.first, value.count == 1 {
      self.single = single
    } else {
      single = nil
    }
    var traits: Traits = value.count <= 1 ? .atMostOne : []
    if value.allSatisfy({ if case .atomic = $0 { true } else { false } }) {
      traits.insert(.atomic)
    }
    if let single {
      if single.type == .boolean { traits.insert(.boolean) }
      if !single.type.isNumeric { traits.insert(.neverNumeric) }
    }
    self.traits = traits
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    if let single { return single }
    return try located { () throws(XPathError) in try value.atomizedToOne() }
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value { value }
}

/// A variable of the static context.
final class GlobalVariableOperation: Operation {
  let variable: VariableReference
  let range: SourceRange

  init(_ variable: VariableReference, _ range: SourceRange) {
    self.variable = variable
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    guard let value = evaluator.global(variable.slot) else {
      throw XPathError("XPDY0002", "The variable $\(variable.name) has no value", at: range)
    }
    return value
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    guard let single = evaluator.globalAtomic(variable.slot) else {
      return try atomicOfItems(focus, evaluator)
    }
    try evaluator.read(single)
    return single
  }
}

/// A variable bound inside the expression.
final class LocalVariableOperation: Operation {
  let slot: Int
  let traits: Traits
  let range: SourceRange

  init(slot: Int, traits: Traits, _ range: SourceRange) {
    self.slot = slot
    self.traits = traits
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    evaluator.local(slot)
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    guard let single = evaluator.localAtomic(slot) else {
      return try atomicOfItems(focus, evaluator)
    }
    try evaluator.read(single)
    return single
  }
}

/// `.`
final class ContextItemOperation: Operation {
  let range: SourceRange
  let traits: Traits = [.atMostOne]

  init(_ range: SourceRange) { self.range = range }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    guard let item = focus.item else { throw absentContextItem(at: range) }
    return Value(item)
  }
}

func absentContextItem(at range: SourceRange) -> XPathError {
  XPathError("XPDY0002", "There is no context item here", at: range)
}

/// `A, B, C`
final class SequenceOperation: Operation {
  let operands: [any Operation]
  let traits: Traits
  let range: SourceRange

  init(_ operands: [any Operation], _ range: SourceRange) {
    self.operands = operands
    self.range = range
    let common = operands.reduce(Traits(rawValue: .max)) { $0.intersection($1.traits) }
    traits = common.intersection([.nodes, .atomic, .neverNumeric])
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    var result = SequenceBuilder(evaluator)
    for operand in operands { try result.append(try operand.evaluate(focus, evaluator)) }
    return result.value
  }

  func forEach(
    _ focus: Focus, _ evaluator: Evaluator, _ body: (Item) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    for operand in operands where try !operand.forEach(focus, evaluator, body) { return false }
    return true
  }
}
