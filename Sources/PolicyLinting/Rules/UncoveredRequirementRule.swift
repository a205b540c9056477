/// Every requirement is covered by the policy's tests.
///
///     - {id: member.post, …}          # warning, if no test expects anything of member.post
///
/// Only where it is known what the tests cover. What an assessor marks by hand needs no test.
struct UncoveredRequirementRule: LintRule {
  func problems(in analysis: PolicyAnalysis) -> [Problem] {
    guard let covered = analysis.coveredRequirements else { return [] }
    return analysis.policy.requirements.filter { !$0.isMarked && !covered.contains($0.id) }.map {
      .warning(.uncoveredRequirement, .text($0.id), at: $0.place)
    }
  }
}
