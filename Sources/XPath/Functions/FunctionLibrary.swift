import XMLTree

/// The functions every expression can call, by name and number of arguments.
enum FunctionLibrary {
  /// All functions, section by section of *Functions and Operators 3.1*.
  private static let sections: [[Function]] = [
    booleans,
    context,
    strings,
    stringComparison,
    substrings,
    accessors,
    sequences,
    comparison,
    cardinality,
    aggregates,
    nodes,
    functionItems,
    higherOrder,
    maps,
    arrays,
    arrayItems,
    numeric,
    formatting,
    math,
    durations,
    dateComponents,
    timezones,
    dateFormatting,
    qNames,
    diagnostics,
    identifiers,
    documents,
    parsing,
    json,
    randomNumbers,
    loading,
    regularExpressions,
    uris,
  ]

  private static let table: [QName: [Function]] = Dictionary(
    grouping: sections.joined(), by: \.name)

  /// The most arguments a function takes that takes any number.
  private static let maximumArity = 10_000

  /// The function of a name and arity.
  static func function(_ name: QName, arity: Int) -> Function? {
    if let constructor = constructor(name), arity == 1 { return constructor }
    return table[name]?.first { function in
      let count = function.signature.parameters.count
      return count == arity || (function.isVariadic && arity >= count && arity <= maximumArity)
    }
  }

  /// The numbers of arguments a function of this name takes; empty when there is none.
  static func arities(of name: QName) -> [Int] {
    if constructor(name) != nil { return [1] }
    return (table[name] ?? []).map(\.signature.parameters.count).sorted()
  }

  /// The lexical names of the functions in a namespace, for suggestions.
  static func localNames(in namespace: String) -> [String] {
    table.keys.filter { $0.namespaceURI == namespace }.map(\.localName)
  }

  /// The constructor function of an atomic type, or of one of the built-in list types (*F&O 3.1*,
  /// §18.1 and §18.2).
  private static func constructor(_ name: QName) -> Function? {
    guard let type = constructedType(name) else { return listConstructor(name) }
    let result = SequenceType(.atomic(type), .zeroOrOne)
    let signature = FunctionSignature(
      parameters: [SequenceType(.atomic(.anyAtomicType), .zeroOrOne)], result: result)
    return Function(name: name, signature: signature) { (call) throws(XPathError) in
      guard let value = call.atomic(0) else { return .empty }
      return Value(try value.cast(to: type, namespaces: call.context.namespaceURI))
    }
  }

  private static func listConstructor(_ name: QName) -> Function? {
    guard name.namespaceURI == Namespace.xs, let type = ListType(rawValue: name.localName) else {
      return nil
    }
    let signature = FunctionSignature(
      parameters: [SequenceType(.atomic(.anyAtomicType), .zeroOrOne)],
      result: SequenceType(.atomic(type.itemType), .zeroOrMore))
    return Function(name: name, signature: signature) { (call) throws(XPathError) in
      guard let value = call.atomic(0) else { return .empty }
      return Value(try type.values(of: value).map(Item.atomic))
    }
  }

  /// The type a constructor function constructs.
  static func constructedType(_ name: QName) -> AtomicType? {
    guard name.namespaceURI == Namespace.xs, let type = AtomicType(localName: name.localName),
      type != .anyAtomicType, type != .notation
    else { return nil }
    return type
  }
}
