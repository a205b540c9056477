import XMLTree

/// Says of what is not valid in a file what is wanted, in words for those who write such files.
package struct SchemaAdvisor: Sendable {
  let model: SchemaModel?

  /// Makes an adviser; without a model it has nothing to add to what the reader says.
  package init(_ model: SchemaModel?) { self.model = model }

  /// The message of a diagnostic of a file, with all that the schema tells of what is wanted.
  package func message(for diagnostic: Diagnostic, in tree: Tree?) -> Message {
    let message = diagnostic.message
    guard let model, let tree, let problem = message.code as? SchemaProblem,
      let node = diagnostic.node(in: tree)
    else { return message }
    let finding = Finding(model: model, problem: problem, message: message, node: node)
    return finding.advice ?? message
  }
}

/// One diagnostic, the node it is about, and the schema's model.
struct Finding {
  let model: SchemaModel
  let problem: SchemaProblem
  let message: Message
  let node: Node

  /// The message with what the model adds; `nil` when it adds nothing.
  var advice: Message? {
    switch problem {
    case .missingAttribute: missingAttribute
    case .extraAttribute: extraAttribute
    case .unexpectedElement, .extraElement: unexpectedElement
    case .missingElement, .incomplete: missingElement
    case .text: text
    case .duplicate, .dangling: Message(problem, [subject] + message.arguments.dropFirst())
    case .otherRoot, .unknownRoot:
      node.name.map { .otherRoot($0, wanted: model.documentElements) }
    case _ where problem.isOfValue: value
    default: nil
    }
  }

  private var value: Message? {
    guard let type = model.declaration(of: node)?.value, message.arguments.count > 1 else {
      return nil
    }
    let value = message.arguments[1]
    let given = message.arguments.dropFirst(2).first?.message
    let wanted = WantedForm(
      type: type, problem: problem, value: value.text(in: .english), given: given)
    guard let form = wanted.message else {
      return Message(problem, [subject] + message.arguments.dropFirst())
    }
    let kind = problem == .unfit ? SchemaProblem.value : problem
    return .value(kind, of: subject, value.text(in: .english), form)
  }
}

// How nodes are called.

extension Finding {
  /// The node, by what the schema says of it or else by its name.
  var subject: MessageArgument {
    let name =
      node.kind == .attribute
      ? MessageArgument.phrase(
        .attribute, .text(node.nodeName), .text(node.parent?.nodeName ?? ""))
      : Self.element(node)
    let declaration = model.declaration(of: node)
    // What a type says of itself says nothing of what this value is.
    guard problem.isOfValue, let documentation = declaration?.documentation,
      documentation != declaration?.value?.documentation
    else { return name }
    return .perLanguage { language in
      documentation.phrase(in: language).map { .text($0) } ?? name
    }
  }

  static func element(_ node: Node) -> MessageArgument {
    .phrase(.element, .text(node.nodeName))
  }

  /// A name with what the schema says of it.
  static func described(_ name: String, _ documentation: Documentation?) -> MessageArgument {
    guard let documentation else { return .name(name) }
    return .perLanguage { language in
      documentation.phrase(in: language).map { .phrase(.explained, .text(name), .text($0)) }
        ?? .name(name)
    }
  }
}
