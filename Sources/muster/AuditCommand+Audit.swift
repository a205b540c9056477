import ArgumentParser
import Auditing
import Policies

extension AuditCommand {
  /// Audits files against the policy: throws `PolicyErrors` for the mistakes of a policy, and
  /// reports those of a file.
  func audit(_ files: [String], progress: Progress) async throws -> AuditReport {
    throw ValidationError("no auditor")
  }
}
