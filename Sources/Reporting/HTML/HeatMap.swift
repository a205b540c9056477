import Auditing

/// Units against the requirements that some of them failed: how many checks failed, and how large
/// a share that is.
struct HeatMap {
  /// A unit against a requirement.
  enum Cell {
    /// So many checks failed, this share of all that count.
    case failed(Int, share: Double)
    case passed, pending, waived, notApplicable, notSubmitted
  }

  let units: [UnitReport]
  let requirements: [RequirementSummary]
  private let results: [[String: RequirementResult]]

  init(_ report: AuditReport) {
    units = report.units
    results = report.units.map { unit in
      Dictionary(
        unit.requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let failed = Set(
      report.units.flatMap { $0.requirements.filter { $0.counts.failed > 0 }.map(\.id) })
    requirements = report.policy.requirements.filter { failed.contains($0.id) }
  }

  /// What a unit, by its place, came to under a requirement.
  func cell(_ unit: Int, _ requirement: RequirementSummary) -> Cell {
    guard units[unit].file != nil else { return .notSubmitted }
    guard let counts = results[unit][requirement.id]?.counts else { return .notApplicable }
    if counts.failed > 0 {
      return .failed(counts.failed, share: Double(counts.failed) / Double(counts.decided))
    }
    if counts[.pending] > 0 { return .pending }
    if counts[.waived] > 0 { return .waived }
    return counts[.pass] > 0 ? .passed : .notApplicable
  }
}

extension HeatMap.Cell {
  /// What stands in the cell.
  var text: String {
    switch self {
    case .failed(let count, _): String(count)
    case .passed: "·"
    case .pending: "○"
    case .waived: "△"
    case .notApplicable: "–"
    case .notSubmitted: "×"
    }
  }

  /// Darker, the larger the share that failed.
  var shade: String {
    switch self {
    case .failed(_, let share): "s\(1 + Self.steps.count { share > $0 })"
    case .notSubmitted: "none"
    default: "s0"
    }
  }

  /// The shares at which a darker shade begins.
  static let steps = [0.1, 0.3, 0.6]
}
