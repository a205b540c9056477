import XMLTree

/// An attribute as the elements of one declaration have it (*XML Schema 1.0 Part 1*, §3.2 and §3.5).
public struct AttributeDeclaration: Sendable, Hashable {
  /// Its name.
  public let name: ExpandedName
  /// Whether the element must have it.
  public let isRequired: Bool
  /// What its value can be.
  public let value: SimpleType
  /// What the schema says of it, for people.
  public let documentation: Documentation?

  /// Makes a declaration.
  public init(
    name: ExpandedName, isRequired: Bool, value: SimpleType, documentation: Documentation? = nil
  ) {
    self.name = name
    self.isRequired = isRequired
    self.value = value
    self.documentation = documentation
  }
}
