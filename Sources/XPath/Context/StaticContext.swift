import HashTreeCollections

/// What is known before an expression is evaluated (*XPath 3.1*, §2.1.1).
///
/// Every operation of an expression that asks for names keeps the context, and every call of a
/// function hands it on: it is one reference, and a copy that is changed parts from it.
public struct StaticContext: Sendable {
  private var shared = Shared(Components())

  /// Makes a context with the predeclared namespaces and no variables.
  public init() {}

  private struct Components: Sendable {
    var namespaces = Namespace.predeclared
    var defaultElementNamespace = ""
    var defaultFunctionNamespace = Namespace.fn
    var baseURI: String?
    var defaultCollation = Collation.codepointURI
    var decimalFormats: [QName: DecimalFormat] = [:]
    var defaultDecimalFormat = DecimalFormat()
    /// A tree, so that a context of many variables and the one before it share nearly all of them.
    var variables: TreeDictionary<QName, VariableReference> = [:]
    var suggestsNames = true
    var fallbackFunctionNamespace: String?
    var functionAliases: [QName: FunctionAlias] = [:]
    var definitions: TreeDictionary<QName, any VariableDefinition> = [:]
  }

  private final class Shared: Sendable {
    let components: Components

    init(_ components: Components) { self.components = components }
  }

  private mutating func change<T>(_ component: WritableKeyPath<Components, T>, to value: T) {
    var components = shared.components
    components[keyPath: component] = value
    shared = Shared(components)
  }
}

extension StaticContext {
  /// The statically known namespaces, by prefix. `xs`, `fn`, `map`, `array`, `math`, `muster`,
  /// `err` and `xml` are there from the start.
  public var namespaces: [String: String] {
    get { shared.components.namespaces }
    set { change(\.namespaces, to: newValue) }
  }

  /// The default namespace for names of elements and types; empty for none.
  public var defaultElementNamespace: String {
    get { shared.components.defaultElementNamespace }
    set { change(\.defaultElementNamespace, to: newValue) }
  }

  /// The default namespace for names of functions.
  public var defaultFunctionNamespace: String {
    get { shared.components.defaultFunctionNamespace }
    set { change(\.defaultFunctionNamespace, to: newValue) }
  }

  /// The namespace in which a function is looked for that is named without a prefix, where there is
  /// none of that name and number of arguments in the default one.
  public var fallbackFunctionNamespace: String? {
    get { shared.components.fallbackFunctionNamespace }
    set { change(\.fallbackFunctionNamespace, to: newValue) }
  }

  /// The static base URI.
  public var baseURI: String? {
    get { shared.components.baseURI }
    set { change(\.baseURI, to: newValue) }
  }

  /// The URI of the default collation.
  public var defaultCollation: String {
    get { shared.components.defaultCollation }
    set { change(\.defaultCollation, to: newValue) }
  }

  /// The decimal formats of `fn:format-number`, by name.
  public var decimalFormats: [QName: DecimalFormat] {
    get { shared.components.decimalFormats }
    set { change(\.decimalFormats, to: newValue) }
  }

  /// The format of `fn:format-number` when none is named.
  public var defaultDecimalFormat: DecimalFormat {
    get { shared.components.defaultDecimalFormat }
    set { change(\.defaultDecimalFormat, to: newValue) }
  }

  /// Whether a mistake is said with the name that was probably meant. Finding that takes longer than
  /// compiling where there are many names.
  package var suggestsNames: Bool {
    get { shared.components.suggestsNames }
    set { change(\.suggestsNames, to: newValue) }
  }

  /// The namespace a prefix stands for in the name of an element or type; the empty prefix stands
  /// for the default one.
  func namespaceURI(forPrefix prefix: String) -> String? {
    prefix.isEmpty ? defaultElementNamespace : namespaces[prefix]
  }
}

extension StaticContext {
  /// What is known of variables beside their names.
  var definitions: TreeDictionary<QName, any VariableDefinition> {
    get { shared.components.definitions }
    set { change(\.definitions, to: newValue) }
  }

  /// The in-scope variables.
  var variables: TreeDictionary<QName, VariableReference> { shared.components.variables }

  /// Brings a variable into scope. Its value is given to an ``Evaluator`` under the reference
  /// returned. A copy of the context knows the variables declared before the copy was made.
  @discardableResult
  public mutating func declareVariable(_ name: QName) -> VariableReference {
    var variables = variables
    let reference = VariableReference(name: name, slot: variables[name]?.slot ?? variables.count)
    variables[name] = reference
    change(\.variables, to: variables)
    if definitions[name] != nil { definitions[name] = nil }
    return reference
  }

  /// Brings a variable in no namespace into scope.
  @discardableResult
  public mutating func declareVariable(_ name: String) -> VariableReference {
    declareVariable(QName(localName: name))
  }
}

extension StaticContext {
  /// Other names of functions, with what they stand for.
  var functionAliases: [QName: FunctionAlias] { shared.components.functionAliases }

  /// Declares a name for a function with its last argument fixed to a variable: with `in-window` for
  /// `in-range` and `$window`, `in-window($date)` means `in-range($date, $window)`, and `in-window#1`
  /// means `in-range(?, $window)`.
  public mutating func declareFunction(
    _ name: QName, as function: QName, fixing variable: VariableReference
  ) {
    var aliases = functionAliases
    aliases[name] = FunctionAlias(function: function, variable: variable.name)
    change(\.functionAliases, to: aliases)
  }
}

/// A variable of a ``StaticContext``: where expressions compiled in it expect the value.
public struct VariableReference: Sendable, Hashable {
  /// The variable's name.
  public let name: QName
  let slot: Int
}
