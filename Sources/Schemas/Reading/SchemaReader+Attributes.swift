import XMLTree

// Attributes (*XML Schema 1.0 Part 1*, §3.2, §3.5 and §3.6).

/// The attributes a type, a step of derivation or a group speaks of.
struct AttributeUses {
  var declarations: [AttributeDeclaration] = []
  /// The names of those a restriction takes away.
  var prohibited: Set<ExpandedName> = []
  /// Whether a wildcard allows others.
  var allowsAny = false
}

extension SchemaReader {
  /// The attributes a node speaks of.
  mutating func attributes(of node: Node) throws(SchemaModelError) -> AttributeUses {
    var uses = AttributeUses()
    for child in node.schemaChildren {
      switch child.localName {
      case "anyAttribute": uses.allowsAny = true
      case "attribute": try add(child, to: &uses)
      case "attributeGroup":
        guard let name = child.attribute(named: "ref") else { continue }
        let group = try attributes(of: sources.component(.attributeGroup, namedIn: name))
        uses.declarations += group.declarations
        uses.allowsAny = uses.allowsAny || group.allowsAny
      default: continue
      }
    }
    return uses
  }

  private mutating func add(_ use: Node, to uses: inout AttributeUses) throws(SchemaModelError) {
    var declaration = use
    if let reference = use.attribute(named: "ref") {
      declaration = try sources.component(.attribute, namedIn: reference)
    }
    let name = name(of: declaration)
    guard use["use"] != "prohibited" else {
      uses.prohibited.insert(name)
      return
    }
    var value = try simpleType(ofAttribute: declaration)
    if let fixed = use["fixed"] ?? declaration["fixed"] {
      value = value.restricted(to: [fixed])
    }
    let isRequired = use["use"] == "required"
    let defaultValue = use.valueConstraint ?? declaration.valueConstraint
    uses.declarations.append(
      AttributeDeclaration(
        name: name, isRequired: isRequired,
        defaultValue: isRequired ? nil : defaultValue.map(value.whitespace.normalized),
        value: value,
        documentation: use.documentation ?? declaration.documentation
          ?? documentation(ofTypeOf: declaration)))
  }

  private mutating func simpleType(
    ofAttribute declaration: Node
  ) throws(SchemaModelError) -> SimpleType {
    if let name = declaration.attribute(named: "type") { return try simpleType(namedIn: name) }
    guard let type = declaration.schemaChild("simpleType") else {
      return SimpleType(.anySimpleType)
    }
    return try simpleType(type)
  }
}
