import XMLTree

/// An element and what it can hold (*XML Schema 1.0 Part 1*, §3.3), whatever type derived from its
/// own a document gives it by `xsi:type`.
package struct ElementDeclaration: Sendable, Hashable, Identifiable {
  /// The place of the declaration in ``SchemaModel/elements``.
  package let id: Int
  /// Its name.
  package let name: ExpandedName
  /// The elements it can have as children, in the order of the schema.
  package let children: [Child]
  /// The attributes it can have, in the order of the schema.
  package let attributes: [AttributeDeclaration]
  /// What its text can be; `nil` for an element that has no text, or any text between its children.
  package let value: SimpleType?
  /// Whether it can have text between its children.
  package let isMixed: Bool
  /// Whether it can be without content all the same, by `xsi:nil`.
  package let isNillable: Bool
  /// Whether a wildcard allows children other than ``children``.
  package let allowsAnyChild: Bool
  /// Whether a wildcard allows attributes other than ``attributes``.
  package let allowsAnyAttribute: Bool
  /// What the schema says of it, for people.
  package let documentation: Documentation?

  /// An element that another one can have as a child.
  package struct Child: Sendable, Hashable {
    /// Its declaration.
    package let element: ElementDeclaration.ID
    /// How many of it there can be, all places in the content model taken together.
    package let occurrence: Occurrence

    /// Makes a child.
    package init(element: ElementDeclaration.ID, occurrence: Occurrence) {
      self.element = element
      self.occurrence = occurrence
    }
  }

  /// Makes a declaration.
  package init(
    id: Int, name: ExpandedName, children: [Child] = [], attributes: [AttributeDeclaration] = [],
    value: SimpleType? = nil, isMixed: Bool = false, isNillable: Bool = false,
    allowsAnyChild: Bool = false, allowsAnyAttribute: Bool = false,
    documentation: Documentation? = nil
  ) {
    self.id = id
    self.name = name
    self.children = children
    self.attributes = attributes
    self.value = value
    self.isMixed = isMixed
    self.isNillable = isNillable
    self.allowsAnyChild = allowsAnyChild
    self.allowsAnyAttribute = allowsAnyAttribute
    self.documentation = documentation
  }

  /// The attribute with a name, if the element can have it.
  package func attribute(named name: ExpandedName) -> AttributeDeclaration? {
    attributes.first { $0.name == name }
  }
}
