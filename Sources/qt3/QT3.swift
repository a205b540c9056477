import ArgumentParser
import Foundation

/// Runs the W3C's QT3 test suite on the expression engine.
@main
struct QT3: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qt3",
    abstract: "Runs the cases of the W3C's QT3 test suite that apply to XPath 3.1.",
    discussion: """
      Each case is evaluated on its own; one that crashes or takes too long has failed, and the \
      others go on. With a list of known failures, the exit status is 0 as long as no other case \
      fails.
      """)

  @Argument(
    help: "The suite's folder, which holds catalog.xml. Default: the variable QT3_DIR.",
    completion: .directory)
  var folder: String?

  @Option(help: "Runs this test set only; can be repeated.")
  var set: [String] = []

  @Option(name: .customLong("case"), help: "Runs this test case only; can be repeated.")
  var cases: [String] = []

  @Option(help: "A file that lists the cases known to fail.", completion: .file())
  var known: String?

  @Flag(help: "Rewrites the list of known failures as this run shows it to be.")
  var update = false

  @Flag(help: "Prints the expression, the expectation and the result of each failure.")
  var verbose = false

  @Option(
    help: "Writes the failures to a file, tab-separated: set, case, expected, got, expression.",
    completion: .file())
  var failures: String?

  @Option(help: "How many seconds a case may take.")
  var timeLimit = 10.0

  @Option(help: "How many sets run side by side.")
  var jobs = 2

  @Option(help: .private)
  var worker: String?

  @Option(help: .private)
  var firstCase = 0

  func validate() throws {
    guard update == false || known != nil else {
      throw ValidationError("--update needs --known FILE")
    }
    guard timeLimit > 0, jobs > 0 else {
      throw ValidationError("the time limit and the number of jobs must be above zero")
    }
  }

  func run() throws {
    guard let path = folder ?? ProcessInfo.processInfo.environment["QT3_DIR"] else {
      throw ValidationError("give the suite's folder, or set QT3_DIR")
    }
    let suite = SuiteFolder(path: path)
    if let worker {
      Worker(
        folder: suite, set: worker, firstCase: firstCase, cases: Set(cases),
        timeLimit: .seconds(timeLimit)
      ).runAndExit()
    }
    let report = try makeReport(suite, path: path)
    report.setLines.forEach { print($0) }
    if verbose { report.reports.forEach(printFailure) }
    report.reasonLines.forEach { print($0) }
    try failures.map { try write(report.failureTable, to: $0) }
    let isWorse = try compare(report)
    print(report.total)
    if isWorse { throw ExitCode.failure }
  }

  private func makeReport(_ suite: SuiteFolder, path: String) throws -> RunReport {
    let names = try Catalogue(folder: suite).sets.map(\.name)
    if let unknown = set.first(where: { !names.contains($0) }) {
      throw ValidationError("there is no test set “\(unknown)”")
    }
    let chosen = set.isEmpty ? names : names.filter(set.contains)
    let run = SuiteRun(
      sets: chosen.map {
        SetRun(folder: path, set: $0, cases: Set(cases), timeLimit: timeLimit)
      }, jobs: jobs)
    return RunReport(Array(zip(chosen, try run.run())).filter { !$1.isEmpty })
  }

  /// Says what got worse and better against the list of known failures; whether anything got worse.
  /// Without a list, every failure counts.
  private func compare(_ report: RunReport) throws -> Bool {
    guard let known else { return report.reports.contains { $0.verdict.failure != nil } }
    let text = FileManager.default.contents(atPath: known)
    let list = KnownFailures(text.map { String(decoding: $0, as: UTF8.self) } ?? "")
    if update {
      try write(list.updated(with: report.reports).description, to: known)
      return false
    }
    let keys = list.keys
    let worse = report.reports.filter { $0.verdict.failure != nil && !keys.contains($0.key) }
    let better = report.reports.filter { $0.verdict.failure == nil && keys.contains($0.key) }
    for report in worse {
      print("worse: \(report.key): \((report.verdict.failure ?? "").singleLine)")
    }
    for report in better { print("better: \(report.key)") }
    if !better.isEmpty {
      print("\(better.count) known failures fail no more; --update takes them off the list")
    }
    return !worse.isEmpty
  }

  private func printFailure(_ report: CaseReport) {
    guard let got = report.verdict.failure else { return }
    print(
      """
      failed: \(report.key)
        expression: \(report.title.expression.singleLine)
        expected:   \(report.title.expected.singleLine)
        got:        \(got.singleLine)
      """)
  }

  private func write(_ text: String, to path: String) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}

extension RunReport {
  /// The failures, one a line, for other programs to read.
  fileprivate var failureTable: String {
    reports.compactMap { report in
      report.verdict.failure.map { got in
        [
          report.set, report.title.name, report.title.expected.singleLine, got.singleLine,
          report.title.expression.singleLine,
        ].joined(separator: "\t") + "\n"
      }
    }.joined()
  }
}
