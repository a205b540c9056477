import HashTreeCollections

/// What is known before an expression is evaluated (*XPath 3.1*, §2.1.1).
public struct StaticContext: Sendable {
  /// The statically known namespaces, by prefix. `xs`, `fn`, `map`, `array`, `math`, `err` and `xml`
  /// are there from the start.
  public var namespaces = Namespace.predeclared
  /// The default namespace for names of elements and types; empty for none.
  public var defaultElementNamespace = ""
  /// The default namespace for names of functions.
  public var defaultFunctionNamespace = Namespace.fn
  /// The static base URI.
  public var baseURI: String?
  /// The URI of the default collation.
  public var defaultCollation = Collation.codepointURI
  /// The decimal formats of `fn:format-number`, by name.
  public var decimalFormats: [QName: DecimalFormat] = [:]
  /// The format of `fn:format-number` when none is named.
  public var defaultDecimalFormat = DecimalFormat()
  /// The in-scope variables. Each expression keeps the context it was compiled in: copies share what
  /// they have in common.
  private(set) var variables: TreeDictionary<QName, VariableReference> = [:]
  /// Whether a mistake is said with the name that was probably meant. Finding that takes longer than
  /// compiling where there are many names.
  package var suggestsNames = true

  /// Makes a context with the predeclared namespaces and no variables.
  public init() {}

  /// The namespace a prefix stands for in the name of an element or type; the empty prefix stands
  /// for the default one.
  func namespaceURI(forPrefix prefix: String) -> String? {
    prefix.isEmpty ? defaultElementNamespace : namespaces[prefix]
  }

  /// Brings a variable into scope. Its value is given to an ``Evaluator`` under the reference
  /// returned. A copy of the context knows the variables declared before the copy was made.
  @discardableResult
  public mutating func declareVariable(_ name: QName) -> VariableReference {
    let reference = VariableReference(name: name, slot: variables[name]?.slot ?? variables.count)
    variables[name] = reference
    return reference
  }

  /// Brings a variable in no namespace into scope.
  @discardableResult
  public mutating func declareVariable(_ name: String) -> VariableReference {
    declareVariable(QName(localName: name))
  }
}

/// A variable of a ``StaticContext``: where expressions compiled in it expect the value.
public struct VariableReference: Sendable, Hashable {
  /// The variable's name.
  public let name: QName
  let slot: Int
}
