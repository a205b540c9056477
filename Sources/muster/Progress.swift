import Synchronization

/// How many files have been audited, counted from any task.
final class Progress: Sendable {
  private let done = Atomic(0)
  private let all: Atomic<Int>

  init(total: Int) { all = Atomic(total) }

  /// Takes note that so many files are done; a lower number that comes late is passed over.
  func update(_ count: Int) {
    done.max(count, ordering: .relaxed)
  }

  /// Takes note that there are so many files, where more than were known come to light.
  func expect(_ total: Int) { all.max(total, ordering: .relaxed) }

  var count: Int { done.load(ordering: .relaxed) }
  var total: Int { all.load(ordering: .relaxed) }
}

/// Does work on files and, where it takes over a second and errors go to a terminal, says there
/// how far it has come.
func withProgress<Result>(
  over total: Int, of things: String = "files", _ work: (Progress) async throws -> Result
) async rethrows -> Result {
  let progress = Progress(total: total)
  guard Terminal.standardError.isTerminal else { return try await work(progress) }
  // Before the tasks that do the work, which may be on every core.
  let display = Task(priority: .high) {
    try? await Task.sleep(for: .seconds(1))
    guard !Task.isCancelled else { return }
    while !Task.isCancelled {
      try? Terminal.standardError.write("\r\(progress.count) of \(progress.total) \(things)")
      try? await Task.sleep(for: .milliseconds(200))
    }
    // Leave the line empty for what comes next.
    try? Terminal.standardError.write("\r\u{1B}[K")
  }
  defer { display.cancel() }
  let result = try await work(progress)
  display.cancel()
  await display.value
  return result
}
