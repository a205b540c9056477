import Policies

/// What came of testing a policy.
package struct PolicyTestReport: Sendable {
  let policy: Policy
  /// What became of the cases, in the order of their files and of the cases in them.
  package let results: [CaseResult]
  /// What no case shows; none where only some cases were run.
  package let gaps: [CoverageGap]
  /// Whether only some cases were run.
  package let isFiltered: Bool

  /// What became of damages to documents; `nil` where none were made.
  package let mutation: MutationReport?

  /// Whether all cases hold and show all they should, no damage went by unnoticed, and nothing left out
  /// paid.
  package var isComplete: Bool {
    results.allSatisfy(\.holds) && gaps.isEmpty && mutation?.isComplete != false
  }
}
