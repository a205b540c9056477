import Auditing

extension Presentation {
  /// What made a score or a grade beside the points that requirements lost: what holds the grade, and
  /// what would lift that; the limits of groups; bonuses.
  func scoreNotes(of entry: Entry) -> [String] {
    let titles = Dictionary(
      report.policy.groups.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let limited = entry.groups.filter(\.isLimited).map { group in
      labels.limited(
        titles[group.id] ?? group.id, lost: group.lost.shortText, to: group.charged.shortText)
    }
    return entry.caps.map(note) + limited
      + (entry.bonus > 0 ? [labels.addedByBonuses(entry.bonus.shortText)] : [])
      + unjudged(of: entry)
  }

  /// What can be charged to a unit only where all submissions are judged together, and was not.
  private func unjudged(of entry: Entry) -> [String] {
    guard case .submission = entry.subject, whole == nil else { return [] }
    let charged = report.policy.requirements.filter(\.isCharged)
    return charged.isEmpty ? [] : [labels.judgedOverAll(charged.map(\.title))]
  }

  private func note(of cap: HeldCap) -> String {
    let held = labels.held(
      title(of: cap.requirement), grade: cap.grade, isVeto: cap.isVeto,
      failed: labels.failed(cap.failed, of: cap.decided))
    return labels.joined(held, cap.lifting.map(labels.lifted) ?? labels.notLifted)
  }

  /// The caps in a few words, for a column of a table.
  func capsText(of entry: Entry) -> String {
    entry.caps.map { cap in
      [cap.requirement, cap.isVeto ? nil : cap.grade.map { "≤ \($0)" }]
        .compactMap(\.self).joined(separator: " ")
    }
    .joined(separator: "; ")
  }
}
