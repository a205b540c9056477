import Auditing

/// What has a score and results for requirements: a unit, or all of them together.
protocol Scored {
  var id: String { get }
  var name: String { get }
  var score: Double? { get }
  var grade: String? { get }
  var vetoes: [String] { get }
  var requirements: [RequirementResult] { get }
}

extension UnitReport: Scored {}
extension SummaryReport: Scored {}

extension AuditReport {
  /// The units, and what they come to together.
  var scored: [any Scored] { units + (summary.map { [$0] } ?? []) }
}

extension Scored {
  /// The name, or the id of what has none.
  var displayName: String { name.isEmpty ? id : name }

  func count(of outcome: Outcome) -> Int {
    requirements.reduce(0) { $0 + $1.counts[outcome] }
  }

  /// The checks that are to be put right.
  var openCount: Int { requirements.reduce(0) { $0 + $1.counts.failed } }

  /// The results with something to put right: failed vetoes first, then by the points lost, then
  /// in the order of the policy.
  var openResults: [RequirementResult] {
    let vetoes = Set(vetoes)
    // The standard library's sort is stable, but does not promise it.
    return requirements.enumerated()
      .filter { $0.element.counts.failed > 0 }
      .sorted { first, second in
        let isVeto = (vetoes.contains(first.element.id), vetoes.contains(second.element.id))
        guard isVeto.0 == isVeto.1 else { return isVeto.0 }
        let lost = (first.element.lost, second.element.lost)
        return lost.0 == lost.1 ? first.offset < second.offset : lost.0 > lost.1
      }
      .map(\.element)
  }
}
