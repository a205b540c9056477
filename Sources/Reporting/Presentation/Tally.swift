import Auditing

/// What one requirement came to over several units, for one due date.
struct Tally: Sendable {
  let requirement: RequirementSummary
  let due: String?
  let checks: Int
  let units: Int
}

extension Tally {
  /// Adds up what each result counts by due date.
  struct Counter {
    private var sums: [String: [String?: (checks: Int, units: Int)]] = [:]

    mutating func addFailures(of entry: Entry) {
      for result in entry.requirements where result.counts.failed > 0 {
        add(result.counts.failed, due: nil, of: result.id)
      }
    }

    mutating func addPending(of entry: Entry) {
      for result in entry.requirements where result.counts[.pending] > 0 {
        var checks: [String?: Int] = [:]
        for finding in result.findings where finding.outcome == .pending {
          checks[finding.due, default: 0] += 1
        }
        for (due, checks) in checks { add(checks, due: due, of: result.id) }
      }
    }

    private mutating func add(_ checks: Int, due: String?, of requirement: String) {
      let sum = sums[requirement]?[due] ?? (0, 0)
      sums[requirement, default: [:]][due] = (sum.checks + checks, sum.units + 1)
    }
  }
}

extension Tally.Counter {
  /// The requirements that failed, those that the most units failed first, then those that the most
  /// checks failed, then in the order of the policy: over all units that have results, and not over
  /// what they come to together.
  func weaknesses(under requirements: [RequirementSummary]) -> [Tally] {
    func key(_ tally: (offset: Int, element: Tally)) -> (Int, Int, Int) {
      (-tally.element.units, -tally.element.checks, tally.offset)
    }
    return tallies(under: requirements).enumerated().sorted { key($0) < key($1) }.map(\.element)
  }

  /// What is pending at the units and at all of them together, by the day it falls due, then in the
  /// order of the policy.
  func pending(under requirements: [RequirementSummary]) -> [Tally] {
    func key(_ tally: (offset: Int, element: Tally)) -> (String, Int) {
      (tally.element.due ?? "~", tally.offset)
    }
    return tallies(under: requirements).enumerated().sorted { key($0) < key($1) }.map(\.element)
  }

  /// The sums in the order of the policy; what does not occur is left out.
  private func tallies(under requirements: [RequirementSummary]) -> [Tally] {
    requirements.flatMap { requirement in
      (sums[requirement.id] ?? [:]).map { due, sum in
        Tally(requirement: requirement, due: due, checks: sum.checks, units: sum.units)
      }
    }
  }
}
