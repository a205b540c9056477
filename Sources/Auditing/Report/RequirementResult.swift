/// What one requirement came to for one unit.
package struct RequirementResult: Sendable {
  /// The requirement's id.
  package let id: String
  /// The points earned, from 0 to ``available``.
  package let earned: Double
  /// The points it is worth; 0 when no check counted.
  package let available: Double
  /// What the score would gain if this requirement alone were put right, on the scale of the score.
  package internal(set) var gain: Double
  /// How many checks came to each outcome.
  package let counts: OutcomeCounts
  /// The checks that did not pass: failures, errors, those pending and waived; in the order of
  /// their subjects, then of their windows.
  package let findings: [Finding]

  /// Makes a result of its parts.
  package init(
    id: String, earned: Double, available: Double, gain: Double = 0, counts: OutcomeCounts,
    findings: [Finding]
  ) {
    self.id = id
    self.earned = earned
    self.available = available
    self.gain = gain
    self.counts = counts
    self.findings = findings
  }
}
