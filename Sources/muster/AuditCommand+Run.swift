import ArgumentParser
import Auditing
import Foundation
import Policies
import Reporting
import Schemas
import XMLTree
import XPath

extension AuditCommand {
  func run() async throws {
    let policy = try speech.policy(in: self.policy, with: values.settings)
    let language = speech.language(for: policy)
    guard period.end >= policy.inForce else {
      let mistake = Diagnostic(
        "--period \(period.label)", .periodNotCovered, .text(policy.inForce.description))
      StandardError.write([mistake], in: language)
      throw ExitCode.validationFailure
    }
    let submissions = SubmissionFiles(paths: paths)
    try refuseOverwriting(submissions, policy, language)
    let options = try reportOptions(language)
    let profiler = profile ? AuditProfiler(time: ThreadTime.spent) : nil
    let report = try await withProgress(over: submissions.files.count) { progress in
      try await audit(
        submissions.files, against: policy,
        includesSummary: summary ?? submissions.includesFolder, profiler: profiler,
        progress: progress)
    }.adding(submissions.problems)
    let problems = report.problems
    StandardError.write(problems, in: language)
    let selected = try selection(of: report, language)
    let areWritten = write(selected, with: options, profiler, language)
    write(profiler, policy, language)
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
    write([mistake], in: language)
    throw ExitCode.validationFailure
  }

  /// Writes what is wrong with what the command line names: files are named after persons too.
  private func write(_ mistakes: [Diagnostic], in language: ReaderLanguage) {
    StandardError.write(
      values.reveal ? mistakes : mistakes.map(\.maskingNumbers), in: language)
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
    } catch let error as BaselineError {
      problem = Diagnostic(file, .notBaseline, .message(error.message))
    }
    write([problem], in: language)
    throw ExitStatus.notAudited
  }

  /// Writes the reports asked for, each whatever becomes of the others; false if one could not be.
  private func write(
    _ report: AuditReport, with options: ReportOptions, _ profiler: AuditProfiler?,
    _ language: ReaderLanguage
  ) -> Bool {
    var areWritten = true
    for request in requests {
      do throws(OutputError) {
        try profiler.measure(.report(request.format.name)) {
          () throws(OutputError) in
          try request.write(report, with: options)
        }
      } catch {
        write([Diagnostic(request.place, error)], in: language)
        areWritten = false
      }
    }
    return areWritten
  }
}

extension AuditCommand {
  /// Writes what the audit spent its time on, if that is asked for.
  private func write(_ profiler: AuditProfiler?, _ policy: Policy, _ language: ReaderLanguage) {
    guard let profile = profiler?.profile else { return }
    let terminal = Terminal.standardError
    let options = ReportOptions(
      width: terminal.width ?? 100, usesColor: terminal.usesColor, language: language.rawValue)
    try? terminal.write(ProfileReport(of: profile, options: options).text)
  }
}

// What reports may not be written over.
extension AuditCommand {
  private var requests: [ReportRequest] { reports.isEmpty ? [.standard] : reports }

  /// What a policy's own tests are made of.
  private func testFiles(of policy: Policy) -> [String] {
    let folder = "\(self.policy)/tests"
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.map { "\(folder)/\($0)" }
  }

  /// Refuses a report that would be written over something that is read, before anything is.
  private func refuseOverwriting(
    _ submissions: SubmissionFiles, _ policy: Policy, _ language: ReaderLanguage
  ) throws {
    let targets = requests.filter(\.isRegularFile)
    guard !targets.isEmpty else { return }
    let others =
      [policy.file] + SchemaModel.files(ofSchema: policy.submissionSchema) + testFiles(of: policy)
      + [waivers, marks, baseline].compactMap(\.self)
    let read = Dictionary(
      others.map { (FileIdentity(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    let mistakes = targets.compactMap { request -> Diagnostic? in
      guard let identity = request.identity,
        let input = submissions.path(of: identity) ?? read[identity]
      else { return nil }
      return Diagnostic(
        "--report \(request.format.name)", .overwritesInput, .text(request.place), .text(input))
    }
    guard mistakes.isEmpty else {
      write(mistakes, in: language)
      throw ExitCode.validationFailure
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
