import Auditing

// The section of a unit, which stands alone when it is printed.
extension HTMLReport {
  func unit(at index: Int) -> View {
    let unit = report.units[index]
    let anchor = anchor(ofUnitAt: index)
    let comparison = options.baseline?.comparison(of: unit, in: report)
    return [
      "anchor": anchor,
      "policyTitle": report.policy.title, "sourceNumber": report.policy.sourceNumber.nonEmpty,
      "period": labels.periodName(report.period.label), "asOf": labels.date(report.asOf),
      "name": unit.displayName,
      "points": unit.score?.shortText ?? "–",
      "fullScore": labels.outOf(report.policy.fullScore.shortText),
      "badge": badge(of: unit), "change": change(of: unit),
      "facts": facts(of: unit, at: index, since: comparison),
      "isMissing": unit.file == nil,
      "isClean": unit.file != nil && unit.openCount == 0,
      "next": next(of: unit, anchor: anchor),
      "problemsOfFile": diagnostics(unit.diagnostics),
      "blocks": blocks(of: unit, anchor: anchor, since: comparison),
    ]
  }

  private func facts(
    of unit: UnitReport, at index: Int, since comparison: Comparison?
  ) -> [View] {
    let rank = ranks[index].map { "\($0) / \(report.units.count)" }
    let facts: [View?] = [
      report.units.count > 1 ? rank.map { ["term": labels.rank, "fact": $0] } : nil,
      ["term": labels.findings, "fact": String(unit.openCount)],
      ["term": labels.pending, "fact": String(unit.count(of: .pending))],
      [
        "term": labels.applicable,
        "fact": String(unit.requirements.count { $0.counts.decided > 0 }),
      ],
      [
        "term": labels.countedChecks,
        "fact": String(unit.requirements.reduce(0) { $0 + $1.counts.decided }),
      ],
      ["term": labels.file, "fact": unit.file ?? labels.notHandedIn, "isPath": unit.file != nil],
      unit.id == unit.displayName ? nil : ["term": labels.unitID, "fact": unit.id, "isPath": true],
      comparison.map {
        [
          "term": labels.comparedWithLast,
          "fact": labels.movedFindings(
            fixed: $0.fixed.count, stillOpen: $0.stillOpen, new: $0.new),
        ]
      },
    ]
    return facts.compactMap { $0 }
  }

  /// The shortest way to the next grade.
  private func next(of unit: UnitReport, anchor: String) -> View? {
    guard let next = unit.nextGrade else { return nil }
    let gains = Dictionary(
      unit.requirements.map { ($0.id, $0.gain) }, uniquingKeysWith: { first, _ in first })
    return [
      "nextTitle": labels.toReach(next.name, next.score.shortText, next.requirements.count),
      "steps": next.requirements.map { id -> View in
        let gain = gains[id]?.shortText ?? "0"
        return [
          "step": Self.anchor(of: id, in: unit, anchor),
          "stepClause": requirements[id]?.clause.nonEmpty,
          "stepTitle": requirements[id]?.title ?? id,
          "stepGain": unit.vetoes.contains(id)
            ? labels.veto : gain == "0" ? nil : labels.adds(gain),
        ]
      },
    ]
  }

  /// What is to be put right, what is pending, what is waived and what was put right.
  private func blocks(
    of unit: UnitReport, anchor: String, since comparison: Comparison?
  ) -> [View] {
    let blocks: [(title: String, groups: [View])] = [
      (
        labels.toPutRightByGain,
        openGroups(of: unit, file: unit.file, anchor: anchor, since: comparison, level: 4)
      ),
      (labels.notYetDue, groups(of: unit, outcome: .pending)),
      (labels.waived, groups(of: unit, outcome: .waived)),
      (labels.fixedSinceLast, comparison.map(fixedGroups) ?? []),
    ]
    return blocks.filter { !$0.groups.isEmpty }
      .map { ["blockTitle": $0.title, "groups": $0.groups] }
  }
}
