import ArgumentParser

/// The whole audit against what has to be done with the same files in any case: reading, and
/// validating.
struct AuditBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "The whole audit, against validating and against bare parsing of the same files.")

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
    let scratch = try Scratch()
    let corpus = try Corpus(submissions: submissions, members: members, in: scratch)
    var contest = Contest(rounds: rounds.count, in: scratch.folder)
    contest.enter("`xmllint --noout --stream --schema`", .validation(of: corpus))
    contest.enter("libxml2 reads them, nothing else", .parsing(of: corpus))
    contest.enter("`muster audit`, both levels, JSON", .audit(of: corpus.folder, in: scratch))
    Table(corpus.title, try contest.run(), against: 0).show()
    try measureMore(scratch)
  }

  /// What a single file takes; and what ten times as many submissions hold in memory, of which one run
  /// says enough.
  private func measureMore(_ scratch: borrowing Scratch) throws {
    let one = try Corpus(submissions: 1, members: members, in: scratch)
    let ten = try Corpus(submissions: submissions * 10, members: members, in: scratch)
    var table = Table("`muster audit`, JSON", "wall", "CPU", "peak memory")
    for (corpus, path, rounds) in [(one, one.files[0], rounds.count), (ten, ten.folder, 1)] {
      var contest = Contest(rounds: rounds, in: scratch.folder)
      contest.enter(corpus.title, .audit(of: path, in: scratch))
      for result in try contest.run() { table.append(result) }
    }
    table.show()
  }
}

extension Command {
  /// An audit by the Waigang policy, or another, with a report into a file.
  static func audit(
    of path: String, policy: String = "policies/waigang-2016", report: String = "json",
    options: [String] = [], in scratch: borrowing Scratch
  ) -> Command {
    Command(
      sibling: "muster",
      ["audit", path, "--policy", policy, "--period", "2016H2"]
        + ["--report", "\(report)=\(scratch("report.\(report)"))"] + options)
  }

  fileprivate static func validation(of corpus: Corpus) -> Command {
    Command(
      "xmllint",
      ["--noout", "--stream", "--schema", "policies/waigang-2016/roster.xsd"] + corpus.files)
  }

  fileprivate static func parsing(of corpus: Corpus) -> Command {
    Command(sibling: "benchmarks", ["parse"] + corpus.files)
  }
}
