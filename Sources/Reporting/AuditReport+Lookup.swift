import Auditing

extension AuditReport {
  /// The units that stay under a score, which any failed veto puts a unit.
  ///
  /// Scores are compared as reports show them, to two decimals. A unit without a score, because
  /// nothing applied to it, is under no bar.
  public func units(below bar: Double) -> [UnitReport] {
    units.filter { unit in
      !unit.vetoes.isEmpty || (unit.score.map { $0.inHundredths < bar } ?? false)
    }
  }
}

extension UnitReport {
  /// The score as reports show it, to two decimals; a dash for a unit without one.
  public var scoreText: String { score?.shortText ?? "–" }
}

extension PolicySummary {
  /// The requirements by their ids.
  var requirementsByID: [String: RequirementSummary] {
    Dictionary(requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension RequirementResult {
  /// The points not earned.
  var lost: Double { available - earned }
}

extension Finding {
  /// `file:line` as far as they are known; `nil` for what is in no file.
  var place: String? {
    file.map { file in line.map { "\(file):\($0)" } ?? file }
  }

  /// Whether it is to be put right: a failure of the unit or of the rule.
  var isOpen: Bool { outcome == .fail || outcome == .error }
}
