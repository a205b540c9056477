import Auditing

/// What changed for a unit, or for all of them together, since an earlier report.
struct Comparison: Sendable {
  /// The earlier score; `nil` if there was none.
  let previousScore: Double?
  /// The earlier grade; `nil` if there was none.
  let previousGrade: String?
  /// How much the score rose, negative if it fell; `nil` when either report has none.
  let scoreChange: Double?
  /// What was to be put right and is no more, in the order of the requirements.
  let fixed: [FixedFinding]
  /// How many findings were there before.
  let stillOpen: Int
  /// How many findings are new.
  let new: Int
  /// The findings of the earlier report.
  private let before: [FindingKey: Baseline.KnownFinding]
  private let excusedBefore: Set<FindingKey>

  /// What was to be put right in the earlier report.
  struct FixedFinding: Sendable, Hashable {
    /// What tells it from others.
    let key: FindingKey
    /// What was wrong, in the words of the earlier report.
    let message: String

    /// The finding with another text in the place of its message.
    fileprivate func saying(_ text: String) -> FixedFinding {
      FixedFinding(
        key: FindingKey(requirement: key.requirement, window: key.window, message: text),
        message: text)
    }
  }

  /// Compares what has a score now with what it came to before; `nil` before if it was not there.
  /// The places give the order of the requirements; `hiding` stands for what the earlier report said
  /// of findings, where that may not be shown.
  init(
    _ current: Assessment, before: Baseline.Unit?, places: [String: Int], hiding: String? = nil
  ) {
    var rest = before?.findings ?? [:]
    var stillOpen = 0
    var new = 0
    for result in current.requirements {
      for finding in result.findings where finding.isOpen {
        let key = FindingKey(finding, of: result.id)
        if let count = rest[key]?.count, count > 0 {
          rest[key]?.count = count - 1
          stillOpen += 1
        } else {
          new += 1
        }
      }
    }
    // What is waived or not yet due now is not put right.
    for result in current.requirements {
      for finding in result.findings where !finding.isOpen {
        let key = FindingKey(finding, of: result.id)
        if let count = rest[key]?.count { rest[key]?.count = max(0, count - 1) }
      }
    }
    previousScore = before?.score
    previousGrade = before?.grade
    scoreChange = current.score.flatMap { score in
      before?.score.map { (score - $0).inHundredths }
    }
    self.stillOpen = stillOpen
    self.new = new
    self.before = before?.findings ?? [:]
    excusedBefore = before?.excused ?? []
    let fixed = current.isJudged ? Comparison.fixed(rest, in: current, places: places) : []
    self.fixed = hiding.map { text in fixed.map { $0.saying(text) } } ?? fixed
  }

  /// What is left over is put right, but for checks that came to no answer this time.
  private static func fixed(
    _ rest: [FindingKey: Baseline.KnownFinding], in current: Assessment, places: [String: Int]
  ) -> [FixedFinding] {
    let unanswered = Set(current.requirements.filter { $0.counts[.error] > 0 }.map(\.id))
    func place(_ key: FindingKey) -> (Int, String, String) {
      (places[key.requirement] ?? places.count, key.window ?? "", key.message)
    }
    return rest.filter { $0.value.count > 0 && !unanswered.contains($0.key.requirement) }
      .sorted { place($0.key) < place($1.key) }
      .flatMap { key, known in
        repeatElement(FixedFinding(key: key, message: known.message), count: known.count)
      }
  }

  /// Whether a finding was in the earlier report; of several alike, so many of them.
  func wasOpen(_ finding: Finding, of requirement: String, number: Int = 1) -> Bool {
    (before[FindingKey(finding, of: requirement)]?.count ?? 0) >= number
  }

  /// Whether a finding was in the earlier report as not yet due or waived.
  func wasExcused(_ finding: Finding, of requirement: String) -> Bool {
    excusedBefore.contains(FindingKey(finding, of: requirement))
  }
}

extension Baseline {
  /// What changed for a unit or for all units together since this report.
  func comparison(
    of current: Assessment, places: [String: Int], hiding: String? = nil
  ) -> Comparison {
    let before: Unit? =
      switch current.subject {
      case .whole: whole
      case .submission, .unreadable, .late, .notYetDue: units[current.id.maskingNumbers]
      }
    return Comparison(current, before: before, places: places, hiding: hiding)
  }
}

extension Assessment {
  /// Whether there are results to compare with others.
  fileprivate var isJudged: Bool {
    switch subject {
    case .submission, .whole: true
    case .unreadable, .late, .notYetDue: false
    }
  }
}
