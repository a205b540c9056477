import Auditing

/// What changed for a unit, or for all of them together, since an earlier report.
public struct Comparison: Sendable {
  /// The earlier score; `nil` if there was none.
  public let previousScore: Double?
  /// The earlier grade; `nil` if there was none.
  public let previousGrade: String?
  /// How much the score rose, negative if it fell; `nil` when either report has none.
  public let scoreChange: Double?
  /// What was to be put right and is no more, in the order of the requirements.
  public let fixed: [FixedFinding]
  /// How many findings were there before.
  public let stillOpen: Int
  /// How many findings are new.
  public let new: Int
  /// The findings of the earlier report.
  private let before: [FindingKey: Int]
  private let excusedBefore: Set<FindingKey>

  /// What was to be put right in the earlier report.
  public struct FixedFinding: Sendable, Hashable {
    /// The id of the requirement.
    public let requirement: String
    /// The window, such as `2016-08`; `nil` for a requirement without windows.
    public let window: String?
    /// What was wrong.
    public let message: String
  }

  /// Compares what has a score now with what it came to before; `nil` before if it was not there.
  init(_ current: any Scored, before: Baseline.Unit?, order: [String]) {
    var rest = before?.findings ?? [:]
    var stillOpen = 0
    var new = 0
    for result in current.requirements {
      for finding in result.findings where finding.isOpen {
        let key = FindingKey(finding, of: result.id)
        if let count = rest[key], count > 0 {
          rest[key] = count - 1
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
        if let count = rest[key] { rest[key] = max(0, count - 1) }
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
    fixed = Comparison.fixed(rest, order: order)
  }

  private static func fixed(_ rest: [FindingKey: Int], order: [String]) -> [FixedFinding] {
    let places = Dictionary(
      order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    func place(_ key: FindingKey) -> (Int, String, String) {
      (places[key.requirement] ?? order.count, key.window ?? "", key.message)
    }
    return rest.filter { $0.value > 0 }.sorted { place($0.key) < place($1.key) }
      .flatMap { key, count in
        repeatElement(
          FixedFinding(
            requirement: key.requirement, window: key.window, message: key.message),
          count: count)
      }
  }

  /// Whether a finding was in the earlier report; of several alike, so many of them.
  func wasOpen(_ finding: Finding, of requirement: String, number: Int = 1) -> Bool {
    before[FindingKey(finding, of: requirement), default: 0] >= number
  }

  /// Whether a finding was in the earlier report as not yet due or waived.
  func wasExcused(_ finding: Finding, of requirement: String) -> Bool {
    excusedBefore.contains(FindingKey(finding, of: requirement))
  }
}

extension Baseline {
  /// What changed for a unit since this report.
  public func comparison(of unit: UnitReport, in report: AuditReport) -> Comparison {
    Comparison(unit, before: units[unit.id], order: report.policy.requirements.map(\.id))
  }

  /// What changed for all units together since this report.
  public func comparison(of summary: SummaryReport, in report: AuditReport) -> Comparison {
    Comparison(summary, before: self.summary, order: report.policy.requirements.map(\.id))
  }

  /// What changed for a unit or for all units together since this report.
  func comparison(of scored: any Scored, in report: AuditReport) -> Comparison {
    let before = scored is SummaryReport ? summary : units[scored.id]
    return Comparison(scored, before: before, order: report.policy.requirements.map(\.id))
  }
}
