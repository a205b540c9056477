import XMLTree

/// Turns the declarations of a schema into a ``SchemaModel``.
///
/// Elements are numbered when they are first met and looked into in that order, so that types may
/// contain themselves.
struct SchemaReader {
  let sources: SchemaSources
  private var ids: [Node: ElementDeclaration.ID] = [:]
  private(set) var declarations: [Node] = []
  /// What was made of types already.
  var contents: [Node: TypeContent] = [:]
  var simpleTypes: [Node: SimpleType] = [:]

  init(sources: SchemaSources) { self.sources = sources }

  /// The model of the whole schema.
  mutating func model() throws(SchemaModelError) -> SchemaModel {
    let globals = sources.elements.map { id(of: $0) }
    var elements: [ElementDeclaration] = []
    while elements.count < declarations.count {
      elements.append(try element(elements.count))
    }
    let roots = globals.filter { !declarations[$0].isTrue("abstract") }
    var model = SchemaModel(elements: elements, roots: roots, globals: globals)
    if sources.haveDefaults {
      model.defaults = try defaults(globals: globals)
    }
    return model
  }

  /// The number of the element a declaration, not a reference, declares.
  mutating func id(of declaration: Node) -> ElementDeclaration.ID {
    if let id = ids[declaration] { return id }
    ids[declaration] = declarations.count
    declarations.append(declaration)
    return declarations.count - 1
  }

  /// The name of an element or attribute.
  func name(of declaration: Node) -> ExpandedName {
    declaration.parent?.isSchema("schema") ?? false
      ? sources.globalName(of: declaration)
      : sources.file(of: declaration).localName(of: declaration)
  }

  private mutating func element(
    _ id: ElementDeclaration.ID
  ) throws(SchemaModelError) -> ElementDeclaration {
    let declaration = declarations[id]
    let content = try content(ofElement: declaration)
    let isNillable = declaration.isTrue("nillable")
    return ElementDeclaration(
      id: id, name: name(of: declaration),
      children: content.model.entries.map { entry in
        ElementDeclaration.Child(
          element: entry.element,
          occurrence: isNillable ? entry.occurrence.orNone : entry.occurrence)
      },
      attributes: content.attributes, value: content.value, isMixed: content.isMixed,
      isNillable: isNillable, allowsAnyChild: content.model.allowsAny,
      allowsAnyAttribute: content.allowsAnyAttribute,
      documentation: declaration.documentation ?? documentation(ofTypeOf: declaration))
  }

  /// What the type of an element or attribute says of itself.
  func documentation(ofTypeOf declaration: Node) -> Documentation? {
    declaration.attribute(named: "type")
      .flatMap { sources.type(sources.name(in: $0), seenFrom: $0) }?.documentation
  }
}
