import Auditing

// The units by their scores.
extension HTMLReport {
  var ranking: View? {
    guard presentation.units.count > 1 else { return nil }
    let full = report.policy.fullScore
    let rows = presentation.units.enumerated().map { index, unit -> View in
      [
        "rank": unit.rank.map(String.init) ?? "–",
        "anchor": anchor(ofUnitAt: index),
        "name": unit.displayName,
        "remark": presentation.remark(on: unit),
        "points": unit.score?.columnText ?? "–",
        "scoreWidth": unit.score.map { min(max($0 / full, 0), 1) * 100 }?.shortText,
        "badge": badge(of: unit),
        "open": unit.tally(of: .fail).map(String.init) ?? "–",
        "due": unit.tally(of: .pending).map(String.init) ?? "–",
        "change": change(of: unit),
      ]
    }
    return [
      "rows": rows,
      "comparesWith": presentation.options.baseline.map { labels.periodName($0.period) },
    ]
  }
}
