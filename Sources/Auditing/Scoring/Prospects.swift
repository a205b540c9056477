import Policies

/// What a score and a grade would be, were something put right that still can be.
struct Prospects {
  private let scorer: Scorer
  private let checked: [CheckedRequirement]
  /// What all of them add up to as they are.
  private let sums: PointSums
  /// What the score would gain by each requirement alone, were it put right as far as it can be.
  let gains: [Double]

  init(scorer: Scorer, checked: [CheckedRequirement], sums: PointSums) {
    (self.scorer, self.checked, self.sums) = (scorer, checked, sums)
    let score = sums.score
    gains = checked.map { each in
      guard let score, each.tally.mendable > 0 else { return 0 }
      return (sums.mending(each).score ?? score) - score
    }
  }

  /// The nearest better grade that can still be reached; `nil` for the best grade, and where there is
  /// none.
  ///
  /// What caps the grade comes first, then what is worth most: that is the shortest way, as what a
  /// requirement adds to a score hardly depends on the others, but in the absolute model, where only
  /// all of them add anything.
  func nextGrade(after grade: Scoring.Grade) -> NextGrade? {
    guard let rank = scorer.scoring.rank(of: grade.name) else { return nil }
    return (0..<rank).reversed().lazy.compactMap { nextGrade(ofRank: $0) }.first
  }

  private func nextGrade(ofRank rank: Int) -> NextGrade? {
    let mendable = checked.indices.filter { checked[$0].tally.mendable > 0 }
    let capping = checked.indices.filter { caps(checked[$0], checked[$0].tally, below: rank) }
    // What has lapsed may be enough to keep the unit where it is.
    guard capping.allSatisfy({ !caps(checked[$0], checked[$0].tally.mended, below: rank) }) else {
      return nil
    }
    let others = Set(mendable).subtracting(capping)
    let order = [capping, Array(others)].flatMap { indices in
      indices.sorted { gains[$0] == gains[$1] ? $0 < $1 : gains[$0] > gains[$1] }
    }
    var better = sums
    for (count, index) in order.enumerated() {
      better = better.mending(checked[index])
      guard count + 1 >= capping.count, let score = better.score,
        score >= scorer.scoring.grades[rank].threshold
      else { continue }
      let mended = order.prefix(count + 1)
      return NextGrade(
        name: grade(for: score, mending: Set(mended), atWorst: rank).name, score: score,
        requirements: mended.map { checked[$0].requirement.id })
    }
    return nil
  }

  /// The grade that a score earns where some requirements are put right: it may be better than the one
  /// looked for.
  private func grade(
    for score: Double, mending mended: Set<Int>, atWorst rank: Int
  ) -> Scoring.Grade {
    let caps = checked.indices.compactMap { index in
      let tally = checked[index].tally
      return HeldCap(
        checked[index].requirement, mended.contains(index) ? tally.mended : tally, scorer.scoring)
    }
    return scorer.grade(for: score, under: caps) ?? scorer.scoring.grades[rank]
  }

  /// Whether a requirement with such checks keeps a unit from a grade.
  private func caps(_ checked: CheckedRequirement, _ tally: CheckTally, below rank: Int) -> Bool {
    guard let cap = HeldCap(checked.requirement, tally, scorer.scoring) else { return false }
    return scorer.rank(of: cap) > rank
  }
}

extension PointSums {
  /// The sums were a requirement put right as far as it can be.
  fileprivate func mending(_ checked: CheckedRequirement) -> PointSums {
    var better = self
    better.remove(checked.requirement, checked.tally)
    better.add(checked.requirement, checked.tally.mended)
    return better
  }
}
