import Auditing
import Foundation
import Policies
import XMLTree

extension AuditCommand {
  /// Audits files against the policy. Throws the mistakes of the policy or of its schema; those of
  /// a file are in the report.
  func audit(_ files: [String], progress: Progress) async throws -> AuditReport {
    let parameters = Dictionary(uniqueKeysWithValues: settings.map { ($0.name, $0.value) })
    let loader = PolicyLoader(parameters: parameters, parameterOrigin: Setting.option)
    let policy = try loader.load(policy)
    let reader = XMLReader(schema: try Schema(file: policy.submissionSchema))
    let auditor = Auditor(
      policy: policy, period: period, asOf: effectiveAsOf, isRevealing: reveal)
    return await auditor.audit(
      files, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      progress: { progress.update($0) }, read: { reader.read(file: $0) })
  }
}
