import Policies

/// A requirement made ready for the documents of an audit.
enum CheckPlan {
  case rule(RulePlan)
  case schema(SchemaPlan)

  init(_ requirement: Requirement, settings: AuditSettings) {
    switch requirement.check {
    case .rule(let rule):
      self = .rule(RulePlan(requirement, rule, settings: settings))
    case .schema: self = .schema(SchemaPlan(requirement: requirement))
    }
  }

  /// What the requirement comes to on a document.
  func result(on document: DocumentUnderCheck) -> CheckedRequirement {
    switch self {
    case .rule(let plan): plan.result(on: document)
    case .schema(let plan): plan.result(on: document)
    }
  }
}

/// The checks of a requirement on a document, before they are scored.
struct CheckedRequirement {
  let requirement: Requirement
  var counts = OutcomeCounts()
  var findings: [Finding] = []

  /// Adds a check that did not pass.
  mutating func add(_ finding: Finding) {
    counts[finding.outcome] += 1
    findings.append(finding)
  }
}
