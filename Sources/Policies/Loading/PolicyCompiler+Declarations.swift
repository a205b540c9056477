import XMLTree
import XPath

// Parameters and lets: values expressions know by name.

extension PolicyCompiler {
  /// Brings a variable into scope, unless its name is no name or is taken.
  mutating func declare(
    _ entry: YAMLNode.Entry, as kind: VariableKind, _ scope: inout Scope
  ) -> VariableReference? {
    let name = entry.key
    if let other = scope.kinds[name] {
      reader.report(
        PolicyProblem.takenName, .text(name), .message(Message(other)), at: entry.place)
      return nil
    }
    guard reader.isLocalName(name) else {
      reader.report(
        PolicyProblem.notVariableName, .text(name), .message(Message(kind)), at: entry.place)
      return nil
    }
    scope.kinds[name] = kind
    return scope.context.declareVariable(name)
  }

  mutating func parameters(_ node: YAMLNode?, _ scope: inout Scope) -> [NamedValue] {
    guard let node, !node.isNull else {
      reportUnknownOverrides(known: [])
      return []
    }
    guard let entries = reader.entries(node, "parameters") else {
      reader.hasUnreadDeclarations = true
      return []
    }
    reportUnknownOverrides(known: entries.map(\.key))
    return entries.compactMap { entry in
      let declared = reader.value(entry.value, of: .part(.parameter, entry.key))
      let value = overrides[entry.key].map { override(entry.key, $0, declared) } ?? declared
      return declare(entry, as: .parameter, &scope).map {
        NamedValue(name: entry.key, value: value, variable: $0, place: entry.place)
      }
    }
  }

  /// Lets in the order of the file, each in the scope of those before it.
  mutating func lets(_ node: YAMLNode?, _ scope: inout Scope) -> [LetBinding] {
    bindings(node, "let", as: .binding, &scope)
  }

  /// Lets that depend on no document. The lets of documents are none of what they see.
  mutating func shared(
    _ node: YAMLNode?, _ scope: inout Scope, ofDocuments lets: YAMLNode?
  ) -> [LetBinding] {
    var own = scope.on(.nothing)
    if case .mapping(let entries)? = lets?.content {
      for entry in entries { own.absent[entry.key] = .letOfDocument }
    }
    let shared = bindings(node, "shared", as: .shared, &own)
    (scope.context, scope.kinds) = (own.context, own.kinds)
    return shared
  }

  private mutating func bindings(
    _ node: YAMLNode?, _ key: String, as kind: VariableKind, _ scope: inout Scope
  ) -> [LetBinding] {
    guard let node, !node.isNull else { return [] }
    guard let entries = reader.entries(node, key) else {
      reader.hasUnreadDeclarations = true
      return []
    }
    for entry in entries { scope.absent[entry.key] = .declaredLater }
    return entries.compactMap { entry in
      scope.absent[entry.key] = .beingWorkedOut
      let expression = reader.expression(entry.value, entry.key, scope)
      scope.absent[entry.key] = nil
      return declare(entry, as: kind, &scope).map { variable in
        scope.context.define(variable, as: expression.compiled)
        return LetBinding(
          name: entry.key, expression: expression, variable: variable, place: entry.place)
      }
    }
  }
}

extension MessageArgument {
  /// A part of a policy, by its name.
  static func part(_ part: PolicyPart, _ name: String) -> MessageArgument {
    .message(Message(part, [.text(name)]))
  }
}
