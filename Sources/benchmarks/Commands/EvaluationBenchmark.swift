import ArgumentParser

/// The engine by itself: ten rules, compiled once and evaluated for each member as a boolean, against
/// libxml2's XPath 1.0 on the same members.
struct EvaluationBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluation",
    abstract: "Ten rules by themselves, against libxml2's XPath 1.0. No parsing is measured.")

  @Option(help: "How many members.")
  var members = 100_000

  @OptionGroup var rounds: Rounds

  init() {}

  init(rounds: Rounds) {
    members = 100_000
    self.rounds = rounds
  }

  func run() throws {
    print(Machine.heading())
    try measure()
  }

  func measure() throws {
    let xml = Roster.xml(members: members)
    let (ours, theirs) = (try XPath31(xml), XPath10(xml))
    var table = Table(
      "\(members.grouped) members, one thread", "XPath 3.1 here", "libxml2", "ratio")
    var totals = (ours: Duration.zero, theirs: Duration.zero)
    for rule in Rule.all {
      let (mine, other) = try medians(
        { try ours.count(rule.xpath31) }, { theirs.count(rule.xpath10) })
      totals.ours += mine
      totals.theirs += other
      let line = rule.xpath31.split(separator: "\n").map {
        $0.trimmingPrefix(while: \.isWhitespace)
      }
      table.row("`\(line.joined())`", mine.figure, other.figure, (other / mine).ratio)
    }
    table.row(
      "in total", totals.ours.figure, totals.theirs.figure, (totals.theirs / totals.ours).ratio)
    table.show()
  }

  /// Times the two in turn. Both must count the same.
  private func medians(
    _ ours: () throws -> Int, _ theirs: () throws -> Int
  ) rethrows -> (Duration, Duration) {
    let clock = ContinuousClock()
    var times: (ours: [Duration], theirs: [Duration]) = ([], [])
    for _ in 0..<rounds.count {
      var counts = (ours: 0, theirs: 0)
      times.ours.append(try clock.measure { counts.ours = try ours() })
      times.theirs.append(try clock.measure { counts.theirs = try theirs() })
      precondition(counts.ours == counts.theirs, "\(counts)")
    }
    return (times.ours.median, times.theirs.median)
  }
}
