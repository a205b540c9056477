import Schemas
import XMLTree
import XPath

/// Node tests (*XPath 3.1*, §3.3.2.2) over what documents can hold.
extension SchemaModel {
  /// The kind of node that a name test asks for.
  enum PrincipalKind { case element, attribute }

  /// Whether a node can pass a test.
  func matches(_ node: SchemaNode, _ test: NodeTest, principal: PrincipalKind) -> Bool {
    if case .kind(let kind) = test { return matches(node, kind) }
    switch (node, principal) {
    case (.element, .element), (.attribute, .attribute): break
    default: return false
    }
    guard let name = name(of: node) else { return false }
    return test.accepts(name)
  }

  /// The name of an element or attribute.
  func name(of node: SchemaNode) -> ExpandedName? {
    switch node {
    case .element(let id): self[id].name
    case .attribute(let owner, let index): self[owner].attributes[index].name
    default: nil
    }
  }

  /// The simple type of a node's value; `nil` where it is any text.
  func simpleType(of node: SchemaNode) -> SimpleType? {
    switch node {
    case .element(let id): self[id].isNillable ? nil : self[id].value
    case .attribute(let owner, let index): self[owner].attributes[index].value
    default: nil
    }
  }

  /// All elements or all attributes there can be.
  func all(_ kind: PrincipalKind) -> Set<SchemaNode> {
    switch kind {
    case .element: Set(elements.map { .element($0.id) })
    case .attribute:
      Set(
        elements.flatMap { element in
          element.attributes.indices.map { .attribute(owner: element.id, index: $0) }
        })
    }
  }

  private func matches(_ node: SchemaNode, _ test: KindTest) -> Bool {
    switch (test, node) {
    case (.anyKind, _), (.text, .text), (.comment, .other), (.processingInstruction, .other): true
    case (.document(let element), .document):
      element.map { test in roots.contains { matches(.element($0), test) } } ?? true
    case (.element(let name, _), .element), (.attribute(let name, _), .attribute):
      switch name {
      case .any: true
      case .name(let name): self.name(of: node) == name.expandedName
      }
    default: false
    }
  }
}

extension NodeTest {
  /// Whether a name passes a test that is of names.
  fileprivate func accepts(_ name: ExpandedName) -> Bool {
    switch self {
    case .name(let wanted): wanted.expandedName == name
    case .anyName: true
    case .namespace(let uri): name.namespaceURI == uri
    case .localName(let local): name.localName == local
    case .kind: false
    }
  }

  /// Whether it asks for one of the attributes that every element can have: `xsi:type` and its kin.
  var isOfSchemaInstance: Bool {
    let namespace = "http://www.w3.org/2001/XMLSchema-instance"
    return switch self {
    case .name(let name): name.namespaceURI == namespace
    case .namespace(let uri): uri == namespace
    default: false
    }
  }
}
