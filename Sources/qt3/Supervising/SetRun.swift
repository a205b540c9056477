import Foundation

/// Runs one set in processes of its own: when a case brings one down or takes too long, that case has
/// failed, and another process goes on behind it.
struct SetRun: Sendable {
  let folder: String
  let set: String
  let cases: Set<String>
  /// How long a case may take, in seconds.
  let timeLimit: Double

  /// Runs the set.
  func run() throws -> [CaseReport] {
    var reports: [CaseReport] = []
    var next = 0
    while true {
      let attempt = Attempt(process: try makeProcess(from: next))
      try attempt.run()
      reports += attempt.finished.map { CaseReport(set: set, title: $0, verdict: $1) }
      guard let title = attempt.underWay else {
        guard attempt.succeeded else { throw SuiteError("\(set): \(attempt.lastWords)") }
        return reports
      }
      let end = attempt.timedOut ? "timed out after \(timeLimit) s" : attempt.lastWords
      reports.append(CaseReport(set: set, title: title, verdict: .failed(end)))
      next = title.index + 1
    }
  }

  private func makeProcess(from index: Int) throws -> Process {
    guard let executable = Bundle.main.executableURL else {
      throw SuiteError("the path of this program is not known")
    }
    let process = Process()
    process.executableURL = executable
    process.arguments =
      [folder, "--worker", set, "--first-case", "\(index)", "--time-limit", "\(timeLimit)"]
      + cases.flatMap { ["--case", $0] }
    // The message of a crash is wanted; its backtrace would take seconds.
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    return process
  }
}

/// One process at work on a set, and what it has said.
private final class Attempt {
  private(set) var finished: [(CaseTitle, Verdict)] = []
  /// The case begun and not finished.
  private(set) var underWay: CaseTitle?
  private var lastNoise = "no message"
  private let process: Process
  private let output = Pipe()

  init(process: Process) {
    self.process = process
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
  }

  /// Whether the process ended by itself, its work done.
  var succeeded: Bool { process.terminationReason == .exit && process.terminationStatus == 0 }

  /// Whether the process ended because a case took too long.
  var timedOut: Bool {
    process.terminationReason == .exit && process.terminationStatus == Worker.timedOut
  }

  /// How the process ended.
  var lastWords: String { "crashed with status \(process.terminationStatus): \(lastNoise)" }

  /// Runs the process to its end.
  func run() throws {
    try process.run()
    var rest = Data()
    while true {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { break }
      rest.append(data)
      var lines = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      rest = Data(lines.removeLast())
      lines.forEach(read)
    }
    process.waitUntilExit()
  }

  private func read(line: Data) {
    switch try? JSONDecoder().decode(Message.self, from: line) {
    case .started(let title): underWay = title
    case .finished(let verdict):
      if let underWay { finished.append((underWay, verdict)) }
      underWay = nil
    case nil: if !line.isEmpty { lastNoise = String(decoding: line, as: UTF8.self) }
    }
  }
}
