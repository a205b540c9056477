import Policies

/// A requirement made ready for the documents of an audit.
enum CheckPlan {
  case rule(RulePlan)
  case schema(SchemaPlan)
  case mark(MarkPlan)

  init(_ requirement: Requirement, settings: AuditSettings) {
    switch requirement.check {
    case .rule(let rule):
      self = .rule(RulePlan(requirement, rule, settings: settings))
    case .schema: self = .schema(SchemaPlan(requirement: requirement))
    case .mark: self = .mark(MarkPlan(requirement: requirement, marks: settings.marks))
    }
  }

  /// The requirement that is checked.
  var requirement: Requirement {
    switch self {
    case .rule(let plan): plan.requirement
    case .schema(let plan): plan.requirement
    case .mark(let plan): plan.requirement
    }
  }

  /// What the requirement comes to on a document.
  func result(on document: DocumentUnderCheck) -> CheckedRequirement {
    switch self {
    case .rule(let plan): plan.result(on: document)
    case .schema(let plan): plan.result(on: document)
    case .mark(let plan): plan.result(on: document)
    }
  }
}
