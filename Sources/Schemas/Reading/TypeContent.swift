import XMLTree

/// What an element of a type can hold.
struct TypeContent {
  var model = ContentModel()
  var attributes: [AttributeDeclaration] = []
  var allowsAnyAttribute = false
  /// The simple type of the text, of an element without children.
  var value: SimpleType?
  var isMixed = false

  /// The type of an element that is declared without one: anything.
  static let any = TypeContent(
    model: ContentModel(allowsAny: true, assessesAny: true), allowsAnyAttribute: true, isMixed: true
  )

  /// What an element of one type or of another, derived from it, can hold.
  func or(_ derived: TypeContent) -> TypeContent {
    var either = self
    either.model = model.orOther(derived.model)
    either.attributes = attributes.map { attribute in
      derived.attributes.contains { $0.name == attribute.name && $0.isRequired }
        ? attribute : attribute.optional
    }
    either.attributes += derived.attributes.filter { attribute in
      !attributes.contains { $0.name == attribute.name }
    }.map(\.optional)
    either.allowsAnyAttribute = allowsAnyAttribute || derived.allowsAnyAttribute
    either.isMixed = isMixed || derived.isMixed
    return either
  }
}

extension AttributeDeclaration {
  /// The same attribute, which may be missing.
  fileprivate var optional: AttributeDeclaration {
    AttributeDeclaration(
      name: name, isRequired: false, defaultValue: defaultValue, value: value,
      documentation: documentation)
  }
}
