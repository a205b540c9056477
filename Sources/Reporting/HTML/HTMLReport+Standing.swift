import Auditing

// How all units together stand.
extension HTMLReport {
  var standing: View? {
    [
      "paragraphs": paragraphs,
      "boxes": boxes,
      "tiles": tiles,
      "scoreNotes": presentation.whole.flatMap(notes),
      "grades": presentation.standing.scored == 0 ? nil : ["gradeRows": gradeRows] as View,
    ]
  }

  /// Who is not judged, with the sections that say so.
  private var boxes: [View] {
    func box(
      _ title: (Int) -> String, isQuiet: Bool = false, of isMeant: (Assessment.Subject) -> Bool
    ) -> View? {
      let units = presentation.units.lazy.enumerated().filter { isMeant($0.element.subject) }
        .map { (index: $0.offset, name: $0.element.displayName) }
      guard !units.isEmpty else { return nil }
      return [
        "boxTitle": title(units.count), "isQuiet": isQuiet,
        "boxUnits": units.map { index, name -> View in
          ["anchor": anchor(ofUnitAt: index), "name": name]
        },
      ]
    }
    return [
      box(labels.notHandedIn) { $0 == .late },
      box(labels.notYetHandedIn, isQuiet: true) { $0 == .notYetDue },
      box(labels.unreadableFiles) { if case .unreadable = $0 { true } else { false } },
    ].compactMap { $0 }
  }

  /// The figures that are asked for first.
  private var tiles: [View] {
    let standing = presentation.standing
    var tiles: [View] = []
    if let whole = presentation.whole {
      tiles.append([
        "label": whole.displayName, "isName": true, "number": whole.score?.shortText ?? "–",
        "badge": badge(of: whole), "change": change(of: whole),
      ])
    }
    tiles += [
      ["label": labels.unitsAudited, "number": String(standing.units)],
      ["label": labels.averageScore, "number": standing.average?.shortText ?? "–"],
      ["label": labels.findings, "number": String(standing.open.findings)],
      ["label": labels.pending, "number": String(standing.counts[.pending])],
    ]
    return tiles
  }

  private var gradeRows: [View] {
    presentation.standing.grades.map { grade in
      let share = Double(grade.units) / Double(presentation.standing.scored)
      return [
        "name": grade.name, "threshold": labels.atLeast(grade.threshold.shortText),
        "count": String(grade.units), "percent": (share * 100).rounded().shortText + "%",
        "width": (share * 100).shortText, "style": grade.style.rawValue,
      ]
    }
  }

  /// The standing in sentences, by paragraph.
  private var paragraphs: [String] {
    let standing = presentation.standing
    let outside = labels.outsideTheGrades(
      awaited: standing.notYetDue, unreadable: standing.unreadable)
    guard standing.units > 0 else {
      return [labels.paragraph([labels.nothingAudited, outside].compactMap { $0 })]
    }
    var unanswered = (faulty: 0, broken: 0)
    for result in presentation.units.lazy.flatMap(\.requirements) {
      unanswered.faulty += result.findings.count(where: \.isUncheckable)
      unanswered.broken += result.findings.count(where: \.isOfBrokenRule)
    }
    let sentences = [
      labels.graded(standing),
      labels.open(
        standing.open.findings, units: standing.open.units,
        requirements: standing.open.requirements),
      labels.notCounted(
        pending: standing.counts[.pending], waived: standing.counts[.waived]),
      labels.withoutAnswer(faulty: unanswered.faulty, broken: unanswered.broken),
      outside,
    ]
    return [labels.paragraph(sentences.compactMap { $0 }), changeSentence].compactMap { $0 }
  }

  /// What changed over all units since the baseline.
  private var changeSentence: String? {
    guard let baseline = presentation.options.baseline else { return nil }
    let comparisons = presentation.units.compactMap(\.comparison)
    let changes = comparisons.compactMap(\.scoreChange)
    return labels.sinceLast(
      labels.periodName(baseline.period), asOf: labels.date(baseline.asOf),
      rose: changes.count { $0 > 0 }, fell: changes.count { $0 < 0 },
      moved: labels.moved(
        fixed: comparisons.reduce(0) { $0 + $1.fixed.count },
        stillOpen: comparisons.reduce(0) { $0 + $1.stillOpen },
        new: comparisons.reduce(0) { $0 + $1.new }))
  }
}

// The grade and the change of a score, wherever they are said.
extension HTMLReport {
  /// The grade of a unit or of all, with the marks of a failed veto and of what may change.
  func badge(of entry: Entry) -> View? {
    guard let grade = entry.grade else { return nil }
    return [
      "gradeName": grade,
      "gradeStyle": GradeStyle(of: grade, among: report.policy.grades).rawValue,
      "isVetoed": !entry.vetoes.isEmpty, "isProvisional": presentation.isProvisional(entry),
    ]
  }

  /// How the score moved since the baseline; `nil` without one.
  func change(of entry: Entry) -> View? {
    guard let comparison = entry.comparison else { return nil }
    guard let change = comparison.scoreChange else {
      let isNew = comparison.previousScore == nil
      return ["direction": "none", "moved": isNew ? labels.notBefore : labels.noScoreNow]
    }
    let before = comparison.previousGrade == entry.grade ? nil : comparison.previousGrade
    let (direction, arrow) =
      change > 0 ? ("up", "▲") : change < 0 ? ("down", "▼") : ("same", "＝")
    return [
      "direction": direction, "arrow": arrow,
      "moved": change == 0 ? labels.unchanged : change.signedMarkup,
      "gradeBefore": before.map(labels.before),
    ]
  }
}
