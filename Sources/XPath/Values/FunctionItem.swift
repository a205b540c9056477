/// A function item (*XDM 3.1*, §2.8.1): a named function of the library, an inline function, or
/// either with some arguments fixed. It is a value that takes the evaluator to be called, so values and
/// the context know one another.
public final class FunctionItem: Sendable {
  typealias Body = @Sendable ([Value], Evaluator) throws(XPathError) -> Value

  /// The name, for a function that has one.
  public let name: QName?
  /// The types of the parameters and the result.
  public let signature: FunctionSignature
  /// How deep the values nest that the function holds on to; nobody walks through them.
  let nesting: Nesting
  private let body: Body

  init(
    name: QName?, signature: FunctionSignature, holding values: [Value] = [],
    body: @escaping Body
  ) {
    self.name = name
    self.signature = signature
    self.body = body
    let depth = values.reduce(0) { Swift.max($0, $1.nesting.depth) }
    nesting = Nesting(depth: depth + 1, extent: 1)
  }

  /// The number of parameters.
  public var arity: Int { signature.parameters.count }

  /// Calls the function, converting the arguments by the function conversion rules.
  func call(_ arguments: [Value], _ evaluator: Evaluator) throws(XPathError) -> Value {
    guard arguments.count == arity else {
      throw XPathError(
        "XPTY0004",
        "The function \(name?.description ?? "given") takes \(arity) arguments, not \(arguments.count)"
      )
    }
    var converted: [Value] = []
    converted.reserveCapacity(arguments.count)
    for (argument, type) in zip(arguments, signature.parameters) {
      converted.append(try type.convert(argument))
    }
    let result = try body(converted, evaluator)
    try result.checkNesting()
    return result
  }
}

extension Item {
  /// The item as something to call: maps and arrays are functions too (*XPath 3.1*, §3.2.2).
  func called(
    with arguments: [Value], _ evaluator: Evaluator
  ) throws(XPathError) -> Value {
    switch self {
    case .function(let function): return try function.call(arguments, evaluator)
    case .map(let map):
      return map.value(for: try key(arguments)) ?? .empty
    case .array(let array):
      return try array.member(at: try key(arguments).converted(to: .integer))
    case .node, .atomic:
      throw XPathError("XPTY0004", "A function is expected, not \(typeDescription)")
    }
  }

  private func key(_ arguments: [Value]) throws(XPathError) -> AtomicValue {
    guard arguments.count == 1 else {
      throw XPathError(
        "XPTY0004", "\(typeDescription) takes one argument, not \(arguments.count)")
    }
    guard let key = try arguments[0].atomizedToOne() else {
      throw XPathError("XPTY0004", "\(typeDescription) cannot be called without a key")
    }
    return key
  }
}

extension ArrayItem {
  /// The member at a position counted from 1; `FOAY0001` when there is none.
  func member(at position: AtomicValue) throws(XPathError) -> Value {
    guard let index = position.integerValue, index >= 1, index <= members.count else {
      throw XPathError(
        "FOAY0001",
        "The array has no member \(value: position.stringValue): it has \(members.count) in all")
    }
    return members[index - 1]
  }
}
