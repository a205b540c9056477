import Auditing
import XPath

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

extension AuditReport {
  /// The report on one unit only: its submissions, and nothing of the others or of the whole.
  /// `nil` when there is no such unit.
  public func only(unit id: String) -> AuditReport? {
    let own = units.filter { $0.id == id }
    guard !own.isEmpty else { return nil }
    return AuditReport(
      toolVersion: toolVersion, policy: policy, period: period, asOf: asOf, units: own,
      summary: nil, failures: [], notices: [])
  }
}

extension AuditReport {
  /// The place of each unit in the ranking, counted from 1; `nil` for one without a score. Units of
  /// the same score, as reports show it, share a place, but not with one that failed a veto.
  var ranks: [Int?] {
    var place = 0
    var previous: UnitReport?
    return units.enumerated().map { index, unit in
      guard let score = unit.score?.columnText else { return nil }
      if score != previous?.score?.columnText || unit.vetoes.isEmpty != previous?.vetoes.isEmpty {
        place = index + 1
      }
      previous = unit
      return place
    }
  }
}

extension AuditReport {
  /// The id of a unit that a misspelt one may mean.
  public func nearestUnit(to id: String) -> String? {
    Spelling.nearest(to: id, in: units.map(\.id))
  }
}

extension UnitReport {
  /// The score as reports show it, to two decimals; a dash for a unit without one.
  public var scoreText: String { score?.shortText ?? "–" }

  /// Whether the unit has handed in nothing and still may, since the period lasts.
  var isAwaited: Bool { file == nil && score == nil }
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

  /// What is wrong, and when, where the message does not say so.
  var statement: String {
    guard let window, !message.contains(window) else { return message }
    return "\(message) [\(window)]"
  }

  /// Whether it is to be put right: a failure of the unit or of the rule.
  var isOpen: Bool { outcome == .fail || outcome == .error }
}
