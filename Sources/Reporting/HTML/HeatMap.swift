import Auditing

/// Units against the requirements that some of them failed: how many checks failed, and how large
/// a share that is.
struct HeatMap {
  /// A unit against a requirement.
  enum Cell: Hashable {
    /// So many checks failed, this share of all that count.
    case failed(Int, share: Double)
    case passed, pending, waived, notApplicable
    /// Checks came to no answer.
    case unanswered
    /// Nothing was judged.
    case late, notYetDue, unreadable
  }

  let units: [Entry]
  let requirements: [RequirementSummary]
  private let results: [[String: RequirementResult]]

  init(_ presentation: Presentation) {
    units = presentation.units
    results = units.map { unit in
      Dictionary(
        unit.requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let failed = Set(presentation.weaknesses.map(\.requirement.id))
    requirements = presentation.report.policy.requirements.filter { failed.contains($0.id) }
  }

  /// What a unit, by its place, came to under a requirement.
  func cell(_ unit: Int, _ requirement: RequirementSummary) -> Cell {
    switch units[unit].subject {
    case .late: .late
    case .notYetDue: .notYetDue
    case .unreadable: .unreadable
    case .submission, .whole:
      results[unit][requirement.id].map { cell(of: $0.counts) } ?? .notApplicable
    }
  }

  private func cell(of counts: OutcomeCounts) -> Cell {
    if counts.failed > 0 {
      return .failed(counts.failed, share: Double(counts.failed) / Double(counts.decided))
    }
    if counts[.error] > 0 { return .unanswered }
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
    case .unanswered: "!"
    case .late: "×"
    case .notYetDue: "…"
    case .unreadable: "?"
    }
  }

  /// Darker, the larger the share that failed.
  var shade: String {
    switch self {
    case .failed(_, let share): "s\(1 + Self.steps.count { share > $0 })"
    case .late, .unreadable: "none"
    case .passed, .pending, .waived, .notApplicable, .unanswered, .notYetDue: "s0"
    }
  }

  /// The shares at which a darker shade begins.
  static let steps = [0.1, 0.3, 0.6]
}
