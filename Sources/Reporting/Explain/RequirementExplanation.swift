import Policies

/// A requirement put for a person to read: what it asks of whom, when, and what it is worth.
package struct RequirementExplanation: Sendable {
  private let policy: Policy
  private let options: ReportOptions
  private let labels: Labels

  /// Makes explanations of a policy's requirements.
  package init(of policy: Policy, options: ReportOptions = ReportOptions()) {
    self.policy = policy
    self.options = options
    labels = Labels(language: options.reader(of: policy.language))
  }

  /// One requirement, whole.
  package func text(of requirement: Requirement) -> String {
    var page = TextPage(width: options.width, usesColor: options.usesColor)
    page.paragraph(
      .joined(
        [StyledText(requirement.title, .strong), StyledText(requirement.id, .faint)], by: "  "))
    if let description = requirement.description { page.paragraph(StyledText(description)) }
    page.blank()
    writeOrigin(of: requirement, to: &page)
    writeScope(of: requirement, to: &page)
    switch requirement.check {
    case .rule(let rule): write(rule, to: &page)
    case .schema(let check): write(check, to: &page)
    case .mark: write(labels.assertion, labels.markedByHand, to: &page)
    }
    writeWorth(of: requirement, to: &page)
    let remedy = requirement.remedy.source
    if !remedy.isEmpty { write(labels.remedy, remedy, to: &page) }
    return page.take()
  }

  /// All requirements, a line each.
  package func list() -> String {
    var page = TextPage(width: options.width, usesColor: options.usesColor)
    var table = TextTable([
      .init(labels.requirementID), .init(labels.clause),
      .init(labels.requirement, isFlexible: true),
      .init(labels.points, .right),
    ])
    for requirement in policy.requirements {
      table.add([
        StyledText(requirement.id), StyledText(requirement.clause), StyledText(requirement.title),
        StyledText(requirement.points.shortText),
      ])
    }
    page.table(table)
    return page.take()
  }
}

extension RequirementExplanation {
  /// The clause, what it asks there, and why it is implied where it is not said.
  private func writeOrigin(of requirement: Requirement, to page: inout TextPage) {
    let number = policy.source.number
    write(labels.clause, requirement.clause + (number.isEmpty ? "" : "  \(number)"), to: &page)
    for obligation in policy.obligations where obligation.requirements.contains(requirement.id) {
      page.paragraph(
        StyledText("\(obligation.clause)  \(obligation.asks)"), indent: 4, hanging: 2)
    }
    if let derivation = requirement.derivation { write(labels.derived, derivation, to: &page) }
  }

  /// Of what it is asked, and who answers for it.
  private func writeScope(of requirement: Requirement, to page: inout TextPage) {
    write(labels.level, labels.name(of: requirement.level), to: &page)
    if !requirement.responsible.isEmpty {
      write(labels.responsible, labels.list(requirement.responsible), to: &page)
    }
  }

  /// When it is asked, of what, what must hold, and what is said where it does not.
  private func write(_ rule: Rule, to page: inout TextPage) {
    write(labels.windows, labels.name(of: rule.each), to: &page)
    write(labels.subjects, rule.subjects, to: &page)
    for binding in rule.lets {
      write("$\(binding.name)", binding.expression, to: &page)
    }
    if let applies = rule.applies { write(labels.applies, applies, to: &page) }
    write(labels.assertion, rule.assertion, to: &page)
    switch rule.due {
    case .end?: write(labels.due, labels.endOfPeriod, to: &page)
    case .day(let expression)?: write(labels.due, expression, to: &page)
    case nil: break
    }
    if let charge = rule.charge { write(labels.charge, charge, to: &page) }
    write(labels.messageTitle, rule.message.source, to: &page)
  }

  private func write(_ check: SchemaCheck, to page: inout TextPage) {
    write(labels.assertion, labels.schemaIsKept(policy.submissionSchema), to: &page)
    if check.isChargedOnce { write(labels.chargedOnce, labels.chargedOnceMeaning, to: &page) }
  }

  private func writeWorth(of requirement: Requirement, to page: inout TextPage) {
    if let group = policy.scoring.groups.first(where: { $0.id == requirement.group }) {
      write(labels.group, labels.group(group.title, limit: group.limit?.shortText), to: &page)
    }
    switch requirement.worth {
    case .points(let deduction): writePoints(of: requirement, deduction, to: &page)
    case .bonus(let amount):
      write(
        labels.bonus,
        labels.bonus(
          amount.shortText, upTo: requirement.points.shortText,
          inAll: policy.scoring.bonusLimit?.shortText), to: &page)
    }
    for cap in requirement.caps { write(labels.caps, labels.cap(cap), to: &page) }
    if requirement.isVeto { write(labels.veto, labels.vetoMeaning, to: &page) }
  }

  private func writePoints(
    of requirement: Requirement, _ deduction: Deduction, to page: inout TextPage
  ) {
    let all = peers(of: requirement).filter { !$0.isBonus }.reduce(0) { $0 + $1.points }
    let share = all > 0 ? requirement.points / all * policy.scoring.full : 0
    write(
      labels.worth,
      labels.worth(
        requirement.points.shortText, share: share.shortText, of: policy.scoring.full.shortText),
      to: &page)
    guard !requirement.isMarked else { return }
    write(labels.deduction, labels.name(of: deduction), to: &page)
    if requirement.repeatWeight > 1 {
      write(labels.repeats, labels.repeats(requirement.repeatWeight.shortText), to: &page)
    }
  }

  /// The requirements that a score is made of together with one: those of its level, and where it is
  /// charged to units, those of submissions and all others that are.
  private func peers(of requirement: Requirement) -> [Requirement] {
    let charged = policy.requirements.filter { $0.rule?.charge != nil }
    if requirement.rule?.charge != nil { return policy.submissions.requirements + charged }
    let own = policy.level(requirement.level)?.requirements ?? []
    return own.filter { $0.rule?.charge == nil }
  }

  private func write(_ title: String, _ text: String, to page: inout TextPage) {
    page.paragraph(StyledText("\(title): ", .faint) + StyledText(text), indent: 2, hanging: 4)
  }

  /// An expression under its title, in lines as its author wrote them.
  private func write(
    _ title: String, _ expression: PolicyExpression, to page: inout TextPage
  ) {
    page.paragraph(StyledText("\(title):", .faint), indent: 2)
    for line in expression.source.split(whereSeparator: \.isNewline) {
      page.paragraph(StyledText(String(line)), indent: 6, hanging: 2)
    }
  }
}

extension MessageTemplate {
  /// The template as it is written, with its expressions in braces.
  fileprivate var source: String { render { "{\($0.source)}" } }
}
