import Crypto
import Policies
import XMLTree

/// An audit in its two steps: each submission by itself, then the second level over what they yielded.
///
/// Whoever audits many sets of submissions that differ in one of them audits that one again and no
/// other.
package struct StagedAudit: Sendable {
  private let auditor: Auditor
  /// Collects what submissions yield, under a key of this audit's own.
  private let collector: FactCollector?
  /// Where results are kept; `nil` for memory.
  private let book: RecordBook?

  /// Makes an audit of what an auditor is set up for, which keeps results in a store if there is one.
  package init(_ auditor: Auditor, store: (any RecordStore)? = nil) {
    self.auditor = auditor
    let policy = auditor.settings.policy
    book = store.map { RecordBook($0, words: RecordBook.words(of: policy)) }
    collector =
      auditor.includesSummary
      ? FactCollector(
        definitions: policy.submissions.facts, keyed: HMAC(key: SymmetricKey(size: .bits256)),
        policyFile: policy.file) : nil
  }

  /// What audits one submission after another, for one job.
  package func makeSubmissionAudit() -> SubmissionAudit {
    SubmissionAudit(settings: auditor.settings, schema: auditor.schema, collector: collector)
  }

  /// What became of a submission, kept where results are kept.
  func kept(_ submission: AuditedSubmission) -> AuditedSubmission {
    book.map { submission.kept(in: $0) } ?? submission
  }

  /// The report on submissions that this audit has audited, the second level included where it is
  /// wanted. What that came to is kept in a cache, and taken from there for a summary that was audited
  /// already.
  package func report(
    of submissions: [AuditedSubmission], cache: SummaryCache? = nil
  ) -> AuditReport {
    let profiler = auditor.settings.profiler
    return profiler.measure(.assembling) { assembled(submissions, cache) }
  }

  private func assembled(
    _ submissions: [AuditedSubmission], _ cache: SummaryCache?
  ) -> AuditReport {
    var assembly = ReportAssembly(settings: auditor.settings, schema: auditor.schema, book: book)
    for submission in submissions { assembly.add(submission) }
    if auditor.includesSummary { assembly.addWhole(cache) }
    return assembly.report
  }
}

extension RecordBook {
  /// The words of a policy that its results are told in.
  fileprivate static func words(of policy: Policy) -> [String] {
    policy.requirements.map(\.id) + policy.scoring.groups.map(\.id)
      + policy.scoring.grades.map(\.name) + [policy.file]
  }
}
