import Policies
import XMLTree

/// Makes points, scores and grades of checked requirements.
struct Scorer {
  let policy: Policy

  var scoring: Scoring { policy.scoring }

  /// The score, grade and points of checked requirements.
  struct Scored {
    let score: Double?
    let grade: String?
    /// The caps on the grade that hold, the heaviest first.
    let caps: [HeldCap]
    let bonus: Double
    let groups: [GroupResult]
    let requirements: [RequirementResult]
    let nextGrade: NextGrade?
  }

  /// Scores the requirements of a unit, or of the summary of all units.
  func scored(_ checked: [CheckedRequirement]) -> Scored {
    var sums = PointSums(scoring)
    for each in checked { sums.add(each.requirement, each.tally) }
    let score = sums.score
    let caps = held(checked)
    let grade = score.flatMap { self.grade(for: $0, under: caps) }
    let prospects = Prospects(scorer: self, checked: checked, sums: sums)
    return Scored(
      score: score, grade: grade?.name, caps: caps, bonus: score == nil ? 0 : sums.bonus,
      groups: sums.groups,
      requirements: zip(checked, prospects.gains).map { result(of: $0, gain: $1) },
      nextGrade: grade.flatMap { prospects.nextGrade(after: $0) })
  }

  /// The report of a registered unit that handed in nothing: no points and the lowest grade, or
  /// neither while the period lasts.
  func absent(_ unit: RegisteredUnit, isDue: Bool) -> Assessment {
    Assessment(
      isDue ? .late : .notYetDue, id: unit.id, name: unit.name, score: isDue ? 0 : nil,
      grade: isDue ? scoring.grades.last?.name : nil)
  }

  /// The caps that hold, the heaviest first, those of one weight in the order of the policy.
  private func held(_ checked: [CheckedRequirement]) -> [HeldCap] {
    let caps = checked.compactMap { HeldCap($0.requirement, $0.tally, scoring) }
    return caps.enumerated().sorted { a, b in
      let (first, second) = (rank(of: a.element), rank(of: b.element))
      return first == second ? a.offset < b.offset : first > second
    }.map(\.element)
  }

  /// The place among the grades of the best one under a cap.
  func rank(of cap: HeldCap) -> Int { scoring.rank(of: cap.grade) ?? 0 }

  /// The grade a score earns where caps hold; `nil` only when the policy has no grades.
  func grade(for score: Double, under caps: [HeldCap]) -> Scoring.Grade? {
    guard let earned = scoring.grade(for: score) else { return nil }
    let rank = caps.map(rank).reduce(scoring.rank(of: earned.name) ?? 0, max)
    return scoring.grades[rank]
  }

  func result(of checked: CheckedRequirement, gain: Double) -> RequirementResult {
    let points = RequirementPoints(checked.requirement, checked.tally, scoring.model)
    return RequirementResult(
      id: checked.requirement.id, earned: points.earned, available: points.available, gain: gain,
      tally: checked.tally, findings: checked.findings)
  }
}
