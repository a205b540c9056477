import Auditing

extension AuditReport {
  /// The units that stay under a score, which any failed veto puts a unit.
  ///
  /// Scores are compared as reports show them, to two decimals. A unit without a score, because
  /// nothing applied to it or nothing could be judged, is under no bar.
  package func units(below bar: Double) -> some Collection<Assessment> {
    units.lazy.filter { unit in
      !unit.vetoes.isEmpty || (unit.score.map { $0.inHundredths < bar } ?? false)
    }
  }

  /// The report on one unit only: its submissions, and nothing of the others or of the whole.
  /// `nil` when there is no such unit.
  package func only(unit id: String) -> AuditReport? {
    let own = Assessments(units.lazy.filter { $0.id == id || $0.id == id.maskingNumbers })
    guard !own.isEmpty else { return nil }
    return AuditReport(
      toolVersion: toolVersion, policy: policy, period: period, asOf: asOf, units: own,
      isRevealing: isRevealing)
  }
}

extension Assessment {
  /// The score as reports show it, to two decimals; a dash for a unit without one.
  package var scoreText: String { score?.shortText ?? "–" }
}
