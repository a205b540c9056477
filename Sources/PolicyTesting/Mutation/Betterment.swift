import Auditing
import Policies

/// A unit, or the whole, that stands better than before.
struct Betterment: Sendable {
  let assessed: Observation.Assessed
  let before: Observation.Standing
  let after: Observation.Standing

  /// Who stands better, in the order of their ids, the whole last.
  static func all(
    from before: Observation, to after: Observation, _ scoring: Scoring
  ) -> [Betterment] {
    before.standings.compactMap { assessed, standing in
      guard let now = after.standings[assessed], now.isBetter(than: standing, scoring) else {
        return nil
      }
      return Betterment(assessed: assessed, before: standing, after: now)
    }.sorted { $0.assessed < $1.assessed }
  }

  /// The requirements that came to something better, in the order of the policy.
  var requirements: [String] {
    let known = Dictionary(
      before.requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let none = OutcomeCounts()
    var better = after.requirements.filter { now in
      let old = known[now.id]
      return now.lost < (old?.lost ?? 0) || now.earned > (old?.earned ?? 0)
        || now.counts.failed < (old?.counts ?? none).failed
    }.map(\.id)
    // What was charged and no longer is, is gone from the results.
    let present = Set(after.requirements.map(\.id))
    better += before.requirements.filter { !present.contains($0.id) && $0.lost > 0 }.map(\.id)
    return better
  }
}

extension RequirementResult {
  fileprivate var lost: Double { available - earned }
}

extension Observation.Standing {
  /// Whether the score or the grade is better, as far as two places tell.
  fileprivate func isBetter(than other: Observation.Standing, _ scoring: Scoring) -> Bool {
    if score > other.score + 0.005 { return true }
    guard let rank = scoring.rank(of: grade), let before = scoring.rank(of: other.grade) else {
      return false
    }
    return rank < before
  }
}
