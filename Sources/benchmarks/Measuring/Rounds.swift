import ArgumentParser

/// How often each contender runs.
struct Rounds: ParsableArguments {
  @Option(name: .customLong("rounds"), help: "How often everything is run; medians are shown.")
  var count = 5

  func validate() throws {
    guard count > 0 else { throw ValidationError("--rounds is at least 1") }
  }
}
