import Policies

/// What came of testing a policy.
public struct PolicyTestReport: Sendable {
  let policy: Policy
  /// What became of the cases, in the order of their files and of the cases in them.
  public let results: [CaseResult]
  /// What no case shows; none where only some cases were run.
  public let gaps: [CoverageGap]
  /// Whether only some cases were run.
  public let isFiltered: Bool

  /// What became of damages to documents that comply; `nil` where none were made.
  public let mutation: MutationReport?

  /// Whether all cases hold and show all they should, and no damage went by unnoticed.
  public var isComplete: Bool {
    results.allSatisfy(\.holds) && gaps.isEmpty && mutation?.isComplete != false
  }
}
