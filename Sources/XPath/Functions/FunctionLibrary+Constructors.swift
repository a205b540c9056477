import XMLTree

// *Functions and Operators 3.1*, §18: constructor functions.

extension FunctionLibrary {
  static let constructors =
    AtomicType.allCases.filter { $0 != .anyAtomicType && $0 != .notation }.map(constructor)
    + ListType.allCases.map(constructor)

  private static func constructor(of type: AtomicType) -> Function {
    let result = SequenceType(.atomic(type), .zeroOrOne)
    return Function(
      declaration(type.name, result: result), passes: type == .string ? .texts : .pieces,
      compiled: .cast(type)
    ) { (call) throws(XPathError) in
      guard let value = call.atomic(0) else { return .empty }
      return Value(try value.cast(to: type, namespaces: call.context.namespaceURI))
    }
  }

  /// The constructor function of a built-in list type (§18.2).
  private static func constructor(of type: ListType) -> Function {
    let result = SequenceType(.atomic(type.itemType), .zeroOrMore)
    return Function(declaration(type.rawValue, result: result)) { (call) throws(XPathError) in
      guard let value = call.atomic(0) else { return .empty }
      return Value(try type.values(of: value).map(Item.atomic))
    }
  }

  private static func declaration(_ type: String, result: SequenceType) -> FunctionDeclaration {
    let argument = SequenceType(.atomic(.anyAtomicType), .zeroOrOne)
    return FunctionDeclaration(
      name: QName(prefix: "xs", namespaceURI: Namespace.xs, localName: type),
      parameterNames: ["arg"],
      signatures: [FunctionSignature(parameters: [argument], result: result)])
  }
}
