import XMLTree

/// The declaration of an element or of an attribute in a document.
package enum NodeDeclaration: Sendable, Hashable {
  case element(ElementDeclaration)
  case attribute(AttributeDeclaration)

  /// What the text or the value can be; `nil` for an element that has children or free text.
  package var value: SimpleType? {
    switch self {
    case .element(let element): element.value
    case .attribute(let attribute): attribute.value
    }
  }

  /// What the schema says of it, for people.
  package var documentation: Documentation? {
    switch self {
    case .element(let element): element.documentation
    case .attribute(let attribute): attribute.documentation
    }
  }
}

extension SchemaModel {
  /// The declaration of an element or attribute of a valid document, found from the root down;
  /// `nil` for other nodes and for what no declaration allows there.
  package func declaration(of node: Node) -> NodeDeclaration? {
    switch node.kind {
    case .element: element(of: node).map { .element($0) }
    case .attribute: attribute(of: node).map { .attribute($0) }
    default: nil
    }
  }

  /// How often an element or attribute like a node of a valid document can be in the node's parent.
  package func occurrence(of node: Node) -> Occurrence? {
    switch node.kind {
    case .attribute: attribute(of: node).map { $0.isRequired ? .once : .optional }
    case .element: elementOccurrence(of: node)
    default: nil
    }
  }

  private func element(of node: Node) -> ElementDeclaration? {
    guard let name = node.name else { return nil }
    guard let parent = node.parent, parent.kind == .element else { return global(name) }
    guard let parent = element(of: parent) else { return nil }
    let declared = children(of: parent, named: name).first?.element
    return declared ?? (parent.allowsAnyChild ? global(name) : nil)
  }

  private func attribute(of node: Node) -> AttributeDeclaration? {
    guard let name = node.name, let parent = node.parent else { return nil }
    return element(of: parent)?.attribute(named: name)
  }

  private func elementOccurrence(of node: Node) -> Occurrence? {
    guard let name = node.name, let parent = node.parent else { return nil }
    guard parent.kind == .element else { return global(name).map { _ in .once } }
    guard let parent = element(of: parent) else { return nil }
    return occurrence(ofChildNamed: name, in: parent) ?? (parent.allowsAnyChild ? .any : nil)
  }
}
