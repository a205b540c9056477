import ArgumentParser
import Auditing
import Foundation
import Policies
import Schemas
import XMLTree

extension AuditCommand {
  /// The policy, with the values given for its parameters.
  func loadedPolicy() throws -> Policy {
    let parameters = Dictionary(uniqueKeysWithValues: settings.map { ($0.name, $0.value) })
    let loader = PolicyLoader(parameters: parameters, parameterOrigin: Setting.option)
    do {
      return try loader.load(policy)
    } catch {
      StandardError.write(error.diagnostics, in: speech.language())
      // What `--set` gives may be wrong, and the policy right.
      let isOfCommandLine = error.diagnostics.allSatisfy { $0.message.code is SettingProblem }
      throw isOfCommandLine ? ExitCode.validationFailure : ExitStatus.notAudited
    }
  }

  /// Audits files against a policy. What is wrong with a file is in the report.
  func audit(
    _ files: [String], against policy: Policy, includesSummary: Bool, progress: Progress
  ) async throws -> AuditReport {
    var readerOptions = XMLReader.Options()
    readerOptions.sizeLimit = maxFileSize.bytes
    let reader = SubmissionReader(
      reader: XMLReader(schema: try schema(of: policy), options: readerOptions))
    // A schema that the validator can read and the model cannot only costs words.
    let model = try? SchemaModel(file: policy.submissionSchema)
    let waivers = try waivers.map { file in
      try speech.reading(for: policy) { () throws(PolicyErrors) in
        try Waivers(file: file, policy: policy)
      }
    }
    let auditor = Auditor(
      policy: policy, schema: model, period: period, asOf: effectiveAsOf, waivers: waivers,
      includesSummary: includesSummary, explains: explain, isRevealing: reveal)
    return await auditor.audit(
      files, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      progress: { progress.update($0) }, read: { reader.read($0) })
  }

  private func schema(of policy: Policy) throws -> Schema {
    do {
      return try Schema(file: policy.submissionSchema)
    } catch {
      StandardError.write(error.diagnostics, in: speech.language(for: policy))
      throw ExitStatus.notAudited
    }
  }
}
