import ArgumentParser
import Auditing
import Foundation
import Policies
import Schemas
import XMLTree

extension AuditCommand {
  /// Audits files against a policy. What is wrong with a file is in the report.
  func audit(
    _ files: [String], against policy: Policy, includesSummary: Bool, progress: Progress
  ) async throws -> AuditReport {
    let schema = try speech.schema(of: policy)
    var readerOptions = XMLReader.Options()
    readerOptions.sizeLimit = maxFileSize.bytes
    // A schema that the validator can read and the model cannot only costs words.
    let model = try? SchemaModel(file: policy.submissionSchema)
    let reader = SubmissionReader(
      reader: XMLReader(schema: schema, defaults: model?.defaults, options: readerOptions))
    let waivers = try waivers.map { file in
      try speech.reading(for: policy) { () throws(PolicyErrors) in
        try Waivers(file: file, policy: policy)
      }
    }
    let auditor = Auditor(
      policy: policy, schema: model, period: period, asOf: effectiveAsOf, waivers: waivers,
      includesSummary: includesSummary, explains: explain, isRevealing: reveal,
      limits: limits.evaluationLimits)
    return await auditor.audit(
      files, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      progress: { progress.update($0) }, read: { reader.read($0) })
  }
}
