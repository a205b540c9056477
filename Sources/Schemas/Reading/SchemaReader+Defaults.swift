import XMLTree

// Default and fixed values (*XML Schema 1.0 Part 1*, §3.2.1 and §3.3.1).

extension SchemaReader {
  /// What the schema gives to elements. Types may lead to declarations that no element of the model
  /// has: what is of such a type is told by `xsi:type` alone.
  mutating func defaults(
    globals: [ElementDeclaration.ID]
  ) throws(SchemaModelError) -> SchemaDefaults {
    var types = DefaultTypes()
    let named = sources.complexTypes.mapValues { types.number(of: .complex($0)) }
    var elements: [SchemaDefaults.Declaration] = []
    var elementTypes = [
      SchemaDefaults.ElementType(allowsGlobals: false),
      SchemaDefaults.ElementType(allowsGlobals: true),
    ]
    while true {
      if elements.count < declarations.count {
        elements.append(try defaults(ofElement: declarations[elements.count], &types))
      } else if let type = types.type(elementTypes.count) {
        elementTypes.append(try defaults(ofType: type))
      } else {
        break
      }
    }
    return SchemaDefaults(
      declarations: elements, types: elementTypes,
      globals: Dictionary(
        globals.map { (name(of: declarations[$0]), $0) }, uniquingKeysWith: { first, _ in first }),
      namedTypes: named)
  }

  private mutating func defaults(
    ofElement declaration: Node, _ types: inout DefaultTypes
  ) throws(SchemaModelError) -> SchemaDefaults.Declaration {
    let whitespace = try content(ofElement: declaration).value?.whitespace
    return SchemaDefaults.Declaration(
      type: types.number(of: try kind(ofElement: declaration)),
      text: declaration.valueConstraint.map { whitespace?.normalized($0) ?? $0 })
  }

  private mutating func defaults(
    ofType type: Node
  ) throws(SchemaModelError) -> SchemaDefaults.ElementType {
    let content = try content(ofType: type)
    return SchemaDefaults.ElementType(
      attributes: content.attributes.compactMap { attribute in
        attribute.defaultValue.map { SchemaDefaults.Attribute(name: attribute.name, value: $0) }
      },
      children: Dictionary(
        content.model.entries.map { ($0.name, $0.element) },
        uniquingKeysWith: { first, _ in first }),
      allowsGlobals: content.model.assessesAny)
  }

  /// The type an element is declared to be of.
  private func kind(
    ofElement declaration: Node
  ) throws(SchemaModelError) -> DefaultTypes.Kind {
    if let attribute = declaration.attribute(named: "type") {
      let name = sources.name(in: attribute)
      if let type = sources.type(name, seenFrom: attribute), type.isSchema("complexType") {
        return .complex(type)
      }
      let isAny =
        name == ExpandedName(namespaceURI: SchemaDocuments.namespace, localName: "anyType")
      return isAny ? .any : .simple
    }
    if let type = declaration.schemaChild("complexType") { return .complex(type) }
    if declaration.schemaChild("simpleType") != nil { return .simple }
    guard let head = declaration.attribute(named: "substitutionGroup") else { return .any }
    return try kind(ofElement: sources.component(.element, namedIn: head))
  }
}

/// The numbers of types.
private struct DefaultTypes {
  enum Kind {
    case simple, any
    case complex(Node)
  }

  private var complex: [Node] = []
  private var numbers: [Node: Int] = [:]

  private static let firstComplex = SchemaDefaults.anyType + 1

  /// The complex type with a number.
  func type(_ number: Int) -> Node? {
    let index = number - Self.firstComplex
    return complex.indices.contains(index) ? complex[index] : nil
  }

  mutating func number(of kind: Kind) -> Int {
    switch kind {
    case .simple: return SchemaDefaults.simpleType
    case .any: return SchemaDefaults.anyType
    case .complex(let type):
      if let number = numbers[type] { return number }
      let number = Self.firstComplex + complex.count
      numbers[type] = number
      complex.append(type)
      return number
    }
  }
}
