import XMLTree

extension SequenceType {
  /// Whether a value is an instance of the type (*XPath 3.1*, §2.5.5).
  func matches(_ value: Value) -> Bool {
    switch occurrence {
    case .zero: return value.isEmpty
    case .exactlyOne where value.count != 1, .zeroOrOne where value.count > 1,
      .oneOrMore where value.isEmpty:
      return false
    default: break
    }
    if case .item = itemType { return true }
    if case .range = value.storage, let first = value.first { return itemType.matches(first) }
    return value.allSatisfy(itemType.matches)
  }
}

extension ItemType {
  /// Whether an item is an instance of the type.
  func matches(_ item: Item) -> Bool {
    switch (self, item) {
    case (.item, _): true
    case (.atomic(let type), .atomic(let value)): value.type.isSubtype(of: type)
    case (.node(let test), .node(let node)): test.matches(node)
    case (.anyFunction, .function), (.anyFunction, .map), (.anyFunction, .array): true
    case (.anyMap, .map), (.anyArray, .array): true
    case (.map(let key, let valueType), .map(let map)):
      map.entries.allSatisfy { $0.key.type.isSubtype(of: key) && valueType.matches($0.value) }
    case (.array(let memberType), .array(let array)): array.members.allSatisfy(memberType.matches)
    case (.function(let parameters, let result), .function(let function)):
      function.signature.isSubtype(parameters: parameters, result: result)
    case (.function(let parameters, let result), .map(let map)):
      mapMatches(map, parameters: parameters, result: result)
    case (.function(let parameters, let result), .array(let array)):
      parameters.count == 1 && parameters[0].isSubtype(of: SequenceType(.atomic(.integer)))
        && array.members.allSatisfy(result.matches)
    default: false
    }
  }

  /// A map is a function from xs:anyAtomicType to its values, or to nothing for other keys.
  private func mapMatches(
    _ map: MapItem, parameters: [SequenceType], result: SequenceType
  ) -> Bool {
    parameters.count == 1
      && parameters[0].isSubtype(of: SequenceType(.atomic(.anyAtomicType)))
      && result.occurrence.allowsEmpty
      && map.entries.allSatisfy { result.matches($0.value) }
  }
}

extension KindTest {
  /// Whether a node passes the test.
  func matches(_ node: Node) -> Bool {
    switch self {
    case .anyKind: return true
    case .text: return node.kind == .text
    case .comment: return node.kind == .comment
    case .namespace: return node.kind == .namespace
    case .processingInstruction(let target):
      return node.kind == .processingInstruction && (target == nil || node.localName == target)
    case .element(let name, let type):
      return node.kind == .element && name.matches(node) && type?.matchesUntyped != false
    case .attribute(let name, let type):
      return node.kind == .attribute && name.matches(node) && type?.matchesUntyped != false
    case .document(let element):
      guard node.kind == .document else { return false }
      guard let element else { return true }
      let children = node.children.filter { $0.kind == .element || $0.kind == .text }
      return children.count == 1 && element.matches(children[0])
    }
  }
}

extension KindTest.QNameTest {
  fileprivate func matches(_ node: Node) -> Bool {
    switch self {
    case .any: true
    case .name(let name): node.name == name.expandedName
    }
  }
}
