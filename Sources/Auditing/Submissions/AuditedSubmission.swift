import XMLTree

/// What became of a submission.
package struct AuditedSubmission: Sendable {
  let assessment: KeptAssessment
  /// What it yields for the second level; `nil` where it yields nothing.
  let facts: KeptFacts?
  /// What became of waivers.
  let usage: WaiverUsage
  /// What the policy could not say.
  let problems: [Diagnostic]

  init(
    _ assessment: KeptAssessment, facts: SubmissionFacts? = nil,
    usage: WaiverUsage = WaiverUsage(), problems: [Diagnostic] = []
  ) {
    self.init(assessment, facts.map { KeptFacts($0, in: nil) }, usage, problems)
  }

  private init(
    _ assessment: KeptAssessment, _ facts: KeptFacts?, _ usage: WaiverUsage,
    _ problems: [Diagnostic]
  ) {
    (self.assessment, self.facts, self.usage, self.problems) = (assessment, facts, usage, problems)
  }

  /// The same kept in a book.
  func kept(in book: RecordBook) -> AuditedSubmission {
    AuditedSubmission(
      assessment.kept(in: book), facts.map { KeptFacts($0.facts, in: book) }, usage, problems)
  }
}
