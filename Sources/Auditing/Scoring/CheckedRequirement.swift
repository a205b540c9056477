import Policies

/// The checks of a requirement on a document, before they are scored.
struct CheckedRequirement {
  let requirement: Requirement
  var tally = CheckTally()
  var findings: [Finding] = []
  /// What is charged to units, by their ids, and not counted here.
  var charged: [String: CheckedRequirement] = [:]

  /// Counts a check that there is nothing to say of, which may be charged to a unit.
  mutating func count(_ outcome: Outcome, chargedTo unit: String?) {
    guard let unit else {
      tally.counts[outcome] += 1
      return
    }
    charged[unit, default: CheckedRequirement(requirement: requirement)].tally.counts[outcome] += 1
  }

  /// Adds a check that did not pass, and what it weighs if it failed; it may be charged to a unit.
  mutating func add(_ finding: Finding, weight: Double = 1, chargedTo unit: String? = nil) {
    if let unit {
      charged[unit, default: CheckedRequirement(requirement: requirement)]
        .add(finding, weight: weight)
      return
    }
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

extension CheckedRequirement {
  /// How many checks failed, whomever they are charged to.
  var failed: Int { charged.values.reduce(tally.counts.failed) { $0 + $1.tally.counts.failed } }

  /// How many checks there are, whomever they are charged to.
  var checks: Int { charged.values.reduce(tally.counts.total) { $0 + $1.tally.counts.total } }

  /// All checks together, whomever they are charged to.
  var uncharged: CheckedRequirement {
    var all = self
    all.charged = [:]
    for (_, checked) in charged.sorted(by: { $0.key < $1.key }) {
      all.tally.add(checked.tally)
      all.findings += checked.findings
    }
    return all
  }
}
