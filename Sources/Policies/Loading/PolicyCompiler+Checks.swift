import XMLTree
import XPath

// What a requirement checks: that a rule holds, or that the schema is kept.

extension PolicyCompiler {
  static let ruleKeys = ["for", "each", "let", "applies", "assert", "due", "message"]
  static let schemaCheckKeys = ["check", "charged-once"]

  /// The rule of a requirement. The scope is left as it is for what follows the rule.
  mutating func rule(
    _ fields: Fields, _ scope: inout Scope, title: String, of part: PolicyPart
  ) -> Rule {
    for key in PolicyCompiler.schemaCheckKeys where fields[key] != nil {
      reader.report(PolicyProblem.keyOfSchemaCheck, .text(key), at: fields.place(of: key))
    }
    reportMissing(fields, part, scope)
    let subjects = subjects(fields, scope)
    scope = scope.on(.items(of: subjects))
    let each: WindowLength? = fields["each"].flatMap { reader.choice($0, "each") }
    let window = fields["each"].map { _ in scope.declareWindow() }
    let lets = lets(fields["let"], &scope)
    return Rule(
      subjects: subjects, each: each, window: window, lets: lets,
      applies: fields["applies"].map { reader.expression($0, "applies", scope) },
      assertion: fields["assert"].map { reader.expression($0, "assert", scope) }
        ?? DocumentReader.noExpression,
      due: fields["due"].map { due($0, scope, hasWindows: each != nil) },
      message: fields["message"].map { reader.template($0, "message", scope) }
        ?? MessageTemplate(segments: [.text(title)]))
  }

  /// Until when a rule need not hold: a window has an end of its own.
  private mutating func due(_ node: YAMLNode, _ scope: Scope, hasWindows: Bool) -> Due {
    guard node.scalar?.text.text == "end" else {
      return .day(reader.expression(node, "due", scope))
    }
    if hasWindows { reader.report(PolicyProblem.dueEndOfWindow, at: node.place) }
    return .end
  }

  private mutating func reportMissing(_ fields: Fields, _ part: PolicyPart, _ scope: Scope) {
    let name = MessageArgument.part(part, scope.requirement ?? "")
    let missing = ["for", "assert"].filter { fields[$0] == nil }
    if missing.count == 2 {
      reader.report(PolicyProblem.neitherRuleNorSchema, name, at: fields.place)
    } else {
      for key in missing {
        reader.report(DocumentProblem.missingKey, name, .text(key), at: fields.place)
      }
    }
  }

  /// The subjects are selected before there is one to work out the lets on.
  private mutating func subjects(_ fields: Fields, _ scope: Scope) -> PolicyExpression {
    guard let node = fields["for"] else { return DocumentReader.noExpression }
    var scope = scope
    scope.absent["window"] = .windowOfSubjects
    if case .mapping(let entries)? = fields["let"]?.content {
      for entry in entries { scope.absent[entry.key] = .letOfRequirement }
    }
    return reader.expression(node, "for", scope)
  }

  /// What a requirement can check beside a rule.
  private enum CheckName: String, CaseIterable { case schema }

  mutating func schemaCheck(_ fields: Fields, _ scope: Scope) -> SchemaCheck {
    let _: CheckName? = fields["check"].flatMap { reader.choice($0, "check") }
    for key in PolicyCompiler.ruleKeys where fields[key] != nil {
      reader.report(PolicyProblem.keyOfRule, .text(key), at: fields.place(of: key))
    }
    if scope.level == .summary {
      reader.report(PolicyProblem.schemaCheckOfSummary, at: fields.place(of: "check"))
    }
    return SchemaCheck(
      isChargedOnce: fields["charged-once"].map { reader.boolean($0, "charged-once") } ?? false)
  }
}
