import Foundation

/// How often each rule failed in each document; what never fails is left out.
struct Verdicts: Equatable {
  private let counts: [String: [String: Int]]

  init(_ counts: [String: [String: Int]]) {
    self.counts = counts.compactMapValues { rules in
      let failed = rules.filter { $0.value > 0 }
      return failed.isEmpty ? nil : failed
    }
  }

  init(json file: URL) throws {
    self.init(try JSONDecoder().decode([String: [String: Int]].self, from: Data(contentsOf: file)))
  }

  /// What is said of these documents only.
  func of(_ documents: Set<String>) -> Verdicts {
    Verdicts(counts.filter { documents.contains($0.key) })
  }

  var failures: Int { counts.values.reduce(0) { $0 + $1.values.reduce(0, +) } }
  var rules: Set<String> { Set(counts.values.flatMap(\.keys)) }

  /// The first of what others say otherwise, or `nil` where all agree.
  func disagreement(with others: Verdicts) -> String? {
    for document in Set(counts.keys).union(others.counts.keys).sorted() {
      let (mine, theirs) = (counts[document] ?? [:], others.counts[document] ?? [:])
      for rule in Set(mine.keys).union(theirs.keys).sorted() where mine[rule] != theirs[rule] {
        return "\(rule) fails \(mine[rule] ?? 0) times in \(document), not \(theirs[rule] ?? 0)"
      }
    }
    return nil
  }
}
