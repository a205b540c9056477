import XPath

// Parameters, tables and lets: the values expressions know by name.

extension PolicyCompiler {
  /// Brings a variable into scope, unless its name is no name or is taken.
  mutating func declare(
    _ entry: YAMLNode.Entry, as kind: String, _ scope: inout Scope
  ) -> VariableReference? {
    let name = entry.key
    if let other = scope.kinds[name] {
      report("The name “\(name)” is taken: $\(name) is \(other)", at: entry.place)
      return nil
    }
    var trial = StaticContext()
    trial.declareVariable(name)
    guard (try? XPathExpression("$\(name)", in: trial)) != nil else {
      report(
        "“\(name)” cannot be the name of \(kind): it must start with a letter and have none but "
          + "letters, digits, “.”, “-” and “_”",
        at: entry.place)
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
    guard let entries = entries(node, "parameters") else {
      hasUnreadDeclarations = true
      return []
    }
    reportUnknownOverrides(known: entries.map(\.key))
    return entries.compactMap { entry in
      let declared = value(entry.value, of: "the parameter “\(entry.key)”")
      let value = overrides[entry.key].map { override(entry.key, $0, declared) } ?? declared
      return declare(entry, as: "a parameter", &scope).map {
        NamedValue(name: entry.key, value: value, variable: $0, place: entry.place)
      }
    }
  }

  mutating func tables(_ node: YAMLNode?, _ scope: inout Scope) -> [NamedValue] {
    guard let node, !node.isNull else { return [] }
    guard let entries = entries(node, "tables") else {
      hasUnreadDeclarations = true
      return []
    }
    return entries.compactMap { entry in
      let rows = items(entry.value, entry.key, of: "rows") ?? []
      let maps = rows.compactMap { row($0, entry.key) }
      return declare(entry, as: "a table", &scope).map {
        NamedValue(
          name: entry.key, value: Value(maps.map(Item.map)), variable: $0, place: entry.place)
      }
    }
  }

  private mutating func row(_ node: YAMLNode, _ table: String) -> MapItem? {
    guard case .mapping(let entries) = node.content else {
      report("A row of “\(table)” must be a mapping, not \(node.kind)", at: node.place)
      return nil
    }
    return entries.reduce(MapItem()) { map, entry in
      map.setting(.string(entry.key), to: value(entry.value, of: "“\(entry.key)”"))
    }
  }

  /// Lets in the order of the file, each in the scope of those before it.
  mutating func lets(
    _ node: YAMLNode?, _ scope: inout Scope, requirement: String? = nil
  ) -> [LetBinding] {
    guard let node, !node.isNull else { return [] }
    guard let entries = entries(node, "let") else {
      hasUnreadDeclarations = true
      return []
    }
    for entry in entries { scope.absent[entry.key] = "it is declared further down" }
    return entries.compactMap { entry in
      scope.absent[entry.key] = "it is what is worked out here"
      let expression = expression(entry.value, entry.key, scope, requirement: requirement)
      scope.absent[entry.key] = nil
      return declare(entry, as: "a let", &scope).map {
        LetBinding(name: entry.key, expression: expression, variable: $0, place: entry.place)
      }
    }
  }
}
