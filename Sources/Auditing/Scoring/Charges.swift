import Policies

/// Adds to assessments what the second level charges to units.
struct Charges {
  private let scorer: Scorer
  /// The requirements of the policy, by their ids.
  private let requirements: [String: Requirement]

  init(policy: Policy) {
    scorer = Scorer(policy: policy)
    requirements = policy.requirements.byID
  }

  /// An assessment with further requirements that are charged to it, scored anew where it has been
  /// judged.
  func assessment(_ assessment: Assessment, with charged: [CheckedRequirement]) -> Assessment {
    switch assessment.subject {
    case .whole: assessment
    case .submission:
      rescored(assessment, scorer.scored(assessment.requirements.compactMap(checked) + charged))
    case .unreadable, .late, .notYetDue:
      Assessment(
        assessment.subject, id: assessment.id, name: assessment.name, score: assessment.score,
        grade: assessment.grade, requirements: charged.map { scorer.result(of: $0, gain: 0) },
        diagnostics: assessment.diagnostics)
    }
  }

  private func rescored(_ assessment: Assessment, _ scored: Scorer.Scored) -> Assessment {
    Assessment(
      assessment.subject, id: assessment.id, name: assessment.name, score: scored.score,
      grade: scored.grade, caps: scored.caps, bonus: scored.bonus, groups: scored.groups,
      requirements: scored.requirements, diagnostics: assessment.diagnostics,
      nextGrade: scored.nextGrade)
  }

  /// The checks that a result is of.
  private func checked(_ result: RequirementResult) -> CheckedRequirement? {
    requirements[result.id].map {
      CheckedRequirement(requirement: $0, tally: result.tally, findings: result.findings)
    }
  }
}
