extension SequenceType: CustomStringConvertible {
  /// The type as an expression writes it, with the usual prefixes.
  public var description: String {
    if occurrence == .zero { return "empty-sequence()" }
    let item = itemType.description
    if occurrence != .exactlyOne, case .function = itemType {
      return "(\(item))\(occurrence.rawValue)"
    }
    return item + occurrence.rawValue
  }
}

extension ItemType: CustomStringConvertible {
  /// The type as an expression writes it, with the usual prefixes.
  public var description: String {
    switch self {
    case .item: "item()"
    case .atomic(let type): "xs:\(type.name)"
    case .node(let test): test.description
    case .anyFunction: "function(*)"
    case .function(let parameters, let result):
      "function(\(parameters.map(\.description).joined(separator: ", "))) as \(result)"
    case .anyMap: "map(*)"
    case .map(let key, let value): "map(xs:\(key.name), \(value))"
    case .anyArray: "array(*)"
    case .array(let member): "array(\(member))"
    }
  }
}

extension KindTest: CustomStringConvertible {
  /// The test as an expression writes it.
  public var description: String {
    switch self {
    case .anyKind: "node()"
    case .document(let element): "document-node(\(element?.description ?? ""))"
    case .element(let name, let type): "element(\(KindTest.arguments(name, type)))"
    case .attribute(let name, let type): "attribute(\(KindTest.arguments(name, type)))"
    case .text: "text()"
    case .comment: "comment()"
    case .processingInstruction(let target): "processing-instruction(\(target ?? ""))"
    case .namespace: "namespace-node()"
    }
  }

  private static func arguments(_ name: QNameTest, _ type: AtomicTypeTest?) -> String {
    let written = if case .name(let name) = name { name.description } else { "*" }
    if let type { return "\(written), \(type.name)" }
    return name == .any ? "" : written
  }
}
