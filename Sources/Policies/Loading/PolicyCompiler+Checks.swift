import XMLTree
import XPath

// What a requirement checks: that a rule holds, or that the schema is kept.

extension PolicyCompiler {
  static let ruleKeys = ["for", "each", "let", "applies", "assert", "due", "charge", "message"]
  static let schemaCheckKeys = ["check", "charged-once"]

  /// The rule of a requirement, and its remedy, which sees what the rule does.
  mutating func rule(
    _ fields: Fields, _ outer: Scope, title: String, of part: PolicyPart
  ) -> (rule: Rule, remedy: MessageTemplate) {
    for key in PolicyCompiler.schemaCheckKeys where fields[key] != nil {
      reader.report(PolicyProblem.keyOfSchemaCheck, .text(key), at: fields.place(of: key))
    }
    reportMissing(fields, part, outer)
    let subjects = subjects(fields, outer)
    var scope = outer.on(.items(of: subjects))
    let this = scope.declareThis()
    let each: WindowLength? = fields["each"].flatMap { reader.choice($0, "each") }
    let window = fields["each"].map { _ in scope.declareWindow() }
    let lets = lets(fields["let"], &scope)
    let applies = fields["applies"].map { reader.expression($0, "applies", scope) }
    let assertion = fields["assert"].map { reader.expression($0, "assert", scope) }
    let due = fields["due"].map { self.due($0, scope, hasWindows: each != nil) }
    let charge = fields["charge"].flatMap { self.charge($0, scope) }
    let message = fields["message"].map { reader.template($0, "message", scope) }
    let remedy = remedy(fields, scope)
    let onSubjects =
      lets.map(\.expression) + [applies, assertion, due?.expression, charge].compactMap(\.self)
      + (message?.expressions ?? []) + remedy.expressions
    let rule = Rule(
      subjects: subjects,
      this: onSubjects.contains { $0.syntax.mentions(this.name) } ? this : nil,
      each: each, window: window, lets: lets, applies: applies,
      assertion: assertion ?? DocumentReader.noExpression, due: due, charge: charge,
      message: message ?? MessageTemplate(segments: [.text(title)]))
    return (rule, remedy)
  }

  /// How to put right what does not hold.
  mutating func remedy(_ fields: Fields, _ scope: Scope) -> MessageTemplate {
    fields["remedy"].map { reader.template($0, "remedy", scope) } ?? MessageTemplate(segments: [])
  }

  /// Until when a rule need not hold: a window has an end of its own.
  private mutating func due(_ node: YAMLNode, _ scope: Scope, hasWindows: Bool) -> Due {
    guard node.scalar?.text.text == "end" else {
      return .day(reader.expression(node, "due", scope))
    }
    if hasWindows { reader.report(PolicyProblem.dueEndOfWindow, at: node.place) }
    return .end
  }

  /// Whom a check is charged to: at the first level that is the unit itself.
  private mutating func charge(_ node: YAMLNode, _ scope: Scope) -> PolicyExpression? {
    guard scope.level == .summary else {
      reader.report(PolicyProblem.chargeOfSubmission, at: node.place)
      return nil
    }
    return reader.expression(node, "charge", scope)
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
    scope.absent["this"] = .thisOfSubjects
    if case .mapping(let entries)? = fields["let"]?.content {
      for entry in entries { scope.absent[entry.key] = .letOfRequirement }
    }
    return reader.expression(node, "for", scope)
  }

  /// What a requirement can check beside a rule.
  private enum CheckName: String, CaseIterable { case schema, mark }

  mutating func check(_ node: YAMLNode, _ fields: Fields, _ scope: Scope) -> Requirement.Check {
    let name: CheckName = reader.choice(node, "check") ?? .schema
    for key in PolicyCompiler.ruleKeys where fields[key] != nil {
      reader.report(PolicyProblem.keyOfRule, .text(key), at: fields.place(of: key))
    }
    switch name {
    case .mark:
      for key in ["charged-once", "deduct", "bonus", "repeats", "caps", "veto"]
      where fields[key] != nil {
        reader.report(PolicyProblem.keyOfMark, .text(key), at: fields.place(of: key))
      }
      return .mark
    case .schema:
      if scope.level == .summary {
        reader.report(PolicyProblem.schemaCheckOfSummary, at: fields.place(of: "check"))
      }
      return .schema(
        SchemaCheck(
          isChargedOnce: fields["charged-once"].map { reader.boolean($0, "charged-once") }
            ?? false))
    }
  }
}
