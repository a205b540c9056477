import XMLTree
import XPath

extension PolicyCompiler {
  mutating func requirements(_ node: YAMLNode?, _ scope: Scope) -> [Requirement] {
    guard let node,
      let items = reader.items(node, "requirements", of: PolicyPart.requirements)
    else { return [] }
    if items.isEmpty { reader.report(PolicyProblem.noRequirements, at: node.place) }
    return items.compactMap { requirement($0, scope) }
  }

  /// Notes ids that several requirements have, whatever their level, and a second check of the
  /// schema.
  mutating func reportDuplicates(_ requirements: [Requirement]) {
    var lines: [String: Int] = [:]
    var schemaLine: Int?
    for requirement in requirements where !requirement.id.isEmpty {
      if let line = lines[requirement.id] {
        reader.report(
          PolicyProblem.duplicateRequirement, .text(requirement.id), .number(line),
          at: requirement.place)
      }
      lines[requirement.id] = lines[requirement.id] ?? requirement.place.line
      guard requirement.isOfSchema else { continue }
      if let schemaLine {
        reader.report(
          PolicyProblem.secondSchemaCheck, .number(schemaLine), at: requirement.place)
      }
      schemaLine = schemaLine ?? requirement.place.line
    }
  }

  static let requirementKeys =
    ["id", "title", "clause", "description", "responsible", "derived", "why"] + ruleKeys
    + schemaCheckKeys + ["remedy"] + worthKeys
  static let requiredRequirementKeys = ["id", "title", "clause"]

  private mutating func requirement(_ node: YAMLNode, _ outer: Scope) -> Requirement? {
    let name = PolicyCompiler.name(of: node)
    let part = name.isEmpty ? PolicyPart.requirement : .namedRequirement
    let fields = reader.fields(
      node, part, of: name, keys: PolicyCompiler.requirementKeys,
      required: PolicyCompiler.requiredRequirementKeys)
    guard let fields else { return nil }
    let id = fields["id"].map { reader.identifier($0, "id") } ?? ""
    let title = fields["title"].map { reader.string($0, "title") } ?? ""
    let scope = outer.of(requirement: id)
    let check: Requirement.Check
    let remedy: MessageTemplate
    if let node = fields["check"] {
      (check, remedy) = (self.check(node, fields, scope), self.remedy(fields, scope))
    } else {
      let (rule, ofRule) = rule(fields, scope, title: title, of: part)
      (check, remedy) = (.rule(rule), ofRule)
    }
    return Requirement(
      id: id, title: title,
      clause: fields["clause"].map { reader.string($0, "clause") } ?? "",
      description: fields["description"].map { reader.string($0, "description") },
      responsible: fields["responsible"].map { reader.strings($0, "responsible") } ?? [],
      derivation: derivation(fields), check: check, remedy: remedy,
      points: points(fields["points"]), worth: worth(fields, of: check),
      repeatWeight: repeatWeight(fields), caps: caps(fields["caps"]),
      isVeto: fields["veto"].map { reader.boolean($0, "veto") } ?? false,
      group: group(fields["group"]),
      level: outer.level, place: fields["id"]?.place ?? node.place)
  }

  /// The id of a requirement as far as it can be read, to speak of it by.
  private static func name(of node: YAMLNode) -> String {
    guard case .mapping(let entries) = node.content else { return "" }
    return entries.first { $0.key == "id" }?.value.scalar?.text.text ?? ""
  }

  private mutating func derivation(_ fields: Fields) -> String? {
    let isDerived = fields["derived"].map { reader.boolean($0, "derived") } ?? false
    let why = fields["why"].map { reader.string($0, "why") }
    if isDerived, why == nil {
      reader.report(PolicyProblem.derivedWithoutWhy, at: fields.place(of: "derived"))
    } else if fields["derived"] == nil, why != nil {
      reader.report(PolicyProblem.whyWithoutDerived, at: fields.place(of: "why"))
    }
    return isDerived ? why : nil
  }
}
