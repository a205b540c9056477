import XMLTree

// Simple types (*XML Schema 1.0 Part 1*, §3.14, and *Part 2*, §4).

extension SchemaReader {
  /// The simple type with the name that an attribute gives.
  mutating func simpleType(namedIn attribute: Node) throws(SchemaModelError) -> SimpleType {
    try simpleType(sources.name(in: attribute), namedIn: attribute)
  }

  private mutating func simpleType(
    _ name: ExpandedName, namedIn attribute: Node
  ) throws(SchemaModelError) -> SimpleType {
    if name.namespaceURI == SchemaDocuments.namespace,
      let builtIn = BuiltInType(rawValue: name.localName)
    {
      return SimpleType(builtIn)
    }
    guard let type = sources.type(name, seenFrom: attribute) else {
      throw attribute.mistake(SchemaModelProblem.noType, name.localName)
    }
    return try simpleType(type)
  }

  /// The simple type that a node defines.
  mutating func simpleType(_ node: Node) throws(SchemaModelError) -> SimpleType {
    if let type = simpleTypes[node] { return type }
    let type = try newSimpleType(node).documented(by: node.documentation)
    simpleTypes[node] = type
    return type
  }

  private mutating func newSimpleType(_ node: Node) throws(SchemaModelError) -> SimpleType {
    guard let variety = node.schemaChild("restriction", "list", "union") else {
      throw node.mistake(SchemaModelProblem.noVariety)
    }
    switch variety.localName {
    case "list": return .list(of: try type(variety, "itemType"))
    case "union": return .union(of: try members(of: variety))
    default: return try type(variety, "base").restricted(by: variety)
    }
  }

  /// The type that an attribute names, or else the one defined in place.
  private mutating func type(
    _ node: Node, _ attribute: String
  ) throws(SchemaModelError) -> SimpleType {
    if let name = node.attribute(named: attribute) { return try simpleType(namedIn: name) }
    guard let type = node.schemaChild("simpleType") else {
      throw node.mistake(SchemaModelProblem.noBase)
    }
    return try simpleType(type)
  }

  private mutating func members(of union: Node) throws(SchemaModelError) -> [SimpleType] {
    var members: [SimpleType] = []
    if let names = union.attribute(named: "memberTypes") {
      members = try self.members(namedIn: names)
    }
    for type in union.schemaChildren { members.append(try simpleType(type)) }
    return members
  }

  private mutating func members(
    namedIn attribute: Node
  ) throws(SchemaModelError) -> [SimpleType] {
    var members: [SimpleType] = []
    for text in attribute.stringValue.split(whereSeparator: \.isWhitespace) {
      let name = sources.name(String(text), at: attribute.parent ?? attribute)
      members.append(try simpleType(name, namedIn: attribute))
    }
    return members
  }
}

extension SimpleType {
  fileprivate static func list(of item: SimpleType) -> SimpleType {
    SimpleType(builtIn: .anySimpleType, variety: .list(item), whitespace: .collapse)
  }

  /// A union has the values its members have.
  fileprivate static func union(of members: [SimpleType]) -> SimpleType {
    let enumerations = members.compactMap(\.enumeration)
    return SimpleType(
      builtIn: .anySimpleType, variety: .union(members),
      enumeration: enumerations.count == members.count ? enumerations.flatMap { $0 } : nil,
      whitespace: .preserve)
  }

  /// The type with only these values.
  func restricted(to values: [String]) -> SimpleType {
    SimpleType(
      builtIn: builtIn, variety: variety, enumeration: values.map(whitespace.normalized),
      patterns: patterns, minLength: minLength, whitespace: whitespace, bounds: bounds,
      meanings: meanings, documentation: documentation)
  }

  /// The type with the facets of a restriction (*Part 2*, §4.3).
  func restricted(by restriction: Node) -> SimpleType {
    let facets = restriction.schemaChildren
    let values = { (name: String) in facets.filter { $0.isSchema(name) }.compactMap { $0["value"] }
    }
    let whitespace = values("whiteSpace").first.flatMap(Whitespace.init) ?? whitespace
    let enumeration = values("enumeration").map(whitespace.normalized)
    let group = values("pattern")
    let length = (values("minLength") + values("length")).compactMap { Int($0) }.max()
    return SimpleType(
      builtIn: builtIn, variety: variety,
      enumeration: enumeration.isEmpty ? self.enumeration : enumeration,
      patterns: group.isEmpty ? patterns : patterns + [group],
      minLength: max(minLength, length ?? 0), whitespace: whitespace,
      bounds: bounds.merging(restriction.bounds) { $1 },
      meanings: meanings.merging(restriction.meanings(whitespace)) { $1 },
      documentation: documentation)
  }

  /// The type with what its definition says of it, if it says something.
  fileprivate func documented(by documentation: Documentation?) -> SimpleType {
    guard let documentation else { return self }
    return SimpleType(
      builtIn: builtIn, variety: variety, enumeration: enumeration, patterns: patterns,
      minLength: minLength, whitespace: whitespace, bounds: bounds, meanings: meanings,
      documentation: documentation)
  }
}

extension Node {
  /// The facets of a restriction that bound its values, by their names.
  fileprivate var bounds: [String: String] {
    let facets = schemaChildren.filter {
      $0.isSchema("minInclusive", "maxInclusive", "minExclusive", "maxExclusive")
    }
    return Dictionary(
      facets.compactMap { facet in facet["value"].map { (facet.localName, $0) } },
      uniquingKeysWith: { $1 })
  }

  /// What a restriction says of the values it enumerates.
  fileprivate func meanings(_ whitespace: Whitespace) -> [String: Documentation] {
    let pairs = schemaChildren.filter { $0.isSchema("enumeration") }.compactMap { facet in
      facet.documentation.map { (whitespace.normalized(facet["value"] ?? ""), $0) }
    }
    return Dictionary(pairs, uniquingKeysWith: { $1 })
  }
}
