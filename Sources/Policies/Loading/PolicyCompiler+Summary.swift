import XPath

// The second level: what submissions yield, and the rules over it.

extension PolicyCompiler {
  static let summaryKeys = [
    "id", "name", "register", "facts", "let", "figures", "requirements", "harmless",
  ]
  static let requiredSummaryKeys = ["id", "name", "facts", "requirements"]

  /// The second level. `shared` is the scope of what both levels know, `submissions` that of
  /// expressions on a submission.
  mutating func summary(
    _ node: YAMLNode, _ shared: Scope, submissions: Scope, tables: [NamedValue]
  ) -> SummaryLevel? {
    let fields = fields(
      node, "“summary”", keys: PolicyCompiler.summaryKeys,
      required: PolicyCompiler.requiredSummaryKeys)
    guard let fields else { return nil }
    var scope = shared
    scope.level = .summary
    scope.absent["summary"] = nil
    let variable = scope.context.declareVariable("summary")
    let facts = facts(fields["facts"], submissions)
    let lets = lets(fields["let"], &scope)
    return SummaryLevel(
      id: fields["id"].map { identifier($0, "id") } ?? "",
      name: fields["name"].map { string($0, "name") } ?? "",
      register: register(fields["register"], tables),
      registerTable: fields["register"]?.scalar?.text.text, facts: facts, lets: lets,
      figures: figures(fields["figures"], scope),
      requirements: requirements(fields["requirements"], scope),
      harmless: harmless(fields["harmless"], scope), variable: variable)
  }

  /// The units of the table that is named.
  private mutating func register(_ node: YAMLNode?, _ tables: [NamedValue]) -> [RegisteredUnit] {
    guard let node else { return [] }
    let name = string(node, "register")
    guard let table = tables.first(where: { $0.name == name }) else {
      let hint = Spelling.nearest(to: name, in: tables.map(\.name)).map { "; is “\($0)” meant?" }
      report("There is no table “\(name)”\(hint ?? "")", at: node.place)
      return []
    }
    return table.value.compactMap { row in
      guard case .map(let map) = row, let id = map.text("id"), let name = map.text("name") else {
        report("A row of “\(table.name)” has no “id” or no “name”", at: node.place)
        return nil
      }
      return RegisteredUnit(id: id, name: name)
    }
  }

  private mutating func facts(_ node: YAMLNode?, _ scope: Scope) -> [FactDefinition] {
    guard let node, let items = items(node, "facts", of: "facts") else { return [] }
    return items.compactMap { item in
      let fields = fields(
        item, "The fact", keys: ["element", "for", "match", "values"], required: ["element", "for"])
      guard let fields else { return nil }
      let selected = fields["for"].map { expression($0, "for", scope) }
      let items = selected ?? PolicyCompiler.noExpression
      let scope = scope.on(.items(of: items))
      let match = fields["match"].map { expression($0, "match", scope) }
      return FactDefinition(
        element: fields["element"].map { identifier($0, "element") } ?? "", items: items,
        match: match, values: values(fields["values"], scope, hasDigest: match != nil),
        place: item.place)
    }
  }

  private mutating func values(
    _ node: YAMLNode?, _ scope: Scope, hasDigest: Bool
  ) -> [(name: String, expression: XPathExpression)] {
    guard let node, !node.isNull else { return [] }
    return (entries(node, "values") ?? []).map { entry in
      if hasDigest, entry.key == FactDefinition.digestAttribute {
        report("“\(entry.key)” is the digest of “match”", at: entry.place)
      }
      return (entry.key, expression(entry.value, entry.key, scope))
    }
  }

  private mutating func figures(_ node: YAMLNode?, _ scope: Scope) -> [FigureDefinition] {
    guard let node, let items = items(node, "figures", of: "figures") else { return [] }
    return items.compactMap { item in
      let fields = fields(
        item, "The figure", keys: ["for", "label", "clause", "value", "target"],
        required: ["for", "label", "value"])
      guard let fields else { return nil }
      let selected = fields["for"].map { expression($0, "for", scope) }
      let items = selected ?? PolicyCompiler.noExpression
      let scope = scope.on(.items(of: items))
      let none = MessageTemplate(segments: [])
      return FigureDefinition(
        items: items,
        label: fields["label"].map { template($0, "label", scope) } ?? none,
        clause: fields["clause"].map { template($0, "clause", scope) } ?? none,
        value: fields["value"].map { expression($0, "value", scope) }
          ?? PolicyCompiler.noExpression,
        target: fields["target"].map { expression($0, "target", scope) })
    }
  }
}

extension MapItem {
  /// The text of a single atomic entry; `nil` if there is none.
  fileprivate func text(_ key: String) -> String? {
    guard let value = value(for: .string(key)), value.count == 1,
      case .atomic(let atomic) = value[0]
    else { return nil }
    return atomic.stringValue
  }
}
