import Foundation
import Schemas
import XMLTree

/// A folder of schema files that goes away with the value.
final class SchemaFolder {
  private let folder: URL

  init(_ files: [String: String]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "schemas-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var name: String { folder.lastPathComponent }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  func path(_ name: String) -> String { folder.appending(path: name).path }
}

/// A schema document in the namespace `urn:r`.
func schema(
  _ declarations: String, attributes: String = "targetNamespace='urn:r' xmlns='urn:r'"
) -> String {
  """
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" \(attributes)
      elementFormDefault="qualified">
  \(declarations)
  </xs:schema>
  """
}

/// The model of declarations in the namespace `urn:r`; other files are named and given whole.
func model(_ declarations: String, files: [String: String] = [:]) throws -> SchemaModel {
  let all = files.merging(["main.xsd": schema(declarations)]) { $1 }
  let folder = try SchemaFolder(all)
  return try SchemaModel(file: folder.path("main.xsd"))
}

/// Shorthands for the examples, whose root is declared first.
extension SchemaModel {
  var root: ElementDeclaration { self[roots[0]] }

  func element(_ localName: String) -> ElementDeclaration? {
    elements.first { $0.name.localName == localName }
  }

  /// What an element holds, as in `a b? c* @d! @e`.
  func content(of element: ElementDeclaration) -> String {
    let children = element.children.map { child in
      self[child.element].name.localName + child.occurrence.text
    }
    let attributes = element.attributes.map { "@\($0.name.localName)\($0.isRequired ? "!" : "")" }
    let wildcards = [
      element.allowsAnyChild ? "*" : nil, element.allowsAnyAttribute ? "@*" : nil,
      element.isMixed ? "text()" : nil,
    ].compactMap(\.self)
    return (children + attributes + wildcards).joined(separator: " ")
  }
}

extension Occurrence {
  /// `?`, `*`, `+`, nothing for one, or `{2,3}`.
  fileprivate var text: String {
    switch (min, max) {
    case (1, 1): ""
    case (0, 1): "?"
    case (0, nil): "*"
    case (1, nil): "+"
    default: "{\(min),\(max.map { "\($0)" } ?? "")}"
    }
  }
}

func document(_ xml: String) -> Node? {
  XMLReader().read(Array(xml.utf8), documentURI: "test.xml").tree?.root
}
