import ArgumentParser

/// How the cost of an audit grows with what is audited: evenly, when each further one costs the same.
struct GrowthBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth",
    abstract: "What each further member and each further submission costs. Takes long.")

  @Option(help: "The most members of one submission.")
  var members = 100_000

  @Option(help: "The most submissions.")
  var submissions = 10_000

  @OptionGroup var rounds: Rounds

  func run() throws {
    print(Machine.heading())
    let sizes = Self.sizes(upTo: members)
    try measure("One submission", "each further member", sizes) { (1, $0, []) }
    try measure("One submission, nobody's number in it", "each further member", sizes) {
      (1, $0, ["phone=1"])
    }
    let counts = Self.sizes(upTo: submissions)
    try measure("Submissions of 100 members", "each further submission", counts) { ($0, 100, []) }
    try measure(
      "Submissions of 100 members, one person and one case in all", "each further submission",
      counts
    ) { ($0, 100, ["same-person=1", "same-case=1"]) }
  }

  /// 100, and ten times as many as often as that is not more.
  private static func sizes(upTo most: Int) -> [Int] {
    Array(sequence(first: 100) { $0 * 10 }.prefix { $0 <= most })
  }

  private func measure(
    _ subject: String, _ each: String, _ sizes: [Int],
    corpus: (Int) -> (submissions: Int, members: Int, defects: [String])
  ) throws {
    var table = Table(subject, "wall", each, "CPU", each, "peak memory")
    var before: (size: Int, measurement: Measurement)?
    for size in sizes {
      let scratch = try Scratch()
      let (submissions, members, defects) = corpus(size)
      let corpus = try Corpus(
        submissions: submissions, members: members, defects: defects, in: scratch)
      let path = submissions == 1 ? corpus.files[0] : corpus.folder
      var contest = Contest(rounds: rounds.count, in: scratch.folder)
      contest.enter(size.grouped, .audit(of: path, in: scratch))
      let taken = try contest.run()[0].measurement
      let further = { (figure: KeyPath<Measurement, Duration>) in
        before.map {
          ((taken[keyPath: figure] - $0.measurement[keyPath: figure]) / (size - $0.size)).figure
        } ?? ""
      }
      table.row(
        size.grouped, taken.wall.figure, further(\.wall), taken.cpu.figure, further(\.cpu),
        taken.memory.figure)
      before = (size, taken)
    }
    table.show()
  }
}
