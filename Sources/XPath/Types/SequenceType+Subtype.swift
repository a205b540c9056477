extension SequenceType {
  /// Whether every value of this type is one of the other (*XPath 3.1*, §2.5.6.1).
  func isSubtype(of other: SequenceType) -> Bool {
    if hasNoValues { return true }
    if other.hasNoValues { return false }
    if isOnlyEmpty || other.isOnlyEmpty {
      return isOnlyEmpty && (other.isOnlyEmpty || other.occurrence.allowsEmpty)
    }
    if occurrence.allowsEmpty && !other.occurrence.allowsEmpty { return false }
    if occurrence.allowsMany && !other.occurrence.allowsMany { return false }
    return itemType.isSubtype(of: other.itemType)
  }

  /// Whether it is `xs:error` or `xs:error+`: there is no such value.
  private var hasNoValues: Bool { itemType == .atomic(.error) && !occurrence.allowsEmpty }

  /// Whether it is `empty-sequence()`, or `xs:error?` or `xs:error*`, which come to the same.
  private var isOnlyEmpty: Bool {
    occurrence == .zero || itemType == .atomic(.error) && occurrence.allowsEmpty
  }
}

extension ItemType {
  /// Whether every item of this type is one of the other (§2.5.6.2).
  func isSubtype(of other: ItemType) -> Bool {
    switch (self, other) {
    case (_, .item): return true
    case (.atomic(let a), .atomic(let b)): return a.isSubtype(of: b)
    case (.node(let a), .node(let b)): return a.isSubtype(of: b)
    case (.anyFunction, .anyFunction), (.function, .anyFunction), (.anyMap, .anyFunction),
      (.map, .anyFunction), (.anyArray, .anyFunction), (.array, .anyFunction):
      return true
    case (.anyMap, .anyMap), (.map, .anyMap), (.anyArray, .anyArray), (.array, .anyArray):
      return true
    case (.map(let keyA, let valueA), .map(let keyB, let valueB)):
      return keyA.isSubtype(of: keyB) && valueA.isSubtype(of: valueB)
    case (.anyMap, .map(let key, let value)): return key == .anyAtomicType && value == .any
    case (.array(let a), .array(let b)): return a.isSubtype(of: b)
    case (.anyArray, .array(let member)): return member == .any
    case (_, .function(let parameters, let result)):
      return signature?.isSubtype(parameters: parameters, result: result) ?? false
    default: return false
    }
  }

  /// The function type a map, array or function type stands for.
  private var signature: FunctionSignature? {
    switch self {
    case .function(let parameters, let result):
      FunctionSignature(parameters: parameters, result: result)
    case .anyMap:
      FunctionSignature(parameters: [SequenceType(.atomic(.anyAtomicType))], result: .any)
    case .map(_, let value):
      FunctionSignature(
        parameters: [SequenceType(.atomic(.anyAtomicType))],
        result: SequenceType(
          value.itemType, value.occurrence.allowsMany ? .zeroOrMore : .zeroOrOne))
    case .anyArray: FunctionSignature(parameters: [SequenceType(.atomic(.integer))], result: .any)
    case .array(let member):
      FunctionSignature(parameters: [SequenceType(.atomic(.integer))], result: member)
    default: nil
    }
  }
}

/// The types of a function's parameters and result.
public struct FunctionSignature: Sendable, Hashable {
  /// The types of the parameters.
  public let parameters: [SequenceType]
  /// The type of the result.
  public let result: SequenceType

  /// Whether the function can stand where one of these types is asked for: its parameters accept
  /// at least, its result is at most (§2.5.6.2).
  func isSubtype(parameters other: [SequenceType], result otherResult: SequenceType) -> Bool {
    parameters.count == other.count
      && zip(other, parameters).allSatisfy { $0.isSubtype(of: $1) }
      && result.isSubtype(of: otherResult)
  }
}

extension KindTest {
  func isSubtype(of other: KindTest) -> Bool {
    switch (self, other) {
    case (_, .anyKind): return true
    case (.text, .text), (.comment, .comment), (.namespace, .namespace): return true
    case (.processingInstruction(let a), .processingInstruction(let b)): return b == nil || a == b
    case (.document(let a), .document(let b)):
      guard let b else { return true }
      return a?.isSubtype(of: b) ?? false
    case (.element(let nameA, let typeA), .element(let nameB, let typeB)),
      (.attribute(let nameA, let typeA), .attribute(let nameB, let typeB)):
      let namesFit = nameB == .any || nameA == nameB
      return namesFit && (typeB.map { typeA?.isSubtype(of: $0) ?? $0.isAny } ?? true)
    default: return false
    }
  }
}

extension KindTest.AtomicTypeTest {
  /// Whether every type annotation this one asks for is one the other does.
  fileprivate func isSubtype(of other: KindTest.AtomicTypeTest) -> Bool {
    if name == other.name || other.isAny { return true }
    guard let own = AtomicType(localName: name.localName) else { return false }
    if other.name.localName == "anySimpleType" { return true }
    return AtomicType(localName: other.name.localName).map(own.isSubtype) ?? false
  }

  /// Whether it asks for `xs:anyType`, as which everything is annotated.
  fileprivate var isAny: Bool { name.localName == "anyType" }
}
