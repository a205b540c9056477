import XMLTree

extension Item {
  /// The string value (`fn:string`, *F&O 3.1* §2.3); `FOTY0014` for a map, an array or a function.
  public func stringValue() throws(XPathError) -> String {
    switch self {
    case .node(let node): return node.stringValue
    case .atomic(let value): return value.stringValue
    case .map: throw XPathError("FOTY0014", "A map has no string value")
    case .array: throw XPathError("FOTY0014", "An array has no string value")
    case .function: throw XPathError("FOTY0014", "A function has no string value")
    }
  }
}

extension Node {
  /// The typed value of a node no schema has typed (*XDM 3.1*, §6): a string for comments,
  /// processing instructions and namespaces, else untyped.
  var typedValue: AtomicValue {
    switch kind {
    case .comment, .processingInstruction, .namespace: .string(stringValue)
    default: .untyped(stringValue)
    }
  }
}

extension Node {
  /// Whether the string value is a text, given as UTF-8.
  func hasStringValue(_ bytes: Span<UInt8>) -> Bool {
    withStringValueBytes { value in
      guard value.count == bytes.count else { return false }
      for index in bytes.indices where value[index] != bytes[index] { return false }
      return true
    }
  }
}

extension Value {
  /// Atomization (*XPath 3.1*, §2.4.2), handing on each atomic value.
  func forEachAtomic(
    _ body: (AtomicValue) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    switch storage {
    case .empty: return true
    case .one(let item): return try item.forEachAtomic(body)
    case .many(let items, _):
      for item in items where try !item.forEachAtomic(body) { return false }
      return true
    case .joined, .range:
      for item in self where try !item.forEachAtomic(body) { return false }
      return true
    }
  }

  /// The atomized sequence.
  func atomized() throws(XPathError) -> [AtomicValue] {
    var values: [AtomicValue] = []
    values.reserveCapacity(count)
    _ = try forEachAtomic { (value) throws(XPathError) in
      values.append(value)
      return true
    }
    return values
  }

  /// What a single atomic value, or a single node, is atomized to; `nil` for all other values.
  @inline(__always)
  var singleAtomic: AtomicValue? {
    switch storage {
    case .one(.atomic(let value)): value
    case .one(.node(let node)): node.typedValue
    default: nil
    }
  }

  /// The atomized value of an operand that may have one item at most.
  func atomizedToOne() throws(XPathError) -> AtomicValue? {
    switch storage {
    case .empty: return nil
    case .one(.atomic(let value)): return value
    case .one(.node(let node)): return node.typedValue
    default:
      var result: AtomicValue?
      _ = try forEachAtomic { (value) throws(XPathError) in
        guard result == nil else {
          throw XPathError("XPTY0004", "One value is expected here, and there are several")
        }
        result = value
        return true
      }
      return result
    }
  }
}

extension Item {
  func forEachAtomic(
    _ body: (AtomicValue) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    switch self {
    case .atomic(let value): return try body(value)
    case .node(let node): return try body(node.typedValue)
    case .array(let array):
      try self.checkExtent()
      for member in array.members where try !member.forEachAtomic(body) { return false }
      return true
    case .map: throw XPathError("FOTY0013", "A map cannot be atomized")
    case .function: throw XPathError("FOTY0013", "A function cannot be atomized")
    }
  }
}

extension Value {
  /// The effective boolean value (*XPath 3.1*, §2.4.3).
  public func effectiveBooleanValue() throws(XPathError) -> Bool {
    if case .one(.atomic(let value)) = storage { return try value.effectiveBooleanValue() }
    guard let first else { return false }
    if case .node = first { return true }
    guard count == 1, case .atomic(let value) = first else {
      throw XPathError(
        "FORG0006",
        count == 1
          ? "A function, map or array is neither true nor false"
          : "A sequence of several values is neither true nor false")
    }
    return try value.effectiveBooleanValue()
  }
}

extension AtomicValue {
  func effectiveBooleanValue() throws(XPathError) -> Bool {
    switch storage {
    case .boolean(let value): return value
    case .string(let value): return !value.isEmpty
    case .integer(let value): return value != 0
    case .bigInteger: return true
    case .decimal(let value): return !value.isZero
    case .double(let value): return !(value.isNaN || value == 0)
    case .float(let value): return !(value.isNaN || value == 0)
    default:
      throw XPathError("FORG0006", "A value of type xs:\(type.name) is neither true nor false")
    }
  }
}
