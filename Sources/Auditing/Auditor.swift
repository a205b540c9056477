import Policies
import Schemas
import XMLTree
import XPath

/// Audits submissions against a policy.
///
/// It reads no files and no clock: what a submission holds is asked of the caller, and the day the
/// audit looks from is given. The same policy, day and submissions make the same report, whatever the
/// number of jobs.
package struct Auditor: Sendable {
  /// What is the same for all documents.
  package let settings: AuditSettings
  /// What submissions can hold, so that a problem of a schema is told with the form wanted.
  let schema: SchemaModel?
  /// Whether the second level is audited too, if the policy has one.
  let includesSummary: Bool

  /// Makes an auditor.
  ///
  /// - Parameters:
  ///   - policy: The policy audited against.
  ///   - schema: What submissions can hold. Without it, what is wrong with one by its schema is told
  ///     without the form that is wanted.
  ///   - period: The period audited.
  ///   - asOf: The day the audit looks from: windows that end after it may still be put right.
  ///   - waivers: The checks that are excused.
  ///   - marks: The points that assessors gave by hand.
  ///   - includesSummary: Whether the second level is audited too, if the policy has one.
  ///   - explains: Whether findings tell what the parts of their rules came to.
  ///   - isRevealing: Whether sensitive values and confidential names are shown.
  ///   - limits: What the evaluations on a document of no nodes may use; a larger one may have more.
  ///   - profiler: Takes down what the audit spends its time on.
  package init(
    policy: Policy, schema: SchemaModel? = nil, period: Period, asOf: CalendarDate,
    waivers: Waivers? = nil, marks: Marks? = nil, includesSummary: Bool = false,
    explains: Bool = false,
    isRevealing: Bool = false, limits: EvaluationLimits = EvaluationLimits(),
    profiler: AuditProfiler? = nil
  ) {
    settings = AuditSettings(
      policy: policy, period: period, asOf: asOf, waivers: waivers, marks: marks,
      explains: explains,
      isRevealing: isRevealing, limits: limits, profiler: profiler)
    self.schema = schema
    self.includesSummary = includesSummary
  }

  /// Audits submissions, each read by `read` when its turn comes and let go of afterwards; then,
  /// where it is included, the second level over what they yielded.
  ///
  /// - Parameters:
  ///   - files: The submissions, by the names the report calls them.
  ///   - jobs: How many are audited at the same time.
  ///   - store: Where results are kept until the report is written, beside what ranks them; in memory
  ///     as they are unless given.
  ///   - progress: Called after each submission with the number done so far, from any job.
  ///   - read: Reads a submission.
  package func audit(
    _ files: [String], jobs: Int = 1, store: (any RecordStore)? = nil,
    progress: (@Sendable (Int) -> Void)? = nil,
    read: @escaping @Sendable (String) -> Submission
  ) async -> AuditReport {
    let stages = StagedAudit(self, store: store)
    let results = await files.concurrentMap(
      jobs: jobs, worker: { stages.makeSubmissionAudit() }, progress: progress
    ) { audit, file in
      stages.kept(audit.result(of: read(file), file: file))
    }
    return stages.report(of: results)
  }

  /// Audits a summary element that is there already, such as one written to test a policy; `nil`
  /// where the policy says nothing of one.
  package func assessment(ofSummary summary: Node) -> Assessment? {
    SummaryAudit(settings)?.result(
      of: Summary(element: summary, confidential: []), chargesUnits: false
    ).assessment
  }
}
