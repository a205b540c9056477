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
  var tally = CheckTally()
  var findings: [Finding] = []

  /// Adds a check that did not pass, and what it weighs if it failed.
  mutating func add(_ finding: Finding, weight: Double = 1) {
    tally.counts[finding.outcome] += 1
    if finding.outcome == .fail {
      tally.failedWeight += weight
      if finding.isLapsed {
        tally.lapsed += 1
        tally.lapsedWeight += weight
      }
    }
    findings.append(finding)
  }
}
