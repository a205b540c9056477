import Auditing
import Foundation
import Policies
import Schemas
import XMLTree

extension AuditCommand {
  /// Audits files against the policy. Throws the mistakes of the policy or of its schema; those of
  /// a file are in the report.
  func audit(
    _ files: [String], includesSummary: Bool, progress: Progress
  ) async throws -> AuditReport {
    let parameters = Dictionary(uniqueKeysWithValues: settings.map { ($0.name, $0.value) })
    let loader = PolicyLoader(parameters: parameters, parameterOrigin: Setting.option)
    let policy = try loader.load(policy)
    guard period.end >= policy.inForce else {
      throw PeriodNotCovered(period: period, inForce: policy.inForce)
    }
    let reader = SubmissionReader(
      reader: XMLReader(schema: try Schema(file: policy.submissionSchema)))
    let waivers = try waivers.map { try Waivers(file: $0, policy: policy) }
    // A schema that the validator can read and the model cannot only costs words.
    let model = try? SchemaModel(file: policy.submissionSchema)
    let auditor = Auditor(
      policy: policy, schema: model, period: period, asOf: effectiveAsOf, waivers: waivers,
      includesSummary: includesSummary, explains: explain, isRevealing: reveal)
    return await auditor.audit(
      files, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      progress: { progress.update($0) }, read: { reader.read($0) })
  }
}

/// The policy was not yet in force in the period to audit.
struct PeriodNotCovered: Error, CustomStringConvertible {
  let period: Period
  let inForce: CalendarDate

  var description: String {
    "--period \(period.label): error: the policy came into force on \(inForce), after the period"
  }
}
