import XMLTree
import XPath

/// A text that two sequences have in common when they are the same XML: names are expanded,
/// attributes in order, prefixes and namespace declarations left out.
enum XMLForm {
  /// The form of a result, as it would be serialized; `nil` when it cannot be.
  static func text(of value: Value) -> String? {
    var form = ""
    var endsInAtomicValue = false
    for item in value.flattened {
      switch item {
      case .atomic(let value):
        if endsInAtomicValue { form += " " }
        form += escaped(value.stringValue)
        endsInAtomicValue = true
      case .node(let node):
        guard node.kind != .attribute, node.kind != .namespace else { return nil }
        append(node, to: &form)
        endsInAtomicValue = false
      case .map, .array, .function: return nil
      }
    }
    return form.trimmed
  }

  /// The form of XML that need not have a single element around it.
  static func text(ofFragment source: String) -> String? {
    var source = Substring(source)
    if source.hasPrefix("<?xml "), let end = source.firstRange(of: "?>") {
      source = source[end.upperBound...]
    }
    let document = Array("<fragment>\(source)</fragment>".utf8)
    let reading = XMLReader().read(document, documentURI: "expected")
    guard let fragment = reading.tree?.root.elements().first else { return nil }
    var form = ""
    for node in fragment.children { append(node, to: &form) }
    return form.trimmed
  }

  private static func append(_ node: Node, to form: inout String) {
    switch node.kind {
    case .document: for child in node.children { append(child, to: &form) }
    case .element:
      form += "<\(name(of: node))"
      let attributes = node.attributes.map { (name(of: $0), $0.stringValue) }.sorted { $0.0 < $1.0 }
      for (name, value) in attributes { form += " \(name)=\"\(escaped(value))\"" }
      form += ">"
      for child in node.children { append(child, to: &form) }
      form += "</>"
    case .text: form += escaped(node.stringValue)
    case .comment: form += "<!--\(node.stringValue)-->"
    case .processingInstruction: form += "<?\(node.localName) \(node.stringValue)?>"
    case .attribute, .namespace: break
    }
  }

  private static func name(of node: Node) -> String {
    node.namespaceURI.isEmpty ? node.localName : "{\(node.namespaceURI)}\(node.localName)"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}

extension String {
  /// The text without white space at its ends, where the suite has it only to be readable.
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

extension Value {
  /// The items, with arrays replaced by what is in them.
  fileprivate var flattened: [Item] {
    flatMap { (item: Item) -> [Item] in
      if case .array(let array) = item { array.members.flatMap(\.flattened) } else { [item] }
    }
  }
}
