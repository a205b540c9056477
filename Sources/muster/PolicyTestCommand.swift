import ArgumentParser
import Foundation
import Policies
import PolicyTesting
import Reporting

struct PolicyTestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs the tests of a policy: what its requirements come to on documents of its own.",
    discussion: """
      The tests are the .yaml files in the folder “tests” of the policy. A case holds when the \
      requirements it names come to what it expects, and no other finds anything. All cases \
      together must show each requirement pass, fail, and come to neither.

      With --mutate, the documents of cases that comply are damaged one place at a time, as \
      happens when they are written by hand, and each damage must be noticed, by the schema or by a \
      requirement, or be harmless by the policy. And of the documents of all cases, those with faults \
      above all, something is left out, one thing at a time: a value, a record, a file of several. \
      Nobody's score or grade may be better without it, unless the policy says under “gainful” why \
      that is right. --fixtures names further files for that, which are one period's submissions.

      The exit status is 0 when all of this is so, 1 when it is not, and 2 when the policy or the \
      tests cannot be read.
      """)

  @Argument(help: "The folder of the policy.", completion: .directory)
  var folder: String

  @Flag(help: "Damage the documents of cases, to see whether somebody notices, or gains by it.")
  var mutate = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "With --mutate: files, or folders of them, of which things are left out too.",
      valueName: "path"),
    completion: .file())
  var fixtures: [String] = []

  @Option(help: "The period that the fixtures are of.", transform: Period.parsed)
  var period: Period?

  @Option(
    help: ArgumentHelp(
      "The day to look at the fixtures from; the last one of the period unless given.",
      valueName: "date"),
    transform: CalendarDate.parsed)
  var asOf: CalendarDate?

  @Option(
    help: ArgumentHelp(
      "Run only cases with this text in their name or the name of their file.", valueName: "text"))
  var filter: String?

  @Option(help: ArgumentHelp("How many documents to audit at a time.", valueName: "number"))
  var jobs: Int?

  @Flag(help: "List all findings and damages, not only the first of each sort.")
  var all = false

  @OptionGroup var speech: LanguageOption

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1, not \(jobs)") }
    if !fixtures.isEmpty, !mutate { throw ValidationError("--fixtures goes with --mutate") }
    if fixtures.isEmpty != (period == nil) || (asOf != nil && period == nil) {
      throw ValidationError("--fixtures goes with --period, and --as-of with both")
    }
  }

  func run() async throws {
    let policy = try speech.reading { () throws(PolicyErrors) in try PolicyLoader().load(folder) }
    let language = speech.language(for: policy)
    let tests = try speech.reading(for: policy) { () throws(PolicyErrors) in
      try PolicyTests(of: policy)
    }
    let fixtures = try fixtureSet(for: policy)
    let report: PolicyTestReport
    do {
      report = try await withProgress(over: 0, of: "audits") { progress in
        try await tests.run(
          filter: filter, mutates: mutate, fixtures: fixtures,
          jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount
        ) { done, total in
          progress.expect(total)
          progress.update(done)
        }
      }
    } catch let errors as PolicyErrors {
      StandardError.write(errors.diagnostics, in: language)
      throw ExitStatus.notAudited
    }
    let text = PolicyTestText(report, listsAll: all, language: language)
    let lines = text.lines.map { $0.printable + "\n" }
    try StandardOutput.write(lines.joined(), in: language)
    if !report.isComplete { throw ExitCode.failure }
  }

  /// The documents that --fixtures names; what is wrong with one of them keeps all from being damaged.
  private func fixtureSet(for policy: Policy) throws -> FixtureSet? {
    guard let period else { return nil }
    let found = SubmissionFiles(paths: fixtures)
    StandardError.write(found.problems, in: speech.language(for: policy))
    guard !found.problems.contains(where: { $0.severity == .error }) else {
      throw ExitStatus.notAudited
    }
    return try speech.reading(for: policy) { () throws(PolicyErrors) in
      try FixtureSet(
        name: fixtures.joined(separator: " "), files: found.files, period: period,
        asOf: asOf ?? period.end)
    }
  }
}
