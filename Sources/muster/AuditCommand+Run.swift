import ArgumentParser
import Auditing
import Foundation
import Policies
import Reporting
import XMLTree

extension AuditCommand {
  func run() async throws {
    let submissions = SubmissionFiles(paths: paths)
    let options = try reportOptions()
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
    let reader = options.reader(of: report.policy.language)
    problems.forEach { StandardError.write($0.text(in: reader)) }
    let selected = try selection(of: report)
    let areWritten = write(selected, with: options)
    let below = failUnder.map { selected.units(below: $0) } ?? []
    below.forEach { StandardError.write($0.shortfall) }

    if !areWritten || problems.contains(where: { $0.severity == .error }) {
      throw ExitStatus.notAudited
    }
    if !below.isEmpty { throw ExitStatus.belowBar }
  }

  /// The report, or what it says of the unit asked for.
  private func selection(of report: AuditReport) throws -> AuditReport {
    guard let unit else { return report }
    if let own = report.only(unit: unit) { return own }
    let hint = report.nearestUnit(to: unit).map { "; is “\($0)” meant?" }
    StandardError.write("--unit \(unit): error: there is no such unit\(hint ?? "")")
    throw ExitCode.validationFailure
  }

  /// What the command line asks of the reports.
  private func reportOptions() throws -> ReportOptions {
    var options = ReportOptions(language: language)
    if all { options.findingLimit = nil }
    if timestamp { options.timestamp = Date.now.ISO8601Format() }
    guard let file = baseline else { return options }
    guard let json = FileManager.default.contents(atPath: file) else {
      StandardError.write("\(file): error: the file cannot be read")
      throw ExitStatus.notAudited
    }
    do {
      options.baseline = try Baseline(json: json)
    } catch {
      StandardError.write("\(file): error: \(error)")
      throw ExitStatus.notAudited
    }
    return options
  }

  /// Writes the reports asked for, each whatever becomes of the others; false if one could not be.
  private func write(_ report: AuditReport, with options: ReportOptions) -> Bool {
    let requests = reports.isEmpty ? [ReportRequest.standard] : reports
    return requests.reduce(true) { areWritten, request in
      do {
        try request.write(report, with: options)
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
