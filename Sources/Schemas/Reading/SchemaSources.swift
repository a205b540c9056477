import XMLTree

/// The documents of a schema and the global components in them.
struct SchemaSources {
  /// What a name can be the name of: names of different kinds do not meet.
  enum Kind: Hashable {
    case element, attribute, type, group, attributeGroup

    /// That there is no component of the kind with a name.
    var problem: SchemaModelProblem {
      switch self {
      case .element: .noElement
      case .attribute: .noAttribute
      case .type: .noType
      case .group: .noGroup
      case .attributeGroup: .noAttributeGroup
      }
    }
  }

  /// The global elements, in the order of the files.
  private(set) var elements: [Node] = []
  private var files: [Node: SchemaFile] = [:]
  private var components: [Component: Node] = [:]
  private var redefinitions: [Component: Node] = [:]
  private var substitutes: [ExpandedName: [Node]] = [:]
  private var derivedTypes: [ExpandedName: [Node]] = [:]

  private struct Component: Hashable {
    let kind: Kind
    let name: ExpandedName
  }

  /// Takes the components of documents: the first one and those it includes, imports and redefines.
  init(_ documents: SchemaDocuments) throws(SchemaModelError) {
    var seen: Set<Request> = []
    var waiting = [Request(number: 0, includer: nil)]
    while let request = waiting.popLast() {
      let document = documents.all[request.number]
      // One document may serve several namespaces, if it has none of its own.
      let isKnown = files[document.schema.root] != nil
      let file = SchemaFile(schema: document.schema, includer: request.includer)
      let identity = Request(number: request.number, includer: file.targetNamespace)
      guard seen.insert(identity).inserted else { continue }
      let schema = isKnown ? try SchemaSources.copy(of: document) : document.schema
      files[schema.root] = file
      for child in schema.schemaChildren {
        if let number = document.references[child.row] {
          let isImport = child.localName == "import"
          waiting.append(
            Request(number: number, includer: isImport ? nil : file.targetNamespace))
        }
        add(child)
      }
    }
  }

  /// The file a node is in.
  func file(of node: Node) -> SchemaFile {
    files[node.root] ?? SchemaFile(schema: node, includer: nil)
  }

  /// The component with the name an attribute of a declaration gives.
  func component(_ kind: Kind, namedIn attribute: Node) throws(SchemaModelError) -> Node {
    let name = name(in: attribute)
    guard let component = component(kind, name, seenFrom: attribute) else {
      throw attribute.mistake(kind.problem, attribute.stringValue)
    }
    return component
  }

  /// A named type, if there is one.
  func type(_ name: ExpandedName, seenFrom node: Node) -> Node? {
    component(.type, name, seenFrom: node)
  }

  /// The elements that can stand in for a global element directly.
  func substitutes(for name: ExpandedName) -> [Node] { substitutes[name] ?? [] }

  /// The complex types derived from a named type directly.
  func typesDerived(from name: ExpandedName) -> [Node] { derivedTypes[name] ?? [] }

  /// The complex types with a name.
  var complexTypes: [ExpandedName: Node] {
    let all = components.merging(redefinitions) { $1 }
      .filter { $0.key.kind == .type && $0.value.isSchema("complexType") }
    return Dictionary(all.map { ($0.key.name, $0.value) }, uniquingKeysWith: { $1 })
  }

  /// Whether some declaration gives a default or fixed value.
  var haveDefaults: Bool {
    files.keys.contains { document in
      (0..<document.tree.count).contains { row in
        let node = Node(tree: document.tree, row: row)
        return node.isSchema("element", "attribute") && node.valueConstraint != nil
      }
    }
  }

  /// The name a global declaration has.
  func globalName(of declaration: Node) -> ExpandedName {
    ExpandedName(
      namespaceURI: file(of: declaration).targetNamespace, localName: declaration["name"] ?? "")
  }

  /// The name that the value of an attribute stands for.
  func name(in attribute: Node) -> ExpandedName {
    name(Whitespace.collapse.normalized(attribute.stringValue), at: attribute.parent ?? attribute)
  }

  /// The name that a prefixed name stands for at a node.
  func name(_ text: String, at node: Node) -> ExpandedName {
    let parts = text.split(separator: ":", maxSplits: 1).map { String($0) }
    let prefix = parts.count == 2 ? parts[0] : ""
    let inherited = prefix.isEmpty ? file(of: node).inheritedNamespace : nil
    return ExpandedName(
      namespaceURI: node.namespaceURI(forPrefix: prefix) ?? inherited ?? "",
      localName: parts.last ?? "")
  }

  private func component(_ kind: Kind, _ name: ExpandedName, seenFrom node: Node) -> Node? {
    let key = Component(kind: kind, name: name)
    // What a redefinition calls by its own name is what it redefines.
    guard let redefinition = redefinitions[key], !node.ancestors.contains(redefinition) else {
      return components[key]
    }
    return redefinition
  }
}

// Reading.

extension SchemaSources {
  /// A document to be taken in, and the namespace of the one that includes it, if one does.
  fileprivate struct Request: Hashable {
    let number: Int
    let includer: String?
  }

  /// A document with nodes of its own.
  private static func copy(
    of document: SchemaDocuments.Document
  ) throws(SchemaModelError) -> Node {
    let reading = XMLReader(options: .ofPolicy).read(file: document.path)
    guard let schema = reading.tree?.root.children.first(where: { $0.kind == .element }) else {
      throw SchemaModelError(diagnostics: reading.diagnostics)
    }
    return schema
  }

  /// Takes note of a child of the schema element.
  private mutating func add(_ child: Node) {
    if child.localName == "redefine" {
      for child in child.schemaChildren {
        if let component = component(declaredBy: child) { redefinitions[component] = child }
      }
    } else if let component = component(declaredBy: child) {
      components[component] = child
      addRelations(of: child, component)
    }
  }

  private mutating func addRelations(of declaration: Node, _ component: Component) {
    if component.kind == .element {
      elements.append(declaration)
      if let head = declaration.attribute(named: "substitutionGroup") {
        substitutes[name(in: head), default: []].append(declaration)
      }
    } else if let base = declaration.derivation?.attribute(named: "base") {
      derivedTypes[name(in: base), default: []].append(declaration)
    }
  }

  private func component(declaredBy declaration: Node) -> Component? {
    Kind(declaration: declaration).map { Component(kind: $0, name: globalName(of: declaration)) }
  }
}

extension SchemaSources.Kind {
  /// The kind of a declaration.
  init?(declaration: Node) {
    switch declaration.localName {
    case "element": self = .element
    case "attribute": self = .attribute
    case "complexType", "simpleType": self = .type
    case "group": self = .group
    case "attributeGroup": self = .attributeGroup
    default: return nil
    }
  }
}
