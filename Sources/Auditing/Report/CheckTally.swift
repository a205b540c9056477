/// How the checks of a requirement came out, as far as points go.
struct CheckTally {
  /// How many came to each outcome.
  var counts = OutcomeCounts()
  /// How many of those that failed can only be put right by records that exist already.
  var lapsed = 0
  /// What those that failed weigh: one each, and more where they repeat.
  var failedWeight = 0.0
  /// What those that lapsed weigh.
  var lapsedWeight = 0.0

  /// The points that an assessor gave, instead of what follows from the checks.
  var mark: Double?

  /// Adds other checks.
  mutating func add(_ other: CheckTally) {
    counts.add(other.counts)
    lapsed += other.lapsed
    failedWeight += other.failedWeight
    lapsedWeight += other.lapsedWeight
  }

  /// The share that failed, of those that count, as they weigh; 0 where none counts.
  var failedShare: Double {
    counts.decided == 0 ? 0 : min(1, failedWeight / Double(counts.decided))
  }

  /// How many failed and can still be put right.
  var mendable: Int { counts.failed - lapsed }

  /// The tally were all put right that still can be.
  var mended: CheckTally {
    var tally = self
    tally.counts[.pass] += mendable
    tally.counts[.fail] = lapsed
    tally.failedWeight = lapsedWeight
    return tally
  }
}
