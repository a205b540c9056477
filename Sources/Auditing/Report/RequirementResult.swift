/// What one requirement came to for one unit.
package struct RequirementResult: Sendable {
  /// The requirement's id.
  package let id: String
  /// The points earned, from 0 to ``available``; those that a bonus adds.
  package let earned: Double
  /// The points it is worth; 0 when no check counted, and for a bonus.
  package let available: Double
  /// What the score would gain if this requirement alone were put right as far as it still can be, on
  /// the scale of the score.
  package let gain: Double
  /// How many checks came to each outcome.
  package var counts: OutcomeCounts { tally.counts }
  /// How many of the checks that failed are lapsed, see ``Finding/isLapsed``.
  package var lapsed: Int { tally.lapsed }
  /// How the checks came out.
  let tally: CheckTally
  /// The checks that did not pass: failures, errors, those pending and waived; in the order of
  /// their subjects, then of their windows.
  package let findings: [Finding]

  /// Makes a result of its parts.
  package init(
    id: String, earned: Double, available: Double, gain: Double = 0, counts: OutcomeCounts,
    lapsed: Int = 0, findings: [Finding]
  ) {
    self.id = id
    self.earned = earned
    self.available = available
    self.gain = gain
    tally = CheckTally(counts: counts, lapsed: lapsed, failedWeight: Double(counts.failed))
    self.findings = findings
  }

  init(
    id: String, earned: Double, available: Double, gain: Double, tally: CheckTally,
    findings: [Finding]
  ) {
    self.id = id
    self.earned = earned
    self.available = available
    self.gain = gain
    self.tally = tally
    self.findings = findings
  }
}
