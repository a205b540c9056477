import XMLTree
import XPath

// The second level: what submissions yield, and the rules over it.

extension PolicyCompiler {
  static let summaryKeys = [
    "id", "name", "register", "facts", "let", "figures", "requirements", "harmless", "gainful",
  ]
  static let requiredSummaryKeys = ["id", "name", "facts", "requirements"]

  /// What a policy says of the second level.
  struct Summary {
    let whole: Whole
    let level: PolicyLevel
    /// What submissions yield for it.
    let facts: [FactDefinition]
  }

  /// The second level. `common` is the scope of what both levels know, `submissions` that of
  /// expressions on a submission.
  mutating func summary(
    _ node: YAMLNode, _ common: Scope, submissions: Scope, tables: [Table]
  ) -> Summary? {
    let fields = reader.fields(
      node, PolicyPart.summary, keys: PolicyCompiler.summaryKeys,
      required: PolicyCompiler.requiredSummaryKeys)
    guard let fields else { return nil }
    var scope = common
    scope.level = .summary
    scope.absent["summary"] = nil
    let variable = scope.context.declareVariable("summary")
    let facts = facts(fields["facts"], submissions)
    let lets = lets(fields["let"], &scope)
    let whole = Whole(
      id: fields["id"].map { reader.identifier($0, "id") } ?? "",
      name: fields["name"].map { reader.string($0, "name") } ?? "",
      register: register(fields["register"], tables),
      registerTable: fields["register"]?.scalar?.text.text,
      figures: figures(fields["figures"], scope))
    let level = PolicyLevel(
      kind: .summary, variable: variable, lets: lets,
      requirements: requirements(fields["requirements"], scope),
      harmless: damages("harmless", fields, scope),
      gainful: damages("gainful", fields, scope), facts: [])
    return Summary(whole: whole, level: level, facts: facts)
  }

  /// The units of the table that is named, each of which must have an id of its own.
  private mutating func register(_ node: YAMLNode?, _ tables: [Table]) -> [RegisteredUnit] {
    guard let node else { return [] }
    let name = reader.string(node, "register")
    guard let table = tables.first(where: { $0.value.name == name }) else {
      reader.report(
        PolicyProblem.unknownTable, .text(name), at: node.place,
        suggestion: Spelling.nearest(to: name, in: tables.map(\.value.name)))
      return []
    }
    var lines: [String: Int] = [:]
    return table.rows.compactMap { row in
      guard let id = row.map.text("id"), let unit = row.map.text("name") else {
        reader.report(PolicyProblem.unregisteredRow, .text(name), at: row.place)
        return nil
      }
      // Two rows of one key have been told apart already.
      if let line = lines.updateValue(row.place.line, forKey: id), table.value.key != "id" {
        reader.report(PolicyProblem.duplicateUnit, .text(id), .number(line), at: row.place)
      }
      return RegisteredUnit(id: id, name: unit)
    }
  }

  private mutating func facts(_ node: YAMLNode?, _ scope: Scope) -> [FactDefinition] {
    guard let node, let items = reader.items(node, "facts", of: PolicyPart.facts) else { return [] }
    return items.compactMap { item in
      let fields = reader.fields(
        item, PolicyPart.fact, keys: ["element", "for", "match", "values"],
        required: ["element", "for"])
      guard let fields else { return nil }
      let selected = fields["for"].map { reader.expression($0, "for", scope) }
      let items = selected ?? DocumentReader.noExpression
      let scope = scope.on(.items(of: items))
      let match = fields["match"].map { reader.expression($0, "match", scope) }
      return FactDefinition(
        element: fields["element"].map { reader.localName($0, "element") } ?? "", items: items,
        match: match, values: values(fields["values"], scope, hasDigest: match != nil),
        place: item.place)
    }
  }

  private mutating func values(
    _ node: YAMLNode?, _ scope: Scope, hasDigest: Bool
  ) -> [(name: String, expression: PolicyExpression)] {
    guard let node, !node.isNull else { return [] }
    return (reader.entries(node, "values") ?? []).map { entry in
      if hasDigest, entry.key == FactDefinition.digestAttribute {
        reader.report(PolicyProblem.digestTaken, .text(entry.key), at: entry.place)
      }
      reader.check(localName: entry.key, "values", at: entry.place)
      return (entry.key, reader.expression(entry.value, entry.key, scope))
    }
  }

  private mutating func figures(_ node: YAMLNode?, _ scope: Scope) -> [FigureDefinition] {
    guard let node, let items = reader.items(node, "figures", of: PolicyPart.figures) else {
      return []
    }
    return items.compactMap { item in
      let fields = reader.fields(
        item, PolicyPart.figure, keys: ["for", "label", "clause", "value", "target"],
        required: ["for", "label", "value"])
      guard let fields else { return nil }
      let selected = fields["for"].map { reader.expression($0, "for", scope) }
      let items = selected ?? DocumentReader.noExpression
      let scope = scope.on(.items(of: items))
      let none = MessageTemplate(segments: [])
      return FigureDefinition(
        items: items,
        label: fields["label"].map { reader.template($0, "label", scope) } ?? none,
        clause: fields["clause"].map { reader.template($0, "clause", scope) } ?? none,
        value: fields["value"].map { reader.expression($0, "value", scope) }
          ?? DocumentReader.noExpression,
        target: fields["target"].map { reader.expression($0, "target", scope) })
    }
  }
}

extension MapItem {
  /// The text of a single atomic entry; `nil` if there is none, or nothing in it.
  fileprivate func text(_ key: String) -> String? {
    guard let value = value(for: .string(key)), value.count == 1,
      case .atomic(let atomic) = value[0],
      atomic.stringValue.contains(where: { !$0.isWhitespace })
    else { return nil }
    return atomic.stringValue
  }
}
