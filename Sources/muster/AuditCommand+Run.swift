import ArgumentParser
import Auditing
import Foundation
import Policies
import Reporting
import XMLTree
import XPath

extension AuditCommand {
  func run() async throws {
    let policy = try loadedPolicy()
    let language = speech.language(for: policy)
    guard period.end >= policy.inForce else {
      let mistake = Diagnostic(
        "--period \(period.label)", .periodNotCovered, .text(policy.inForce.description))
      StandardError.write([mistake], in: language)
      throw ExitCode.validationFailure
    }
    let submissions = SubmissionFiles(paths: paths)
    let options = try reportOptions(language)
    let report = try await withProgress(over: submissions.files.count) { progress in
      try await audit(
        submissions.files, against: policy,
        includesSummary: summary ?? submissions.includesFolder, progress: progress)
    }.adding(submissions.problems)
    let problems = report.problems
    StandardError.write(problems, in: language)
    let selected = try selection(of: report, language)
    let areWritten = write(selected, with: options, language)
    let shortfalls = failUnder.map { selected.units(below: $0).map(\.shortfall) } ?? []
    StandardError.write(shortfalls, in: language)

    if !areWritten || problems.contains(where: { $0.severity == .error }) {
      throw ExitStatus.notAudited
    }
    if !shortfalls.isEmpty { throw ExitStatus.belowBar }
  }

  /// The report, or what it says of the unit asked for.
  private func selection(of report: AuditReport, _ language: ReaderLanguage) throws -> AuditReport {
    guard let unit else { return report }
    if let own = report.only(unit: unit) { return own }
    let mistake = Diagnostic(
      "--unit \(unit)", .unknownUnit,
      suggestion: Spelling.nearest(to: unit, in: report.units.map(\.id)))
    StandardError.write([mistake], in: language)
    throw ExitCode.validationFailure
  }

  /// What the command line asks of the reports.
  private func reportOptions(_ language: ReaderLanguage) throws -> ReportOptions {
    var options = ReportOptions(language: language.rawValue)
    if all { options.findingLimit = nil }
    if timestamp { options.timestamp = Date.now.ISO8601Format() }
    guard let file = baseline else { return options }
    let problem: Diagnostic
    do {
      let json = try InputFile.contents(of: file, limit: InputFile.reportLimit)
      options.baseline = try Baseline(json: Data(json))
      return options
    } catch let error as Diagnostic {
      problem = error
    } catch {
      problem = Diagnostic(file, .notBaseline, .text("\(error)"))
    }
    StandardError.write([problem], in: language)
    throw ExitStatus.notAudited
  }

  /// Writes the reports asked for, each whatever becomes of the others; false if one could not be.
  private func write(
    _ report: AuditReport, with options: ReportOptions, _ language: ReaderLanguage
  ) -> Bool {
    let requests = reports.isEmpty ? [ReportRequest.standard] : reports
    return requests.reduce(true) { areWritten, request in
      do {
        try request.write(report, with: options)
        return areWritten
      } catch {
        let problem = Diagnostic(
          request.file ?? "standard output", .notWritten, .text("\(error)"))
        StandardError.write([problem], in: language)
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
