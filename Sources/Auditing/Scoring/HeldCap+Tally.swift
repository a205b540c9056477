import Policies

extension HeldCap {
  /// The heaviest cap of a requirement that holds; `nil` where none does.
  init?(_ requirement: Requirement, _ tally: CheckTally, _ scoring: Scoring) {
    guard let cap = requirement.heaviestCap(tally, scoring) else { return nil }
    let lowest = scoring.grades.last?.name
    self.init(
      requirement: requirement.id, grade: cap.grade.isEmpty ? nil : cap.grade,
      isVeto: cap.grade == lowest ?? "", failed: tally.counts.failed,
      decided: tally.counts.decided, lifting: cap.lifting(tally))
  }
}

extension Requirement {
  fileprivate func heaviestCap(_ tally: CheckTally, _ scoring: Scoring) -> GradeCap? {
    let veto = isVeto ? [GradeCap(from: nil, grade: scoring.grades.last?.name ?? "")] : []
    return (caps + veto).last { $0.holds(failed: tally.counts.failed, of: tally.counts.decided) }
  }
}

extension GradeCap {
  /// How many failed checks must be put right, of those that can be.
  fileprivate func lifting(_ tally: CheckTally) -> Int? {
    (0...tally.mendable).first {
      !holds(failed: tally.counts.failed - $0, of: tally.counts.decided)
    }
  }
}
