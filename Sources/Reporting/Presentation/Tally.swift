import Auditing

/// What one requirement came to over several units, for one due date.
struct Tally: Sendable {
  let requirement: RequirementSummary
  let due: String?
  let checks: Int
  let units: Int
}

extension Tally {
  /// The requirements that failed, those that the most units failed first, then those that the most
  /// checks failed, then in the order of the policy: over all units that have results, and not over
  /// what they come to together.
  static func weaknesses(
    of units: [Entry], under requirements: [RequirementSummary]
  ) -> [Tally] {
    func key(_ tally: (offset: Int, element: Tally)) -> (Int, Int, Int) {
      (-tally.element.units, -tally.element.checks, tally.offset)
    }
    let failed = tallies(of: units, under: requirements) { result in
      result.counts.failed > 0 ? [nil: result.counts.failed] : [:]
    }
    return failed.enumerated().sorted { key($0) < key($1) }.map(\.element)
  }

  /// What is pending at the units and at all of them together, by the day it falls due, then in the
  /// order of the policy.
  static func pending(of entries: [Entry], under requirements: [RequirementSummary]) -> [Tally] {
    func key(_ tally: (offset: Int, element: Tally)) -> (String, Int) {
      (tally.element.due ?? "~", tally.offset)
    }
    let pending = tallies(of: entries, under: requirements) { result in
      guard result.counts[.pending] > 0 else { return [:] }
      return Dictionary(grouping: result.findings.filter { $0.outcome == .pending }, by: \.due)
        .mapValues(\.count)
    }
    return pending.enumerated().sorted { key($0) < key($1) }.map(\.element)
  }

  /// The sums of what each result counts by due date, in the order of the policy; what does not
  /// occur is left out.
  private static func tallies(
    of entries: [Entry], under requirements: [RequirementSummary],
    _ count: (RequirementResult) -> [String?: Int]
  ) -> [Tally] {
    var sums: [String: [String?: (checks: Int, units: Int)]] = [:]
    for result in entries.lazy.flatMap(\.requirements) {
      for (due, checks) in count(result) {
        let sum = sums[result.id]?[due] ?? (0, 0)
        sums[result.id, default: [:]][due] = (sum.checks + checks, sum.units + 1)
      }
    }
    return requirements.flatMap { requirement in
      (sums[requirement.id] ?? [:]).map { due, sum in
        Tally(requirement: requirement, due: due, checks: sum.checks, units: sum.units)
      }
    }
  }
}
