/// What a schema gives to elements that do not say it themselves (*XML Schema 1.0 Part 1*, §3.2.1 and
/// §3.3.1): the values of attributes that are not there, the text of elements that are empty.
package struct SchemaDefaults: Sendable {
  /// The declarations of elements.
  package let declarations: [Declaration]
  /// The types that the declarations and `xsi:type` name.
  package let types: [ElementType]
  /// The global declarations.
  package let globals: [ExpandedName: Int]
  /// The types with a name.
  package let namedTypes: [ExpandedName: Int]

  /// An element as it is declared.
  package struct Declaration: Sendable {
    package let type: Int
    /// What an empty element holds.
    package let text: String?

    package init(type: Int, text: String?) {
      self.type = type
      self.text = text
    }
  }

  /// What elements of a type are like.
  package struct ElementType: Sendable {
    /// The attributes that are there with a value anyway.
    package let attributes: [Attribute]
    /// The declarations of children.
    package let children: [ExpandedName: Int]
    /// Whether children may be any that are declared somewhere.
    package let allowsGlobals: Bool

    package init(
      attributes: [Attribute] = [], children: [ExpandedName: Int] = [:], allowsGlobals: Bool
    ) {
      self.attributes = attributes
      self.children = children
      self.allowsGlobals = allowsGlobals
    }
  }

  /// An attribute and the value it has unless another one is written.
  package struct Attribute: Sendable {
    package let name: ExpandedName
    package let value: String

    package init(name: ExpandedName, value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(
    declarations: [Declaration], types: [ElementType], globals: [ExpandedName: Int],
    namedTypes: [ExpandedName: Int]
  ) {
    self.declarations = declarations
    self.types = types
    self.globals = globals
    self.namedTypes = namedTypes
  }

  /// The declaration of a child, or of a root where there is no parent; `nil` where there is none.
  func declaration(of name: ExpandedName, in type: Int?) -> Int? {
    guard let type else { return globals[name] }
    return types[type].children[name] ?? (types[type].allowsGlobals ? globals[name] : nil)
  }
}
