import Foundation

/// Muster and other engines on the same documents by the same rules: who takes how long, and whether
/// they say the same.
struct Comparison {
  private var contest: Contest
  private let findings: String
  private let documents: String
  private var engines: [(title: String, output: URL)] = []

  /// Compares a policy's rules on a folder of documents.
  init(policy: String, documents: String, rounds: Int, in scratch: borrowing Scratch) {
    contest = Contest(rounds: rounds, in: scratch.folder)
    self.documents = documents
    findings = scratch("report.csv")
    contest.enter(
      "`muster audit`, CSV",
      .audit(
        of: documents, policy: policy, report: "csv", options: ["--no-summary"], in: scratch))
    contest.enter(
      "the same, `--jobs 1`",
      .audit(
        of: documents, policy: policy, report: "csv", options: ["--no-summary", "--jobs", "1"],
        in: scratch))
  }

  /// Enters another engine that does it by rules in a file.
  mutating func enter(_ title: String, _ engine: String, _ rules: String) {
    let output = contest.enter(title, Elsewhere.command(engine, rules, documents))
    engines.append((title, output))
  }

  /// Measures, and prints a table and what came of the verdicts. Where one is known to be right, all are
  /// compared with it.
  func run(_ subject: String, expecting known: Verdicts? = nil, in scratch: borrowing Scratch)
    throws
  {
    let results = try contest.run()
    Table(subject, results, against: 0).show()

    guard Elsewhere.isInstalled else { return }
    let ours = try Elsewhere.verdicts(ofFindings: findings, in: scratch)
    let others = try engines.map { (title: $0.title, verdicts: try Verdicts(json: $0.output)) }
    for other in others + (known.map { [(title: "what is expected", verdicts: $0)] } ?? []) {
      let difference = ours.disagreement(with: other.verdicts)
      let outcome = difference.map { "**differ: \($0)**" } ?? "are the same"
      print("The verdicts of Muster and of \(other.title) \(outcome).")
    }
    print("\(ours.failures.grouped) failures of \(ours.rules.count) rules.\n")
  }
}
