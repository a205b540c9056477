import ArgumentParser

/// The same rules by Muster and by engines that others use, on a corpus with all kinds of mistakes.
struct EnginesBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "engines",
    abstract: "The same rules by Muster, by lxml's Schematron and by SaxonC-HE; verdicts compared.")

  @Option(help: "How many submissions.")
  var submissions = 1_000

  @Option(help: "How many members each has.")
  var members = 100

  @OptionGroup var rounds: Rounds

  init() {}

  init(rounds: Rounds) {
    (submissions, members) = (1_000, 100)
    self.rounds = rounds
  }

  func run() throws {
    print(Machine.heading())
    try measure()
  }

  func measure() throws {
    guard Elsewhere.isInstalled else { return print(Elsewhere.advice + "\n") }
    let scratch = try Scratch()
    let corpus = try Corpus(
      submissions: submissions, members: members, defects: Self.defects, in: scratch)
    for rules in RuleSet.all {
      var comparison = Comparison(
        policy: rules.folder, documents: corpus.folder, rounds: rounds.count, in: scratch)
      for engine in rules.engines {
        comparison.enter(engine.title, engine.name, "\(rules.folder)/rules.sch")
      }
      try comparison.run("\(rules.title): \(corpus.title)", in: scratch)
    }
  }

  /// A mistake in every fiftieth of everything.
  private static let defects = [
    "phone", "post", "name", "duty", "armband", "id-number", "leader", "headcount", "training",
    "inspection", "insurance", "contact", "updated",
  ].map { $0 + "=0.02" }
}

/// Rules that are written twice in the same expressions: as a policy, and as a Schematron.
private struct RuleSet {
  typealias Engine = (name: String, title: String)

  let folder: String
  let title: String
  let engines: [Engine]

  private static let saxon: Engine = ("xpath", "SaxonC-HE, compiled XPath")

  static let all = [
    RuleSet(
      folder: "Benchmarks/form", title: "Rules in XPath 1.0",
      engines: [("schematron", "lxml's ISO Schematron (libxslt)"), saxon]),
    RuleSet(folder: "Benchmarks/records", title: "Rules in XPath 2.0", engines: [saxon]),
  ]
}
