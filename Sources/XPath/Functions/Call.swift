import XMLTree

/// A call under way: the arguments, converted to the types of the signature, and the contexts.
struct Call {
  let arguments: [Value]
  let focus: Focus
  let evaluator: Evaluator
  let context: StaticContext
}

extension Call {
  /// An argument as items.
  subscript(index: Int) -> Value { arguments[index] }

  /// How many arguments there are.
  var count: Int { arguments.count }

  /// An argument of a type with at most one atomic value.
  func atomic(_ index: Int) -> AtomicValue? {
    if index < arguments.count, case .atomic(let value)? = arguments[index].first {
      value
    } else {
      nil
    }
  }

  /// An xs:string (or xs:anyURI), `nil` when the argument is empty or absent.
  func string(_ index: Int) -> String? { atomic(index)?.stringValue }

  /// A `node()?`, `nil` when the argument is empty; the context node where it is left out.
  func node(_ index: Int) throws(XPathError) -> Node? {
    index < arguments.count ? arguments[index].first?.node : try contextNode()
  }

  /// An argument, or the context item where it is left out.
  func given(_ index: Int) throws(XPathError) -> Value {
    index < arguments.count ? arguments[index] : Value(try contextItem())
  }

  /// An xs:double.
  func double(_ index: Int) -> Double? { atomic(index)?.numericDouble }

  /// An xs:integer; one beyond `Int` becomes the nearest that fits, as nothing has so many parts.
  func integer(_ index: Int) -> Int? {
    guard let value = atomic(index) else { return nil }
    return value.integerValue ?? (value.numericDouble < 0 ? Int.min : Int.max)
  }

  /// A function, map or array to be called.
  func function(_ index: Int) -> Item { arguments[index][0] }

  /// The context item; `XPDY0002` when it is absent.
  func contextItem() throws(XPathError) -> Item {
    guard let item = focus.item else {
      throw XPathError("XPDY0002", "There is no context item here")
    }
    return item
  }

  /// The context item, which must be a node (`XPTY0004`).
  func contextNode() throws(XPathError) -> Node {
    guard case .node(let node) = try contextItem() else {
      throw XPathError("XPTY0004", "The context item is not a node")
    }
    return node
  }

  /// The collation an argument names, or the default one.
  func collation(_ index: Int) throws(XPathError) -> Collation {
    guard index < arguments.count, let uri = string(index) else {
      return try Collation(uri: context.defaultCollation)
    }
    return try Collation(uri: uri, base: context.baseURI)
  }
}
