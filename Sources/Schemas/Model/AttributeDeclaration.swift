import XMLTree

/// An attribute as the elements of one declaration have it (*XML Schema 1.0 Part 1*, §3.2 and §3.5).
package struct AttributeDeclaration: Sendable, Hashable {
  /// Its name.
  package let name: ExpandedName
  /// Whether the element must have it.
  package let isRequired: Bool
  /// The value it has where it is not there.
  package let defaultValue: String?
  /// What its value can be.
  package let value: SimpleType
  /// What the schema says of it, for people.
  package let documentation: Documentation?

  /// Makes a declaration.
  package init(
    name: ExpandedName, isRequired: Bool, defaultValue: String? = nil, value: SimpleType,
    documentation: Documentation? = nil
  ) {
    self.name = name
    self.isRequired = isRequired
    self.defaultValue = defaultValue
    self.value = value
    self.documentation = documentation
  }
}
