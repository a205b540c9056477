import XMLTree

// Elements and attributes that are missing, too many or in the wrong place.

extension Finding {
  var missingAttribute: Message? {
    guard let name = message.arguments.last?.texts.first,
      case .element(let element)? = model.declaration(of: node),
      let attribute = element.attributes.first(where: { $0.name.localName == name })
    else { return nil }
    return Message(
      problem, [Self.element(node), Self.described(name, attribute.documentation)])
  }

  var extraAttribute: Message? {
    guard node.kind == .attribute, let parent = node.parent,
      case .element(let element)? = model.declaration(of: parent)
    else { return nil }
    let missing = element.attributes.filter { parent.attribute(named: $0.name) == nil }
    return Message(
      problem, [Self.element(parent), .name(node.nodeName)],
      suggestion: Spelling.nearest(to: node.localName, in: missing.map(\.name.localName)))
  }

  var text: Message? {
    let texts = node.children.filter { $0.kind == .text }
      .map { Whitespace.collapse.normalized($0.stringValue) }
    guard let text = texts.first(where: { !$0.isEmpty }) else { return nil }
    return Message(Advice.text, [Self.element(node), .value(text)])
  }

  /// An element where another one is expected, or none.
  var unexpectedElement: Message? {
    guard let name = node.name, let parent = node.parent,
      case .element(let container)? = model.declaration(of: parent)
    else { return nil }
    let children = container.children.map { model[$0.element].name }
    guard let place = children.firstIndex(of: name) else {
      return otherNamespace(name, children)
        ?? (container.allowsAnyChild ? nil : unknown(name, in: parent, children))
    }
    let siblings = parent.children.filter { $0.kind == .element }
    let occurrence = model.occurrence(ofChildNamed: name, in: container)
    let count = siblings.count { $0.name == name }
    if let most = occurrence?.max, count > most {
      return Message(
        Advice.tooMany,
        [.name(node.nodeName), .number(count), Self.element(parent), .number(most)])
    }
    let later = siblings.prefix { $0 != node }.first { sibling in
      sibling.name.flatMap(children.firstIndex).map { $0 > place } ?? false
    }
    if let later {
      return Message(Advice.wrongOrder, [Self.element(node), Self.element(later)])
    }
    return skipped(in: container, siblings)
  }

  /// An element that would have its place if it were in another namespace.
  private func otherNamespace(_ name: ExpandedName, _ children: [ExpandedName]) -> Message? {
    children.first { $0.localName == name.localName }.map { other in
      Message(
        Advice.otherNamespace,
        [Self.element(node), .namespace(name.namespaceURI), .namespace(other.namespaceURI)])
    }
  }

  /// An element that its parent has no place for at all.
  private func unknown(
    _ name: ExpandedName, in parent: Node, _ children: [ExpandedName]
  ) -> Message {
    let element = Self.element(node)
    let nearest = Spelling.nearest(to: name.localName, in: children.map(\.localName))
    guard nearest == nil, !expected.isEmpty, expected.count <= 6 else {
      return Message(Advice.unknownElement, [element, Self.element(parent)], suggestion: nearest)
    }
    return Message(
      Advice.unknownElementExpecting, [element, Self.element(parent), .alternatives(expected)])
  }

  /// An element in front of which something was left out, or put further behind.
  private func skipped(in container: ElementDeclaration, _ siblings: [Node]) -> Message? {
    guard let first = expected.first else { return nil }
    if let later = siblings.first(where: { $0.localName == first && $0 > node }) {
      return Message(Advice.wrongOrder, [Self.element(later), Self.element(node)])
    }
    guard let parent = node.parent else { return nil }
    return Message(
      Advice.missingBefore,
      [Self.element(parent), missing(expected, from: container), Self.element(node)])
  }

  var missingElement: Message? {
    guard case .element(let container)? = model.declaration(of: node) else { return nil }
    let expected = expected.isEmpty ? following(in: container) : expected
    guard !expected.isEmpty, expected.count <= 6 else { return nil }
    if expected.count == 1,
      let name = container.children.map({ model[$0.element].name })
        .first(where: { $0.localName == expected[0] })
    {
      let count = node.children.count { $0.name == name }
      let least = model.occurrence(ofChildNamed: name, in: container)?.min ?? 0
      if count > 0, count < least {
        return Message(
          Advice.tooFew,
          [.name(name.localName), .number(count), Self.element(node), .number(least)])
      }
    }
    return Message(
      SchemaProblem.missingElement, [Self.element(node), missing(expected, from: container)])
  }

  /// The names of what the validator expects.
  private var expected: [String] {
    guard problem == .unexpectedElement || problem == .missingElement else { return [] }
    return message.arguments.last?.texts ?? []
  }

  /// The names of what can stand behind the last child, where the validator does not tell.
  private func following(in container: ElementDeclaration) -> [String] {
    let names = container.children.map { model[$0.element].name }
    let places = node.children.compactMap { $0.name.flatMap(names.firstIndex) }
    return names.dropFirst((places.max() ?? -1) + 1).map(\.localName)
  }

  /// What the validator expects, with what the schema says of it. What need not be there is no
  /// choice, where something must.
  private func missing(
    _ expected: [String], from container: ElementDeclaration
  ) -> MessageArgument {
    let children = container.children.map { (model[$0.element], $0.occurrence) }
    let required = expected.filter { name in
      children.contains { $0.0.name.localName == name && $0.1.isRequired }
    }
    let names = required.isEmpty ? expected : required
    return .any(
      of: names.map { name in
        let element = children.first { $0.0.name.localName == name }?.0
        return Self.described(name, element?.documentation)
      })
  }
}
