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

  /// Makes an audit of what an auditor is set up for.
  package init(_ auditor: Auditor) {
    self.auditor = auditor
    let policy = auditor.settings.policy
    collector =
      auditor.includesSummary
      ? FactCollector(
        definitions: policy.submissions.facts, key: SymmetricKey(size: .bits256),
        policyFile: policy.file) : nil
  }

  /// What audits one submission after another, for one job.
  package func makeSubmissionAudit() -> SubmissionAudit {
    SubmissionAudit(settings: auditor.settings, schema: auditor.schema, collector: collector)
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
    var assembly = ReportAssembly(settings: auditor.settings, schema: auditor.schema)
    for submission in submissions { assembly.add(submission) }
    if auditor.includesSummary { assembly.addWhole(cache) }
    return assembly.report
  }
}
