import XMLTree

/// A function of the library: its signature in the words of *Functions and Operators 3.1*, and what
/// it does.
struct Function: Sendable {
  typealias Body = @Sendable (Call) throws(XPathError) -> Value

  let name: QName
  let signature: FunctionSignature
  /// Whether any number of further arguments may follow the last parameter (`fn:concat`).
  let isVariadic: Bool
  let body: Body

  /// Makes a function from its signature as the specification writes it, such as
  /// `fn:contains($arg1 as xs:string?, $arg2 as xs:string?) as xs:boolean`.
  init(_ signature: String, _ body: @escaping Body) {
    let parsed = Parser.parseSignature(signature)
    name = parsed.name
    self.signature = parsed.signature
    isVariadic = parsed.isVariadic
    self.body = body
  }

  init(name: QName, signature: FunctionSignature, _ body: @escaping Body) {
    self.name = name
    self.signature = signature
    isVariadic = false
    self.body = body
  }

  /// The type of a parameter, counted from 0.
  func parameter(_ index: Int) -> SequenceType {
    signature.parameters[Swift.min(index, signature.parameters.count - 1)]
  }

  /// The function as an item with a number of parameters.
  func item(arity: Int, focus: Focus, context: StaticContext) -> FunctionItem {
    let parameters = (0..<arity).map(parameter)
    return FunctionItem(
      name: name, signature: FunctionSignature(parameters: parameters, result: signature.result)
    ) { [body] (arguments, evaluator) throws(XPathError) in
      try body(Call(arguments: arguments, focus: focus, evaluator: evaluator, context: context))
    }
  }
}

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

  /// A `node()?`, `nil` when the argument is empty or absent.
  func node(_ index: Int) -> Node? {
    index < arguments.count ? arguments[index].first?.node : nil
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
