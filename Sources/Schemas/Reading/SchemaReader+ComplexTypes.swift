import XMLTree

// Complex types (*XML Schema 1.0 Part 1*, §3.4).

extension SchemaReader {
  /// What the elements of a declaration can hold.
  mutating func content(ofElement declaration: Node) throws(SchemaModelError) -> TypeContent {
    if let name = declaration.attribute(named: "type") { return try content(ofTypeNamedIn: name) }
    if let type = declaration.schemaChild("complexType") { return try content(ofType: type) }
    if let type = declaration.schemaChild("simpleType") {
      return TypeContent(value: try simpleType(type))
    }
    guard let head = declaration.attribute(named: "substitutionGroup") else { return .any }
    return try content(ofElement: sources.component(.element, namedIn: head))
  }

  /// What an element of a named type, or of one derived from it, can hold.
  private mutating func content(
    ofTypeNamedIn attribute: Node
  ) throws(SchemaModelError) -> TypeContent {
    let name = sources.name(in: attribute)
    guard let type = sources.type(name, seenFrom: attribute), type.isSchema("complexType") else {
      return try content(ofBase: attribute)
    }
    var alternatives: [TypeContent] = []
    for type in [type] + typesDerived(from: name) where !type.isTrue("abstract") {
      alternatives.append(try content(ofType: type))
    }
    guard let first = alternatives.first else { return try content(ofType: type) }
    return alternatives.dropFirst().reduce(first) { $0.or($1) }
  }

  /// The complex types derived from a named one, however many steps away.
  private func typesDerived(from name: ExpandedName) -> [Node] {
    var found: [Node] = []
    var waiting = [name]
    while let name = waiting.popLast() {
      for type in sources.typesDerived(from: name) where !found.contains(type) {
        found.append(type)
        waiting.append(sources.globalName(of: type))
      }
    }
    return found
  }

  /// What an element of just a named type can hold.
  private mutating func content(ofBase attribute: Node) throws(SchemaModelError) -> TypeContent {
    let name = sources.name(in: attribute)
    if name == ExpandedName(namespaceURI: SchemaDocuments.namespace, localName: "anyType") {
      return .any
    }
    if let type = sources.type(name, seenFrom: attribute), type.isSchema("complexType") {
      return try content(ofType: type)
    }
    return TypeContent(value: try simpleType(namedIn: attribute))
  }

  /// What an element of just a complex type can hold.
  mutating func content(ofType type: Node) throws(SchemaModelError) -> TypeContent {
    if let content = contents[type] { return content }
    let content: TypeContent
    if let derivation = type.derivation, let base = derivation.attribute(named: "base") {
      let base = try self.content(ofBase: base)
      content =
        derivation.isSchema("extension")
        ? try extending(base, derivation) : try restricting(base, derivation)
    } else {
      content = try own(type, isMixed: type.isTrue("mixed"))
    }
    contents[type] = content
    return content
  }

  /// What a type or a step of derivation holds of its own.
  private mutating func own(_ node: Node, isMixed: Bool) throws(SchemaModelError) -> TypeContent {
    var content = TypeContent(isMixed: isMixed)
    for particle in node.schemaChildren where particle.isParticle {
      content.model = content.model + (try model(of: particle))
    }
    let attributes = try attributes(of: node)
    content.attributes = attributes.declarations
    content.allowsAnyAttribute = attributes.allowsAny
    return content
  }

  private mutating func extending(
    _ base: TypeContent, _ extension: Node
  ) throws(SchemaModelError) -> TypeContent {
    let own = try own(`extension`, isMixed: `extension`.isMixedDerivation)
    var content = base
    content.model = base.model + own.model
    content.attributes += own.attributes
    content.allowsAnyAttribute = base.allowsAnyAttribute || own.allowsAnyAttribute
    content.isMixed = base.isMixed || own.isMixed
    return content
  }

  private mutating func restricting(
    _ base: TypeContent, _ restriction: Node
  ) throws(SchemaModelError) -> TypeContent {
    var content = try own(restriction, isMixed: restriction.isMixedDerivation)
    let attributes = try self.attributes(of: restriction)
    content.attributes += base.attributes.filter { attribute in
      !attributes.prohibited.contains(attribute.name)
        && !content.attributes.contains { $0.name == attribute.name }
    }
    guard restriction.parent?.isSchema("simpleContent") ?? false else { return content }
    var value = base.value ?? SimpleType(.string)
    if let inline = restriction.schemaChild("simpleType") { value = try simpleType(inline) }
    content.value = value.restricted(by: restriction)
    return content
  }
}

extension Node {
  /// Whether a step of derivation, or the content it stands in, is mixed.
  fileprivate var isMixedDerivation: Bool {
    guard let content = parent, content.isSchema("complexContent") else { return false }
    return content.isTrue("mixed") || content.parent?.isTrue("mixed") ?? false
  }
}
