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

  /// How many units there are.
  let unitCount: Int
  let requirements: [RequirementSummary]
  /// The cells of one unit behind those of another, in the order of the requirements.
  private let cells: [Cell]
  /// The places of the requirements.
  private let places: [String: Int]

  init(_ presentation: Presentation) {
    let failed = Set(presentation.weaknesses.map(\.requirement.id))
    let requirements = presentation.report.policy.requirements.filter { failed.contains($0.id) }
    let units = presentation.units
    unitCount = units.count
    self.requirements = requirements
    places = Dictionary(
      requirements.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var cells: [Cell] = []
    cells.reserveCapacity(units.count * requirements.count)
    for unit in units { cells += HeatMap.cells(of: unit, under: requirements) }
    self.cells = cells
  }

  /// What a unit, by its place, came to under a requirement.
  func cell(_ unit: Int, _ requirement: RequirementSummary) -> Cell {
    cells[unit * requirements.count + (places[requirement.id] ?? 0)]
  }

  private static func cells(
    of unit: Entry, under requirements: [RequirementSummary]
  ) -> [Cell] {
    switch unit.subject {
    case .late: return requirements.map { _ in .late }
    case .notYetDue: return requirements.map { _ in .notYetDue }
    case .unreadable: return requirements.map { _ in .unreadable }
    case .submission, .whole:
      let results = Dictionary(
        unit.requirements.map { ($0.id, $0.counts) }, uniquingKeysWith: { first, _ in first })
      return requirements.map { results[$0.id].map(cell) ?? .notApplicable }
    }
  }

  private static func cell(of counts: OutcomeCounts) -> Cell {
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
