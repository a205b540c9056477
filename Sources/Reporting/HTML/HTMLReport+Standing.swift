import Auditing

// How all units together stand.
extension HTMLReport {
  var standing: View? {
    [
      "paragraphs": paragraphs,
      "missing": report.missingUnits.isEmpty ? nil : missing,
      "tiles": tiles,
      "grades": report.units.isEmpty ? nil : ["gradeRows": gradeRows] as View,
    ]
  }

  /// What was not handed in, with the sections that say so.
  private var missing: View {
    let units = report.units.indices.filter { report.units[$0].file == nil }
    return [
      "missingTitle": labels.notHandedIn(units.count),
      "missingUnits": units.map { index -> View in
        ["anchor": anchor(ofUnitAt: index), "name": report.units[index].displayName]
      },
    ]
  }

  /// The figures that are asked for first.
  private var tiles: [View] {
    let units = report.units
    var tiles: [View] = []
    if let summary = report.summary {
      tiles.append([
        "label": summary.displayName, "isName": true, "number": summary.score?.shortText ?? "–",
        "badge": badge(of: summary), "change": change(of: summary),
      ])
    }
    tiles += [
      ["label": labels.unitsAudited, "number": String(units.count)],
      ["label": labels.averageScore, "number": averageScore ?? "–"],
      ["label": labels.openFindings, "number": String(units.reduce(0) { $0 + $1.openCount })],
      ["label": labels.pending, "number": String(units.reduce(0) { $0 + $1.count(of: .pending) })],
    ]
    return tiles
  }

  /// The mean of the scores there are.
  private var averageScore: String? {
    let scores = report.units.compactMap(\.score)
    return scores.isEmpty ? nil : (scores.reduce(0, +) / Double(scores.count)).shortText
  }

  private var gradeRows: [View] {
    report.policy.grades.map { grade in
      let count = report.units.count { $0.grade == grade.name }
      let share = Double(count) / Double(report.units.count)
      return [
        "name": grade.name, "threshold": labels.atLeast(grade.threshold.shortText),
        "count": String(count), "percent": (share * 100).rounded().shortText + "%",
        "width": (share * 100).shortText, "style": gradeStyle(grade.name),
      ]
    }
  }

  /// The standing in sentences, by paragraph.
  private var paragraphs: [String] {
    let units = report.units
    guard !units.isEmpty else { return [labels.nothingAudited(report.failures.count)] }
    let open = units.filter { $0.openCount > 0 }
    let failed = Set(
      units.flatMap { $0.requirements.filter { $0.counts.failed > 0 }.map(\.id) })
    let grades = report.policy.grades
      .map { grade in (grade.name, units.count { $0.grade == grade.name }) }
      .filter { $0.1 > 0 }
    let standing = [
      labels.graded(units.count, grades, average: averageScore),
      labels.open(
        open.reduce(0) { $0 + $1.openCount }, units: open.count, requirements: failed.count),
      labels.notCounted(
        pending: units.reduce(0) { $0 + $1.count(of: .pending) },
        waived: units.reduce(0) { $0 + $1.count(of: .waived) }),
      report.failures.isEmpty ? nil : labels.couldNotBeAudited(report.failures.count),
    ]
    return [labels.paragraph(standing.compactMap { $0 }), changeSentence].compactMap { $0 }
  }

  /// What changed over all units since the baseline.
  private var changeSentence: String? {
    guard let baseline = options.baseline else { return nil }
    let comparisons = report.units.map { baseline.comparison(of: $0, in: report) }
    let changes = comparisons.compactMap(\.scoreChange)
    return labels.sinceLast(
      labels.periodName(baseline.period), asOf: labels.date(baseline.asOf),
      rose: changes.count { $0 > 0 }, fell: changes.count { $0 < 0 },
      fixed: comparisons.reduce(0) { $0 + $1.fixed.count },
      stillOpen: comparisons.reduce(0) { $0 + $1.stillOpen },
      new: comparisons.reduce(0) { $0 + $1.new })
  }
}

// The grade and the change of a score, wherever they are said.
extension HTMLReport {
  /// The grade of a unit or of all, with the mark of a failed veto.
  func badge(of scored: any Scored) -> View? {
    guard let grade = scored.grade else { return nil }
    return [
      "gradeName": grade, "gradeStyle": gradeStyle(grade), "isVetoed": !scored.vetoes.isEmpty,
    ]
  }

  /// The best grade is good and the lowest bad, whatever a policy calls them.
  private func gradeStyle(_ grade: String) -> String {
    let grades = report.policy.grades
    return switch grade {
    case grades.last?.name: "bad"
    case grades.first?.name: "good"
    default: "fair"
    }
  }

  /// How the score moved since the baseline; `nil` without one.
  func change(of unit: UnitReport) -> View? {
    options.baseline.map { change(of: unit, since: $0.comparison(of: unit, in: report)) }
  }

  /// How the score of all moved since the baseline; `nil` without one.
  private func change(of summary: SummaryReport) -> View? {
    options.baseline.map { change(of: summary, since: $0.comparison(of: summary, in: report)) }
  }

  private func change(of scored: any Scored, since comparison: Comparison) -> View {
    guard let change = comparison.scoreChange else {
      let isNew = comparison.previousScore == nil
      return ["direction": "none", "moved": isNew ? labels.notBefore : labels.noScoreNow]
    }
    let before = comparison.previousGrade == scored.grade ? nil : comparison.previousGrade
    let (direction, arrow) =
      change > 0 ? ("up", "▲") : change < 0 ? ("down", "▼") : ("same", "＝")
    return [
      "direction": direction, "arrow": arrow,
      "moved": change == 0 ? labels.unchanged : change.signedMarkup,
      "gradeBefore": before.map(labels.before),
    ]
  }
}
