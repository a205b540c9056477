import XPath

extension PolicyCompiler {
  mutating func requirements(_ node: YAMLNode?, _ scope: Scope) -> [Requirement] {
    guard let node, let items = items(node, "requirements", of: "requirements") else { return [] }
    if items.isEmpty { report("There are no requirements", at: node.place) }
    return items.compactMap { requirement($0, scope) }
  }

  /// Notes ids that several requirements have, whatever their level.
  mutating func reportDuplicates(_ requirements: [Requirement]) {
    var lines: [String: Int] = [:]
    for requirement in requirements where !requirement.id.isEmpty {
      if let line = lines[requirement.id] {
        report(
          "There is a requirement “\(requirement.id)” on line \(line) already",
          at: requirement.place)
      }
      lines[requirement.id] = lines[requirement.id] ?? requirement.place.line
    }
  }

  static let requirementKeys = [
    "id", "title", "clause", "description", "responsible", "derived", "why", "for", "each", "let",
    "applies", "assert", "message", "remedy", "points", "deduct", "veto",
  ]
  static let requiredRequirementKeys = ["id", "title", "clause", "for", "assert"]

  private mutating func requirement(_ node: YAMLNode, _ outer: Scope) -> Requirement? {
    let name = PolicyCompiler.name(of: node)
    guard
      let fields = fields(
        node, name.isEmpty ? "The requirement" : "The requirement “\(name)”",
        keys: PolicyCompiler.requirementKeys,
        required: PolicyCompiler.requiredRequirementKeys)
    else { return nil }
    let id = fields["id"].map { identifier($0, "id") } ?? ""
    let title = fields["title"].map { string($0, "title") } ?? ""
    let subjects = subjects(fields, outer, id)
    var scope = outer.on(.items(of: subjects))
    let each: WindowLength? = fields["each"].flatMap { choice($0, "each") }
    let window = fields["each"].map { _ in scope.declareWindow() }
    let lets = lets(fields["let"], &scope, requirement: id)
    let applies = fields["applies"].map { expression($0, "applies", scope, requirement: id) }
    let assertion = fields["assert"].map { expression($0, "assert", scope, requirement: id) }
    let message = fields["message"].map { template($0, "message", scope, requirement: id) }
    let remedy = fields["remedy"].map { template($0, "remedy", scope, requirement: id) }
    return Requirement(
      id: id, title: title,
      clause: fields["clause"].map { string($0, "clause") } ?? "",
      description: fields["description"].map { string($0, "description") },
      responsible: fields["responsible"].map { strings($0, "responsible") } ?? [],
      derivation: derivation(fields),
      subjects: subjects, each: each, window: window, lets: lets, applies: applies,
      assertion: assertion ?? PolicyCompiler.noExpression,
      message: message ?? MessageTemplate(segments: [.text(title)]),
      remedy: remedy ?? MessageTemplate(segments: []),
      points: points(fields["points"]), deduction: deduction(fields["deduct"]),
      isVeto: fields["veto"].map { boolean($0, "veto") } ?? false,
      level: outer.level, place: fields["id"]?.place ?? node.place)
  }

  /// The id of a requirement as far as it can be read, to speak of it by.
  private static func name(of node: YAMLNode) -> String {
    guard case .mapping(let entries) = node.content else { return "" }
    return entries.first { $0.key == "id" }?.value.scalar?.text.text ?? ""
  }

  /// The subjects are selected before there is one to work out the lets on.
  private mutating func subjects(_ fields: Fields, _ scope: Scope, _ id: String) -> XPathExpression
  {
    guard let node = fields["for"] else { return PolicyCompiler.noExpression }
    var scope = scope
    scope.absent["window"] = "the subjects are the same in every window"
    if case .mapping(let entries)? = fields["let"]?.content {
      for entry in entries {
        scope.absent[entry.key] = "the lets of a requirement are worked out on each subject"
      }
    }
    return expression(node, "for", scope, requirement: id)
  }

  private mutating func derivation(_ fields: Fields) -> String? {
    let isDerived = fields["derived"].map { boolean($0, "derived") } ?? false
    let why = fields["why"].map { string($0, "why") }
    if isDerived, why == nil {
      report(
        "A derived requirement says under “why” how the document implies it",
        at: fields.place(of: "derived"))
    } else if fields["derived"] == nil, why != nil {
      report("“why” goes with “derived: true”", at: fields.place(of: "why"))
    }
    return isDerived ? why : nil
  }

  private mutating func points(_ node: YAMLNode?) -> Double {
    guard let node, let points = number(node, "points") else { return 1 }
    if points < 0 { report("“points” must not be negative, as \(node.kind) is", at: node.place) }
    return points
  }

  private mutating func deduction(_ node: YAMLNode?) -> Deduction {
    guard let node else { return .share }
    guard let scalar = node.scalar, scalar.isBare,
      let amount = YAMLNumber(scalar.text.text)?.double,
      amount > 0, amount.isFinite
    else {
      let text = node.scalar?.text.text ?? ""
      if text != "share" {
        let hint = Spelling.nearest(to: text, in: ["share"]).map { "; is “\($0)” meant?" }
        report(
          "“deduct” must be share or a number above 0, not \(node.kind)\(hint ?? "")",
          at: node.place)
      }
      return .share
    }
    return .amount(amount)
  }
}

extension Scope {
  /// Brings the window of a check into scope.
  fileprivate mutating func declareWindow() -> VariableReference {
    absent["window"] = nil
    return context.declareVariable("window")
  }
}
