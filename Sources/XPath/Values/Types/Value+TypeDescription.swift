import XMLTree

extension Value {
  /// What the value is, for a message: `a sequence of 3 items`, `xs:string`, `element()`.
  var typeDescription: String {
    switch count {
    case 0: "empty"
    case 1: self[0].typeDescription
    default: "a sequence of \(count) items"
    }
  }
}

extension Item {
  /// The item's type, for a message.
  var typeDescription: String {
    switch self {
    case .atomic(let value): "xs:\(value.type.name)"
    case .node(let node):
      switch node.kind {
      case .document: "a document node"
      case .element: "an element"
      case .attribute: "an attribute"
      case .text: "a text node"
      case .comment: "a comment"
      case .processingInstruction: "a processing instruction"
      case .namespace: "a namespace node"
      }
    case .map: "a map"
    case .array: "an array"
    case .function: "a function"
    }
  }
}
