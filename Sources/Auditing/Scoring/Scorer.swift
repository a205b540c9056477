import Policies
import XMLTree

/// Makes points, scores and grades of checked requirements.
struct Scorer {
  let policy: Policy

  /// The score, grade and points of checked requirements.
  struct Scored {
    let score: Double?
    let grade: String?
    let vetoes: [String]
    let requirements: [RequirementResult]
    let nextGrade: NextGrade?
  }

  /// Scores the requirements of a unit, or of the summary of all units.
  func scored(_ results: [CheckedRequirement]) -> Scored {
    let requirements = withGains(results.map(result))
    let vetoes = results.filter { $0.requirement.isVeto && $0.counts.failed > 0 }
      .map(\.requirement.id)
    let score = score(of: requirements)
    let grade = score.flatMap { score in
      vetoes.isEmpty ? policy.scoring.grade(for: score) : policy.scoring.grades.last
    }
    return Scored(
      score: score, grade: grade?.name, vetoes: vetoes, requirements: requirements,
      nextGrade: nextGrade(of: requirements, vetoes: vetoes, grade: grade))
  }

  /// The report of a registered unit that handed in nothing: no points and the lowest grade, or
  /// neither while the period lasts.
  func absent(_ unit: RegisteredUnit, isDue: Bool) -> Assessment {
    Assessment(
      isDue ? .late : .notYetDue, id: unit.id, name: unit.name, score: isDue ? 0 : nil,
      grade: isDue ? policy.scoring.grades.last?.name : nil)
  }

  /// The points of a requirement: none are available when no check of it counts.
  private func result(of checked: CheckedRequirement) -> RequirementResult {
    let requirement = checked.requirement
    let counts = checked.counts
    let available = counts.decided > 0 ? requirement.points : 0
    return RequirementResult(
      id: requirement.id, earned: available > 0 ? earned(by: requirement, counts) : 0,
      available: available, counts: counts, findings: checked.findings)
  }

  private func earned(by requirement: Requirement, _ counts: OutcomeCounts) -> Double {
    switch policy.scoring.model {
    case .deduction:
      switch requirement.deduction {
      case .amount(let amount): max(0, requirement.points - amount * Double(counts.failed))
      case .share:
        requirement.points * Double(counts.decided - counts.failed) / Double(counts.decided)
      }
    // XCCDF knows rules that pass and rules that do not.
    case .xccdfDefault, .flat, .flatUnweighted, .absolute:
      counts.failed == 0 ? requirement.points : 0
    }
  }

  /// The score on the policy's full mark, to two places; `nil` when nothing counts.
  func score(of results: [RequirementResult]) -> Double? {
    let counting = results.filter { $0.counts.decided > 0 }
    let share: Double
    switch policy.scoring.model {
    case .deduction, .flat, .xccdfDefault:
      // Without groups, XCCDF's default model is the weighted mean of its rules, which the flat
      // model gives before it is scaled.
      let available = counting.reduce(0) { $0 + $1.available }
      guard available > 0 else { return nil }
      share = counting.reduce(0) { $0 + $1.earned } / available
    case .flatUnweighted:
      guard !counting.isEmpty else { return nil }
      share = Double(counting.count { $0.counts.failed == 0 }) / Double(counting.count)
    case .absolute:
      guard !counting.isEmpty else { return nil }
      share = counting.allSatisfy { $0.counts.failed == 0 } ? 1 : 0
    }
    return (share * policy.scoring.full * 100).rounded() / 100
  }
}
