import XMLTree

/// How a schema is written.
extension Node {
  /// The value of an attribute in no namespace.
  subscript(attribute: String) -> String? { self.attribute(named: attribute)?.stringValue }

  /// Whether the node is an element of XML Schema with one of some names.
  func isSchema(_ names: String...) -> Bool {
    kind == .element && namespaceURI == SchemaFiles.namespace && names.contains(localName)
  }

  /// The children that belong to XML Schema, without annotations.
  var schemaChildren: [Node] {
    children.filter {
      $0.kind == .element && $0.namespaceURI == SchemaFiles.namespace
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

  /// How many of a particle there can be.
  var occurrence: Occurrence {
    let max = self["maxOccurs"] ?? "1"
    return Occurrence(
      min: self["minOccurs"].map { Int($0) ?? .max } ?? 1,
      max: max == "unbounded" ? nil : Int(max))
  }

  /// What the annotation says to people, its paragraphs a line each.
  var documentation: String? {
    let texts = children.filter { $0.isSchema("annotation") }
      .flatMap { $0.children.filter { $0.isSchema("documentation") } }
      .map { Whitespace.collapse.normalized($0.stringValue) }
      .filter { !$0.isEmpty }
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  /// A mistake at the node.
  func mistake(_ message: String) -> SchemaModelError {
    SchemaModelError(diagnostics: [
      Diagnostic(file: root.documentURI ?? "", line: line ?? parent?.line, message: message)
    ])
  }
}
