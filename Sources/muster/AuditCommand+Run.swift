import ArgumentParser
import Auditing
import Policies
import Reporting
import XMLTree

extension AuditCommand {
  func run() async throws {
    let submissions = SubmissionFiles(paths: paths)
    let report: AuditReport
    do {
      report = try await withProgress(over: submissions.files.count) { progress in
        try await audit(
          submissions.files, includesSummary: summary ?? submissions.includesFolder,
          progress: progress)
      }.adding(submissions.failures)
    } catch let errors as PolicyErrors {
      errors.diagnostics.forEach { StandardError.write("\($0)") }
      throw errors.areOfCommandLine ? ExitCode.validationFailure : ExitStatus.notAudited
    } catch let mistake as PeriodNotCovered {
      StandardError.write("\(mistake)")
      throw ExitCode.validationFailure
    } catch let schema as Schema.Invalid {
      schema.diagnostics.forEach { StandardError.write("\($0)") }
      throw ExitStatus.notAudited
    }
    let problems = report.problems
    problems.forEach { StandardError.write("\($0)") }
    let areWritten = write(report)
    let below = failUnder.map { report.units(below: $0) } ?? []
    below.forEach { StandardError.write($0.shortfall) }

    if !areWritten || problems.contains(where: { $0.severity == .error }) {
      throw ExitStatus.notAudited
    }
    if !below.isEmpty { throw ExitStatus.belowBar }
  }

  /// Writes the reports asked for, each whatever becomes of the others; false if one could not be.
  private func write(_ report: AuditReport) -> Bool {
    let requests = reports.isEmpty ? [ReportRequest.standard] : reports
    return requests.reduce(true) { areWritten, request in
      do {
        try request.write(report, listsAll: all)
        return areWritten
      } catch {
        StandardError.write("\(request.file ?? "standard output"): error: \(error)")
        return false
      }
    }
  }
}

/// The exit statuses besides success and a wrong command line.
enum ExitStatus {
  /// Audited, and some unit is below the bar.
  static let belowBar = ExitCode(1)
  /// Something could not be audited, or not reported.
  static let notAudited = ExitCode(2)
}

extension PolicyErrors {
  /// Whether it is what `--set` gave that is wrong, and not the policy.
  fileprivate var areOfCommandLine: Bool {
    diagnostics.allSatisfy { $0.file.hasPrefix(Setting.option) }
  }
}
