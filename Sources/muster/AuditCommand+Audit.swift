import ArgumentParser
import Auditing
import Foundation
import Policies

extension AuditCommand {
  /// Audits files against a policy. What is wrong with a file is in the report.
  func audit(
    _ files: [String], against policy: Policy, includesSummary: Bool, profiler: AuditProfiler?,
    progress: Progress
  ) async throws -> AuditReport {
    let (reader, model) = try speech.reader(for: policy, sizeLimit: limits.maxFileSize)
    let submissions = SubmissionReader(reader: reader, profiler: profiler)
    let waivers = try waivers.map { file in
      try speech.reading(for: policy) { () throws(PolicyErrors) in
        try Waivers(file: file, policy: policy)
      }
    }
    let marks = try marks.map { file in
      try speech.reading(for: policy) { () throws(PolicyErrors) in
        try Marks(file: file, policy: policy)
      }
    }
    let auditor = Auditor(
      policy: policy, schema: model, period: period, asOf: values.asOf(in: period),
      waivers: waivers, marks: marks,
      includesSummary: includesSummary, explains: explain, isRevealing: values.reveal,
      limits: limits.evaluationLimits, profiler: profiler)
    return await auditor.audit(
      files, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      store: SpillFile(), progress: { progress.update($0) }, read: { submissions.read($0) })
  }
}
