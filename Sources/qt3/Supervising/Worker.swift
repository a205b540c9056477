import Foundation
import Synchronization

/// Runs the cases of one set in this process and says on standard output what came of each.
struct Worker: Sendable {
  let folder: SuiteFolder
  let set: String
  /// The case to start with, by its place in the set.
  let firstCase: Int
  /// The cases to run; all when empty.
  let cases: Set<String>
  /// How long a case may take.
  let timeLimit: Duration

  /// The status of a process that ended because a case took too long.
  static let timedOut: Int32 = 75

  /// Expressions nest as deep as they like: their limits are the engine's, not the stack's.
  private static let stackSize = 512 << 20
  /// More than any case needs; a case that wants more ends this process only.
  private static let addressSpace = 8 << 30

  /// Runs the cases and ends the process.
  func runAndExit() -> Never {
    limitAddressSpace()
    let clock = CaseClock()
    let thread = Thread {
      do {
        try run(clock)
        exit(EXIT_SUCCESS)
      } catch {
        FileHandle.standardError.write(Data("\(error)\n".utf8))
        exit(EXIT_FAILURE)
      }
    }
    thread.stackSize = Self.stackSize
    thread.start()
    while clock.elapsed < timeLimit { Thread.sleep(forTimeInterval: 0.05) }
    // Whatever the other thread is in the middle of, this ends it.
    _exit(Self.timedOut)
  }

  private func run(_ clock: CaseClock) throws {
    let testSet = try Catalogue(folder: folder).testSet(named: set)
    let runner = CaseRunner(store: DocumentStore(folder: folder))
    for (index, test) in testSet.cases.enumerated().dropFirst(firstCase) {
      guard cases.isEmpty || cases.contains(test.name) else { continue }
      let title = CaseTitle(
        index: index, name: test.name, expression: test.expression.text,
        expected: test.assertion.description)
      try send(.started(title))
      clock.reset()
      try send(.finished(runner.run(test).shortened))
    }
  }

  private func send(_ message: Message) throws {
    var line = try JSONEncoder().encode(message)
    line.append(UInt8(ascii: "\n"))
    try FileHandle.standardOutput.write(contentsOf: line)
  }

  private func limitAddressSpace() {
    var limit = rlimit()
    limit.rlim_cur = rlim_t(Self.addressSpace)
    limit.rlim_max = rlim_t(Self.addressSpace)
    #if os(Linux)
      setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    #else
      setrlimit(RLIMIT_AS, &limit)
    #endif
  }
}

/// When the case under way began.
private final class CaseClock: Sendable {
  private let start = Mutex(ContinuousClock.now)

  /// How long ago that was.
  var elapsed: Duration { start.withLock { ContinuousClock.now - $0 } }

  /// Begins a case.
  func reset() { start.withLock { $0 = .now } }
}

extension Verdict {
  /// The verdict with no more of the result than a reader wants to see.
  fileprivate var shortened: Verdict {
    if case .failed(let got) = self { .failed(String(got.prefix(1000))) } else { self }
  }
}
