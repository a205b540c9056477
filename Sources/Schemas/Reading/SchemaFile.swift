import XMLTree

/// What a file says of all the declarations in it.
struct SchemaFile {
  /// The namespace of the global declarations.
  let targetNamespace: String
  /// The namespace of names without a prefix, for a file without a namespace of its own that is
  /// included by one that has one.
  let inheritedNamespace: String?
  private let qualifiesElements: Bool
  private let qualifiesAttributes: Bool

  /// The file of a schema element; `includer` is the namespace of the file that includes it.
  init(schema: Node, includer: String?) {
    let own = schema["targetNamespace"].flatMap { $0.isEmpty ? nil : $0 }
    targetNamespace = own ?? includer ?? ""
    inheritedNamespace = own == nil ? includer : nil
    qualifiesElements = schema["elementFormDefault"] == "qualified"
    qualifiesAttributes = schema["attributeFormDefault"] == "qualified"
  }

  /// The name of an element or attribute declared inside a type or group.
  func localName(of declaration: Node) -> ExpandedName {
    let isQualified =
      declaration.localName == "element" ? qualifiesElements : qualifiesAttributes
    let form = declaration["form"].map { $0 == "qualified" } ?? isQualified
    return ExpandedName(
      namespaceURI: form ? targetNamespace : "", localName: declaration["name"] ?? "")
  }
}
