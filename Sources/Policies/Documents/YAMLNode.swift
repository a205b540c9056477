import XMLTree

/// A node of a YAML document with its place.
package struct YAMLNode: Sendable {
  package let place: Place
  package let content: Content

  package indirect enum Content: Sendable {
    case scalar(Scalar)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  package struct Scalar: Sendable {
    package let text: ScalarText
    /// Whether it is written without quotes and tag, so that its text tells its type.
    package let isBare: Bool
  }

  /// A key of a mapping and its value.
  package struct Entry: Sendable {
    package let key: String
    package let place: Place
    package let value: YAMLNode
  }

  /// What the node is, in the words of a message.
  package var kind: MessageArgument {
    switch content {
    case .scalar(let scalar) where scalar.isNull: .message(Message(NodeKind.nothing))
    case .scalar(let scalar): "“\(scalar.text.text.shortened(to: 40))”"
    case .sequence: .message(Message(NodeKind.list))
    case .mapping: .message(Message(NodeKind.mapping))
    }
  }

  /// Whether nothing is written for a value.
  package var isNull: Bool {
    if case .scalar(let scalar) = content { scalar.isNull } else { false }
  }

  /// The scalar; `nil` if the node is none, or empty.
  package var scalar: Scalar? {
    guard case .scalar(let scalar) = content, !scalar.isNull else { return nil }
    return scalar
  }
}

extension YAMLNode.Scalar {
  /// Whether nothing is written, or that there is nothing.
  var isNull: Bool { isBare && ["", "~", "null"].contains(text.text) }
}
