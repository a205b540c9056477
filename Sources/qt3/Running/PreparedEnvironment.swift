import XMLTree
import XPath

/// A case's environment, made: the contexts, the variables' values and the context item.
struct PreparedEnvironment {
  let staticContext: StaticContext
  let dynamicContext: DynamicContext
  private let variables: [(reference: VariableReference, value: Value)]
  let contextItem: Item?

  /// The moment every case is evaluated at, so that runs are alike.
  private static let now = DateTime(
    year: 2025, month: 7, day: 1, hour: 12, minute: 34, second: 56, nanosecond: 789_000_000,
    timezone: 0)

  /// Makes the environment of a case; throws what is wrong with it.
  init(_ test: TestCase, store: DocumentStore) throws {
    guard let now = Self.now else { throw SuiteError("there is no such moment") }
    let environment = test.environment
    var context = StaticContext(environment, fileURI: test.fileURI)
    var resources = SuiteResources(environment, baseURI: context.baseURI, store: store)
    let bare = DynamicContext(currentDateTime: now, resources: resources)
    let queryContext = context
    func evaluate(_ expression: String) throws -> Value {
      try XPathExpression(expression, in: queryContext)
        .evaluate(with: Evaluator(context: bare))
    }

    func document(_ source: TestEnvironment.Source) throws -> Node {
      let uri = source.uri ?? source.fileURI
      let absolute = context.baseURI.flatMap { URIReference.resolve(uri, against: $0) } ?? uri
      return try store.document(at: source.fileURI, knownAs: absolute)
    }

    for collection in environment.collections {
      var items = try collection.sources.map { Item.node(try document($0)) }
      for query in collection.queries { items += try evaluate(query) }
      resources.add(collection: collection.uri, items: Value(items))
    }

    var item: Item?
    var variables: [(VariableReference, Value)] = []
    for source in environment.sources {
      guard let role = source.role else { continue }
      let document = try document(source)
      if role == "." {
        item = .node(document)
      } else if role.hasPrefix("$") {
        variables.append((context.declareVariable(String(role.dropFirst())), Value(document)))
      }
    }
    for parameter in environment.parameters {
      let value = try evaluate(parameter.select)
      variables.append((context.declareVariable(parameter.name), value))
    }
    if let select = environment.contextItem { item = try evaluate(select).first }

    var dynamic = DynamicContext(currentDateTime: now, resources: resources)
    if let language = test.dependencies.last(where: { $0.type == "default-language" }) {
      dynamic.defaultLanguage = language.value
    }
    staticContext = context
    dynamicContext = dynamic
    self.variables = variables
    contextItem = item
  }

  /// An evaluator in which the variables have their values.
  func evaluator() -> Evaluator {
    let evaluator = Evaluator(context: dynamicContext)
    for (reference, value) in variables { evaluator[reference] = value }
    return evaluator
  }
}

extension StaticContext {
  /// What an environment says of the static context.
  fileprivate init(_ environment: TestEnvironment, fileURI: String) {
    self.init()
    for (prefix, uri) in environment.namespaces {
      if prefix.isEmpty { defaultElementNamespace = uri } else { namespaces[prefix] = uri }
    }
    for (name, format) in environment.decimalFormats {
      if let name { decimalFormats[name] = format } else { defaultDecimalFormat = format }
    }
    if let collation = environment.collations.last(where: \.isDefault) {
      defaultCollation = collation.uri
    }
    baseURI = environment.staticBaseURI == "#UNDEFINED" ? nil : environment.staticBaseURI ?? fileURI
  }
}
