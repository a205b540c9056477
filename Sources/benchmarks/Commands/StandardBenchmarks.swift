import ArgumentParser

/// The tables that README.md shows.
struct StandardBenchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all",
    abstract: "The audit, the same rules elsewhere, and ten rules by themselves.")

  @OptionGroup var rounds: Rounds

  func run() throws {
    print(Machine.heading())
    try AuditBenchmark(rounds: rounds).measure()
    try EnginesBenchmark(rounds: rounds).measure()
    // Last, for it holds a large document in this process, and the memory of others is told above that.
    try EvaluationBenchmark(rounds: rounds).measure()
  }
}
