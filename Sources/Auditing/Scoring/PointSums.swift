import Policies

/// The points that requirements have and lose, added up as a policy's scoring does.
struct PointSums {
  private let scoring: Scoring
  /// By the place of the group; what is in no group comes last.
  private var available: [Double]
  private var lost: [Double]
  /// What bonuses add, as far as they may.
  var bonus: Double { min(allBonuses, scoring.bonusLimit ?? .infinity) }
  private var allBonuses = 0.0
  /// How many requirements have checks that count, and of how many none failed.
  private var counting = 0
  private var kept = 0

  init(_ scoring: Scoring) {
    self.scoring = scoring
    available = [Double](repeating: 0, count: scoring.groups.count + 1)
    lost = available
  }

  /// Adds what a requirement came to.
  mutating func add(_ requirement: Requirement, _ tally: CheckTally) {
    count(requirement, tally, 1)
  }

  /// Takes away what a requirement came to.
  mutating func remove(_ requirement: Requirement, _ tally: CheckTally) {
    count(requirement, tally, -1)
  }

  private mutating func count(_ requirement: Requirement, _ tally: CheckTally, _ sign: Double) {
    let points = RequirementPoints(requirement, tally, scoring.model)
    guard !requirement.isBonus else {
      allBonuses += sign * points.earned
      return
    }
    guard tally.counts.decided > 0 else { return }
    let group = scoring.groups.firstIndex { $0.id == requirement.group } ?? scoring.groups.count
    available[group] += sign * points.available
    lost[group] += sign * (points.available - points.earned)
    counting += Int(sign)
    if tally.counts.failed == 0 { kept += Int(sign) }
  }
}

extension PointSums {
  /// The score on the policy's full mark, to two places; `nil` when nothing counts.
  var score: Double? {
    guard let share else { return nil }
    return min(scoring.full, ((share * scoring.full + bonus) * 100).rounded() / 100)
  }

  /// The share of the full mark, without bonuses.
  private var share: Double? {
    switch scoring.model {
    case .deduction: share(of: worth, charging: charged)
    case .flat: share(of: available, charging: lost)
    case .xccdfDefault: weightedMean
    case .flatUnweighted: counting == 0 ? nil : Double(kept) / Double(counting)
    case .absolute: counting == 0 ? nil : kept == counting ? 1 : 0
    }
  }

  private func share(of available: [Double], charging lost: [Double]) -> Double? {
    let all = available.reduce(0, +)
    return all > 0 ? (all - lost.reduce(0, +)) / all : nil
  }

  /// What each group is worth: what its requirements are, up to its limit.
  private var worth: [Double] { limited(available) }

  /// What is lost in each group, up to its limit.
  private var charged: [Double] { limited(lost) }

  private func limited(_ points: [Double]) -> [Double] {
    zip(points, scoring.groups.map(\.limit) + [nil]).map { min($0, $1 ?? .infinity) }
  }

  /// XCCDF's default model: each group is the weighted mean of its rules and weighs by itself.
  private var weightedMean: Double? {
    var sum = 0.0
    var weights = 0.0
    for (index, available) in available.enumerated() where available > 0 {
      let isGroup = index < scoring.groups.count
      let weight = isGroup ? scoring.groups[index].weight : available
      sum += weight * (available - lost[index]) / available
      weights += weight
    }
    return weights > 0 ? sum / weights : nil
  }

  /// What became of the groups that have checks that count.
  var groups: [GroupResult] {
    zip(scoring.groups, zip(worth, zip(lost, charged))).compactMap { group, sums in
      guard sums.0 > 0 else { return nil }
      return GroupResult(id: group.id, available: sums.0, lost: sums.1.0, charged: sums.1.1)
    }
  }
}

/// The points of one requirement: none are available when no check of it counts.
struct RequirementPoints {
  let earned: Double
  let available: Double

  init(_ requirement: Requirement, _ tally: CheckTally, _ model: ScoringModel) {
    let counts = tally.counts
    switch requirement.worth {
    case .bonus(let amount):
      earned = model == .deduction ? min(requirement.points, amount * Double(counts[.pass])) : 0
      available = 0
    case .points(let deduction):
      available = counts.decided > 0 ? requirement.points : 0
      if let mark = tally.mark, model == .deduction {
        earned = mark
        return
      }
      // XCCDF knows rules that pass and rules that do not.
      let lost =
        model == .deduction
        ? RequirementPoints.lost(requirement.points, deduction, tally)
        : counts.failed == 0 ? 0 : requirement.points
      earned = max(0, available - lost)
    }
  }

  private static func lost(
    _ points: Double, _ deduction: Deduction, _ tally: CheckTally
  ) -> Double {
    switch deduction {
    case .amount(let amount): amount * tally.failedWeight
    case .share: points * tally.failedShare
    case .bands(let bands):
      tally.counts.failed == 0 ? 0 : bands.last { tally.failedShare > $0.over }?.off ?? 0
    }
  }
}
