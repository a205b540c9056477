import Auditing

// The units by their scores.
extension HTMLReport {
  var ranking: View? {
    guard report.units.count > 1 else { return nil }
    let full = report.policy.fullScore
    let rows = zip(report.units.indices, ranks).map { index, rank -> View in
      let unit = report.units[index]
      return [
        "rank": rank.map(String.init) ?? "–",
        "anchor": anchor(ofUnitAt: index),
        "name": unit.displayName,
        "isMissing": unit.file == nil,
        "points": unit.score?.columnText ?? "–",
        "scoreWidth": unit.score.map { min(max($0 / full, 0), 1) * 100 }?.shortText ?? "0",
        "badge": badge(of: unit),
        "open": String(unit.openCount),
        "due": String(unit.count(of: .pending)),
        "change": change(of: unit),
      ]
    }
    return [
      "rows": rows, "comparesWith": options.baseline.map { labels.periodName($0.period) },
    ]
  }
}
