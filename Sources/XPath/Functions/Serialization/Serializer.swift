import XMLTree

/// Sequences as text (*XSLT and XQuery Serialization 3.1*).
struct Serializer {
  let parameters: SerializationParameters
  let evaluator: Evaluator

  init(_ parameters: SerializationParameters, _ evaluator: Evaluator) {
    self.parameters = parameters
    self.evaluator = evaluator
  }

  /// The text of a sequence in the output method asked for.
  func text(of value: Value) throws(XPathError) -> String {
    try evaluator.walk(value)
    switch parameters.method {
    case .xml, .xhtml, .html:
      var writer = MarkupWriter(self)
      try writer.write(try normalized(value))
      return writer.output
    case .text: return try plainText(of: value)
    case .json: return try JSONWriter(self).text(of: value)
    case .adaptive: return try AdaptiveWriter(self).text(of: value)
    }
  }

  /// The string values of a sequence, one after the other (§8).
  private func plainText(of value: Value) throws(XPathError) -> String {
    var output = ""
    for piece in try normalized(value) {
      switch piece {
      case .text(let text): output += written(text)
      case .node(let node):
        guard node.kind != .comment, node.kind != .processingInstruction else { continue }
        output += written(node.stringValue)
      }
      try evaluator.checkStringLength(output.utf8.count)
    }
    return output
  }

  /// A text as output that needs no escapes: normalized, with characters mapped.
  func written(_ text: String) -> String {
    mapped(text) { $0 }
  }

  /// A text with characters mapped, and what is not mapped normalized and converted.
  func mapped(_ text: String, _ convert: (String) -> String) -> String {
    func converted(_ part: String) -> String {
      convert(parameters.normalizationForm.map { part.normalized($0) } ?? part)
    }
    guard !parameters.characterMap.isEmpty else { return converted(text) }
    var output = ""
    var part = ""
    for scalar in text.unicodeScalars {
      if let replacement = parameters.characterMap[scalar] {
        output += converted(part) + replacement
        part = ""
      } else {
        part.unicodeScalars.append(scalar)
      }
    }
    return output + converted(part)
  }
}

// MARK: - Sequence normalization

/// What a normalized sequence consists of (§2): nodes, and texts that are no nodes yet.
enum SerializedPiece {
  case text(String)
  case node(Node)
}

extension [SerializedPiece] {
  /// Adds text, which becomes one with the text before it.
  fileprivate mutating func append(text: String) {
    if case .text(var whole)? = last {
      self[count - 1] = .text("")
      whole += text
      self[count - 1] = .text(whole)
    } else {
      append(.text(text))
    }
  }

  /// How many bytes of text are at the end.
  fileprivate var textLength: Int {
    if case .text(let text)? = last { text.utf8.count } else { 0 }
  }
}

extension Serializer {
  /// Sequence normalization (§2): arrays are taken apart, atomic values become text with separators
  /// between them, documents their content. `SENR0001` for what cannot be in a document.
  func normalized(_ value: Value) throws(XPathError) -> [SerializedPiece] {
    var pieces: [SerializedPiece] = []
    var wasAtomic = false
    var isFirst = true
    try forEachItem(value) { (item) throws(XPathError) in
      if let separator = parameters.itemSeparator, !isFirst { pieces.append(text: separator) }
      isFirst = false
      switch item {
      case .atomic(let atomic):
        if parameters.itemSeparator == nil, wasAtomic { pieces.append(text: " ") }
        pieces.append(text: atomic.stringValue)
        try evaluator.checkStringLength(pieces.textLength)
      case .node(let node):
        switch node.kind {
        case .document: pieces += node.children.map(SerializedPiece.node)
        case .attribute, .namespace: throw refusal(of: item)
        default: pieces.append(.node(node))
        }
        try evaluator.checkLength(pieces.count)
      case .map, .array, .function: throw refusal(of: item)
      }
      if case .atomic = item { wasAtomic = true } else { wasAtomic = false }
    }
    return pieces
  }

  private func forEachItem(
    _ value: Value, _ body: (Item) throws(XPathError) -> Void
  ) throws(XPathError) {
    try evaluator.checkDepth()
    for item in value {
      try evaluator.step()
      if case .array(let array) = item {
        for member in array.members { try forEachItem(member, body) }
      } else {
        try body(item)
      }
    }
  }

  private func refusal(of item: Item) -> XPathError {
    XPathError("SENR0001", "\(item.typeDescription) cannot be serialized in a document")
  }
}
