import XMLTree

/// How a schema is written.
extension Node {
  /// The value of an attribute in no namespace.
  subscript(attribute: String) -> String? { self.attribute(named: attribute)?.stringValue }

  /// Whether the node is an element of XML Schema with one of some names.
  func isSchema(_ names: String...) -> Bool {
    kind == .element && namespaceURI == SchemaDocuments.namespace && names.contains(localName)
  }

  /// The children that belong to XML Schema, without annotations.
  var schemaChildren: [Node] {
    children.filter {
      $0.kind == .element && $0.namespaceURI == SchemaDocuments.namespace
        && $0.localName != "annotation"
    }
  }

  /// The first child with one of some names.
  func schemaChild(_ names: String...) -> Node? {
    schemaChildren.first { names.contains($0.localName) }
  }

  /// The extension or restriction that a complex type is.
  var derivation: Node? {
    schemaChild("complexContent", "simpleContent")?.schemaChild("extension", "restriction")
  }

  /// Whether an attribute of XML Schema's type boolean says so.
  func isTrue(_ attribute: String) -> Bool { ["true", "1"].contains(self[attribute]) }

  /// The default or fixed value that a declaration or use gives.
  var valueConstraint: String? { self["default"] ?? self["fixed"] }

  /// How many of a particle there can be.
  var occurrence: Occurrence {
    let max = self["maxOccurs"] ?? "1"
    return Occurrence(
      min: self["minOccurs"].map { Int($0) ?? .max } ?? 1,
      max: max == "unbounded" ? nil : Int(max))
  }

  /// What the annotation says to people.
  var documentation: Documentation? {
    let paragraphs = children.filter { $0.isSchema("annotation") }
      .flatMap { $0.children.filter { $0.isSchema("documentation") } }
      .map {
        Documentation.Paragraph(
          language: $0.language, text: Whitespace.collapse.normalized($0.stringValue))
      }
    return Documentation(paragraphs: paragraphs.filter { !$0.text.isEmpty })
  }

  /// The language of the text in an element (*XML 1.0*, §2.12).
  private var language: String {
    let name = ExpandedName(namespaceURI: Self.xmlNamespace, localName: "lang")
    let elements = [[self], Array(ancestors)].joined()
    return elements.lazy.compactMap { $0.attribute(named: name)?.stringValue }.first ?? ""
  }

  private static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  /// A mistake at the node.
  func mistake(_ code: any DiagnosticCode, _ names: String...) -> SchemaModelError {
    SchemaModelError(diagnostics: [
      Diagnostic(
        file: root.documentURI ?? "", line: line ?? parent?.line,
        message: Message(code, names.map { .text($0) }))
    ])
  }
}
