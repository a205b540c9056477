import Auditing

/// What one requirement came to over several units, for one due date.
struct Tally {
  let requirement: RequirementSummary
  let due: String?
  var checks = 0
  var units = 0
}

extension AuditReport {
  /// The sums of what each result counts by due date: in the order of the policy, and what does
  /// not occur left out.
  func tallies(
    over scored: [any Scored], _ count: (RequirementResult) -> [String?: Int]
  ) -> [Tally] {
    let requirements = policy.requirementsByID
    var sums: [String: [String?: Tally]] = [:]
    for result in scored.lazy.flatMap(\.requirements) {
      guard let requirement = requirements[result.id] else { continue }
      for (due, checks) in count(result) {
        var tally = sums[result.id]?[due] ?? Tally(requirement: requirement, due: due)
        tally.checks += checks
        tally.units += 1
        sums[result.id, default: [:]][due] = tally
      }
    }
    return policy.requirements.flatMap { requirement in
      (sums[requirement.id] ?? [:]).values.sorted { ($0.due ?? "~") < ($1.due ?? "~") }
    }
  }
}
