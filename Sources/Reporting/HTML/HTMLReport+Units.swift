import Auditing
import XMLTree

// The section of a unit, which stands alone when it is printed.
extension HTMLReport {
  func section(of unit: Entry, anchor: String) -> View {
    [
      "anchor": anchor,
      "policyTitle": report.policy.title, "sourceNumber": report.policy.sourceNumber.nonEmpty,
      "period": labels.periodName(report.period.label), "asOf": labels.date(report.asOf),
      "name": unit.displayName,
      "points": unit.score?.shortText ?? "–",
      "fullScore": labels.outOf(report.policy.fullScore.shortText),
      "badge": badge(of: unit), "change": change(of: unit),
      "facts": facts(of: unit),
      "statement": statement(of: unit),
      "scoreNotes": notes(of: unit),
      "next": next(of: unit, anchor: anchor),
      "problemsOfFile": diagnostics(problems(of: unit)),
      "blocks": blocks(of: unit, anchor: anchor),
    ]
  }

  /// What there is to say where nothing is to be put right.
  private func statement(of unit: Entry) -> String? {
    switch unit.subject {
    case .submission: unit.openCount == 0 ? labels.nothingToPutRight : nil
    case .unreadable: labels.couldNotBeRead
    case .late: labels.nothingHandedIn
    case .notYetDue: labels.stillAwaited
    case .whole: nil
    }
  }

  private func problems(of unit: Entry) -> [Diagnostic] {
    if case .unreadable(_, let problem) = unit.subject { [problem] } else { unit.diagnostics }
  }

  private func facts(of unit: Entry) -> [View] {
    let rank = unit.rank.map { "\($0) / \(presentation.standing.scored)" }
    let facts: [View?] =
      [report.units.count > 1 ? rank.map { ["term": labels.rank, "fact": $0] } : nil]
      + counts(of: unit)
      + [
        unit.file.map { ["term": labels.file, "fact": $0.path, "isPath": true] }
          ?? presentation.state(of: unit).map { ["term": labels.file, "fact": $0] },
        unit.otherID.map { ["term": labels.unitID, "fact": $0, "isPath": true] },
        unit.comparison.map {
          ["term": labels.comparedWithLast, "fact": labels.moved(since: $0)]
        },
      ]
    return facts.compactMap { $0 }
  }

  /// What was counted, where something was judged.
  private func counts(of unit: Entry) -> [View?] {
    switch unit.subject {
    case .unreadable, .late, .notYetDue: return []
    case .submission, .whole:
      let broken = unit.requirements.flatMap(\.findings).count(where: \.isOfBrokenRule)
      return [
        ["term": labels.findings, "fact": String(unit.openCount)],
        ["term": labels.pending, "fact": String(unit.counts[.pending])],
        [
          "term": labels.applicable,
          "fact": String(unit.requirements.count { $0.counts.decided > 0 }),
        ],
        ["term": labels.countedChecks, "fact": String(unit.counts.decided)],
        broken == 0
          ? nil : ["term": labels.brokenRules, "fact": labels.unanswered(broken)],
      ]
    }
  }

  /// What made the score and the grade.
  func notes(of entry: Entry) -> View? {
    let notes = presentation.scoreNotes(of: entry)
    return notes.isEmpty ? nil : ["notes": notes.map { ["note": $0] as View }]
  }

  /// The shortest way to the next grade.
  private func next(of unit: Entry, anchor: String) -> View? {
    guard let next = unit.nextGrade else { return nil }
    let gains = Dictionary(
      unit.requirements.map { ($0.id, $0.gain) }, uniquingKeysWith: { first, _ in first })
    return [
      "nextTitle": labels.toReach(next.name, next.score.shortText, next.requirements.count),
      "steps": next.requirements.map { id -> View in
        let gain = gains[id]?.shortText ?? "0"
        return [
          "step": Self.anchor(of: id, in: unit, anchor),
          "stepClause": presentation.clause(of: id).nonEmpty,
          "stepTitle": presentation.title(of: id),
          "stepGain": unit.vetoes.contains(id)
            ? labels.veto : gain == "0" ? nil : labels.adds(gain),
        ]
      },
    ]
  }

  /// What is to be put right, what could not be checked, what is pending, what is waived and what
  /// was put right.
  private func blocks(of unit: Entry, anchor: String) -> [View] {
    let blocks: [(title: String, groups: [View])] = [
      (labels.toPutRight, openGroups(of: unit, anchor: anchor, level: 4)),
      (labels.notCheckable, uncheckableGroups(of: unit, level: 4)),
      (labels.pending, groups(of: unit, outcome: .pending)),
      (labels.waived, groups(of: unit, outcome: .waived)),
      (labels.fixedSinceLast, unit.comparison.map(fixedGroups) ?? []),
    ]
    return blocks.filter { !$0.groups.isEmpty }
      .map { ["blockTitle": $0.title, "groups": $0.groups] }
  }
}
