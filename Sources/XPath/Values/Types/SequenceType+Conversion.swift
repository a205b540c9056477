import XMLTree

extension SequenceType {
  /// The function conversion rules (*XPath 3.1*, §3.1.5.2): atomization, casting of untyped values,
  /// promotion of numbers and URIs, coercion of functions.
  package func convert(_ value: Value) throws(XPathError) -> Value {
    if case .item = itemType {
      guard matches(value) else { throw mismatch(value) }
      return value
    }
    if case .atomic(let type) = itemType {
      return try convertAtomic(value, to: type)
    }
    guard matches(value) || isFunctionType else { throw mismatch(value) }
    if case .function(let parameters, let result) = itemType {
      let signature = FunctionSignature(parameters: parameters, result: result)
      var items: [Item] = []
      for item in value { items.append(try signature.coerce(item)) }
      let coerced = Value(items)
      guard allows(coerced.count) else { throw mismatch(value) }
      return coerced
    }
    guard matches(value) else { throw mismatch(value) }
    return value
  }

  private var isFunctionType: Bool {
    if case .function = itemType { true } else { false }
  }

  /// Whether a sequence may have so many items.
  func allows(_ count: Int) -> Bool {
    switch count {
    case 0: occurrence.allowsEmpty || occurrence == .zero
    case 1: occurrence != .zero
    default: occurrence.allowsMany
    }
  }

  private func convertAtomic(
    _ value: Value, to type: AtomicType
  ) throws(XPathError) -> Value {
    if case .range = value.storage, AtomicType.integer.isSubtype(of: type) {
      guard occurrence.allowsMany else { throw mismatch(value) }
      return value
    }
    // The usual case: one value of the right type already.
    if case .one(.atomic(let single)) = value.storage, single.type.isSubtype(of: type) {
      return value
    }
    var items: [Item] = []
    items.reserveCapacity(value.count)
    _ = try value.forEachAtomic { (atomic) throws(XPathError) in
      items.append(.atomic(try atomic.converted(to: type)))
      return true
    }
    guard allows(items.count) else { throw mismatch(value) }
    return Value(items)
  }

  private func mismatch(_ value: Value) -> XPathError {
    XPathError("XPTY0004", "\(self) is expected, and the value is \(value.typeDescription)")
  }
}

extension AtomicValue {
  /// One value under the function conversion rules.
  func converted(to expected: AtomicType) throws(XPathError) -> AtomicValue {
    if type.isSubtype(of: expected) { return self }
    if type == .untypedAtomic {
      if expected.isSubtype(of: .qName) || expected.isSubtype(of: .notation) {
        throw XPathError("XPTY0117", "An untyped value cannot be taken for xs:\(expected.name)")
      }
      return try cast(to: expected == .numeric ? .double : expected)
    }
    switch expected {
    case .double where type.isNumeric, .float where type.isNumeric && type != .double:
      return try cast(to: expected)
    case .string where type == .anyURI: return try cast(to: .string)
    default:
      throw XPathError(
        "XPTY0004", "xs:\(expected.name) is expected, and the value is xs:\(type.name)")
    }
  }
}

extension FunctionSignature {
  /// Function coercion (§3.1.5.3): a function that checks its arguments and result against this
  /// signature.
  func coerce(_ item: Item) throws(XPathError) -> Item {
    switch item {
    case .function(let function) where function.signature == self: return item
    case .function(let function) where function.arity == parameters.count:
      return .function(wrapped(item, name: function.name))
    case .map where parameters.count == 1, .array where parameters.count == 1:
      return .function(wrapped(item, name: nil))
    case .function(let function):
      throw XPathError(
        "XPTY0004",
        "A function of \(parameters.count) parameters is expected, and it has \(function.arity)")
    default:
      throw XPathError("XPTY0004", "A function is expected, not \(item.typeDescription)")
    }
  }

  private func wrapped(_ item: Item, name: QName?) -> FunctionItem {
    FunctionItem(name: name, signature: self, holding: [Value(item)]) {
      (arguments, evaluator) throws(XPathError) in
      try result.convert(try item.called(with: arguments, evaluator))
    }
  }
}
