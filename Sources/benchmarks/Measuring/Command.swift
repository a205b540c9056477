import Foundation

/// A program with its arguments, run as a child.
struct Command {
  let program: String
  let arguments: [String]

  init(_ program: String, _ arguments: [String]) {
    self.program = program
    self.arguments = arguments
  }

  /// A program that was built beside this one.
  init(sibling name: String, _ arguments: [String]) {
    let folder = Bundle.main.bundleURL
    self.init(folder.appending(path: name).path, arguments)
  }

  /// Runs the command to its end and says what it took. What it prints goes to a file.
  func run(printingTo output: URL) throws -> Measurement {
    let clock = ContinuousClock()
    let start = clock.now
    let child = try spawn(printingTo: output.path)
    var (status, usage) = (Int32(0), rusage())
    while wait4(child, &status, 0, &usage) == -1 {
      guard errno == EINTR else { throw failure(String(cString: strerror(errno)), output) }
    }
    let wall = clock.now - start
    guard status == 0 else { throw failure("wait status \(status)", output) }
    return Measurement(wall: wall, usage: usage)
  }

  private func spawn(printingTo output: String) throws -> pid_t {
    #if os(Linux)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, flags, 0o644)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, output + ".errors", flags, 0o644)

    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    let status = posix_spawnp(&child, program, &actions, nil, &words, environ)
    guard status == 0 else {
      throw CommandFailure(command: self, reason: String(cString: strerror(status)), said: "")
    }
    return child
  }

  private func failure(_ reason: String, _ output: URL) -> CommandFailure {
    let said = try? String(contentsOfFile: output.path + ".errors", encoding: .utf8)
    return CommandFailure(command: self, reason: reason, said: String((said ?? "").suffix(2_000)))
  }
}

/// A command that could not be run, or did not end well.
struct CommandFailure: Error, CustomStringConvertible {
  let command: Command
  let reason: String
  /// The end of what it wrote to its standard error.
  let said: String

  var description: String {
    "\(command.program) \(command.arguments.prefix(6).joined(separator: " ")): \(reason)\n\(said)"
  }
}
