import XMLTree

/// An element and what it can hold (*XML Schema 1.0 Part 1*, §3.3), whatever type derived from its
/// own a document gives it by `xsi:type`.
public struct ElementDeclaration: Sendable, Hashable, Identifiable {
  /// The place of the declaration in ``SchemaModel/elements``.
  public let id: Int
  /// Its name.
  public let name: ExpandedName
  /// The elements it can have as children, in the order of the schema.
  public let children: [Child]
  /// The attributes it can have, in the order of the schema.
  public let attributes: [AttributeDeclaration]
  /// What its text can be; `nil` for an element that has no text, or any text between its children.
  public let value: SimpleType?
  /// Whether it can have text between its children.
  public let isMixed: Bool
  /// Whether it can be without content all the same, by `xsi:nil`.
  public let isNillable: Bool
  /// Whether a wildcard allows children other than ``children``.
  public let allowsAnyChild: Bool
  /// Whether a wildcard allows attributes other than ``attributes``.
  public let allowsAnyAttribute: Bool
  /// What the schema says of it, for people.
  public let documentation: Documentation?

  /// An element that another one can have as a child.
  public struct Child: Sendable, Hashable {
    /// Its declaration.
    public let element: ElementDeclaration.ID
    /// How many of it there can be, all places in the content model taken together.
    public let occurrence: Occurrence

    /// Makes a child.
    public init(element: ElementDeclaration.ID, occurrence: Occurrence) {
      self.element = element
      self.occurrence = occurrence
    }
  }

  /// Makes a declaration.
  public init(
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
  public func attribute(named name: ExpandedName) -> AttributeDeclaration? {
    attributes.first { $0.name == name }
  }
}
