/// Every requirement is covered by the policy's tests.
///
///     - {id: member.post, …}          # warning, if no test expects anything of member.post
///
/// Only where it is known what the tests cover.
struct UncoveredRequirementRule: LintRule {
  let name = "uncovered-requirement"

  func problems(in analysis: PolicyAnalysis) -> [Problem] {
    guard let covered = analysis.coveredRequirements else { return [] }
    return analysis.policy.allRequirements.filter { !covered.contains($0.id) }.map {
      .warning("No test covers “\($0.id)”", at: $0.place)
    }
  }
}
