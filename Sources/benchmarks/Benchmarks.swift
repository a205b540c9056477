import ArgumentParser

/// Times Muster against other programs that do the same work.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks",
    abstract: "Times Muster against other programs that do the same work.",
    discussion: """
      Whole processes are measured, in turn (A, B, C, A, B, C …), and medians shown. Run it from the \
      project's folder, built with -c release, on a machine that does nothing else.
      """,
    subcommands: [
      StandardBenchmarks.self, AuditBenchmark.self, GrowthBenchmark.self, EnginesBenchmark.self,
      ForeignBenchmark.self, EvaluationBenchmark.self, ParseCommand.self,
    ],
    defaultSubcommand: StandardBenchmarks.self)
}
