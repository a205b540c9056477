/// What came of a run: how many cases passed, failed and were skipped, set by set and in all.
struct RunReport {
  private let sets: [(name: String, reports: [CaseReport])]

  init(_ sets: [(name: String, reports: [CaseReport])]) { self.sets = sets }

  /// All cases.
  var reports: [CaseReport] { sets.flatMap(\.reports) }

  /// A line for each set.
  var setLines: [String] {
    let width = sets.map(\.name.count).max() ?? 0
    return sets.map { name, reports in
      let tally = Tally(reports)
      let reasons = tally.reasons.map { "\($0.count) × \($0.reason)" }.joined(separator: ", ")
      let padding = String(repeating: " ", count: width - name.count)
      return "\(name)\(padding)  \(tally)" + (reasons.isEmpty ? "" : " (\(reasons))")
    }
  }

  /// The reasons for skipping cases, the most frequent first.
  var reasonLines: [String] {
    Tally(reports).reasons.map { "\($0.count) × skipped: \($0.reason)" }
  }

  /// The total.
  var total: String { Tally(reports).description }
}

/// A count of verdicts.
private struct Tally: CustomStringConvertible {
  private var passed = 0
  private var failed = 0
  private var skips: [String: Int] = [:]

  init(_ reports: [CaseReport]) {
    for report in reports {
      switch report.verdict {
      case .passed: passed += 1
      case .failed: failed += 1
      case .skipped(let reason): skips[reason, default: 0] += 1
      case .notApplicable: break
      }
    }
  }

  /// Why cases were skipped, the most frequent reason first.
  var reasons: [(reason: String, count: Int)] {
    skips.map { (reason: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
  }

  var description: String {
    "\(passed) passed, \(failed) failed, \(skips.values.reduce(0, +)) skipped"
  }
}
