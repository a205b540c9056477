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
      requirement, or be harmless by the policy.

      With --gains, things are left out of the documents of all cases, one at a time: a value, a record, \
      a file of several. Nobody's score or grade may be better without them, unless the policy says \
      under “gainful” why that is right.

      The exit status is 0 when all of this is so, 1 when it is not, and 2 when the policy or the \
      tests cannot be read.
      """)

  @Argument(help: "The folder of the policy.", completion: .directory)
  var folder: String

  @Flag(help: "Damage the documents of cases that comply, to see whether somebody notices.")
  var mutate = false

  @Flag(
    help: "Leave things out of the documents of all cases, to see whether somebody gains by it.")
  var gains = false

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
  }

  func run() async throws {
    let policy = try speech.reading { () throws(PolicyErrors) in try PolicyLoader().load(folder) }
    let language = speech.language(for: policy)
    let tests = try speech.reading(for: policy) { () throws(PolicyErrors) in
      try PolicyTests(of: policy)
    }
    let report: PolicyTestReport
    do {
      report = try await withProgress(over: 0, of: "audits") { progress in
        try await tests.run(
          filter: filter, mutates: mutate, findsGains: gains,
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
}
