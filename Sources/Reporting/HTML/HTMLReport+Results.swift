import Auditing

// Requirements with what was found under each, whatever it came to.
extension HTMLReport {
  /// What all units together must put right, at the second level, and what could not be checked.
  var results: View? {
    guard let whole = presentation.whole else { return nil }
    let groups =
      openGroups(of: whole, anchor: "whole", level: 3) + uncheckableGroups(of: whole, level: 3)
    return groups.isEmpty ? nil : ["groups": groups]
  }

  /// What is to be put right, by what it is worth.
  func openGroups(of entry: Entry, anchor: String, level: Int) -> [View] {
    entry.openResults(by: \.gain).map { open in
      let result = open.result
      var group = head(of: result.id, level: level)
      group["groupID"] = Self.anchor(of: result.id, in: entry, anchor)
      group["isVeto"] = open.isVeto
      group["gain"] = result.gain.shortText == "0" ? nil : labels.adds(result.gain.shortText)
      group["factList"] = ["facts": facts(of: result)] as View
      group["remedy"] = open.sharedRemedy
      group["findings"] = list(
        open.findings.map { finding in
          var view = view(of: finding, file: entry.file?.path)
          view["ownRemedy"] = open.ownRemedy(of: finding)
          view["isOld"] = entry.comparison?.wasOpen(finding, of: result.id) ?? false
          return view
        })
      return group
    }
  }

  /// The checks that came to no answer over a faulty value.
  func uncheckableGroups(of entry: Entry, level: Int) -> [View] {
    entry.uncheckable.map { id, findings in
      var group = head(of: id, level: level)
      group["findings"] = list(findings.map { view(of: $0, file: entry.file?.path) })
      return group
    }
  }

  /// The findings of one outcome, by requirement and by when they fall due.
  func groups(of unit: Entry, outcome: Outcome) -> [View] {
    let groups = unit.requirements.flatMap { result in
      Dictionary(grouping: result.findings.filter { $0.outcome == outcome }, by: \.due)
        .sorted { ($0.key ?? "~") < ($1.key ?? "~") }
        .map { (due: $0.key, id: result.id, findings: $0.value) }
    }
    return groups.enumerated()
      .sorted { ($0.element.due ?? "~", $0.offset) < ($1.element.due ?? "~", $1.offset) }
      .map { _, group in
        var head = head(of: group.id, level: 4)
        head["dueDate"] = group.due.map(labels.dueBy)
        head["findings"] = list(group.findings.map { view(of: $0, file: unit.file?.path) })
        return head
      }
  }

  /// What was put right since the baseline.
  func fixedGroups(_ comparison: Comparison) -> [View] {
    Dictionary(grouping: comparison.fixed.enumerated(), by: \.element.key.requirement)
      .sorted { $0.value[0].offset < $1.value[0].offset }
      .map { id, findings in
        var head = head(of: id, level: 4)
        head["findings"] = list(
          findings.map { _, finding in
            let window = finding.key.window.flatMap { finding.message.contains($0) ? nil : $0 }
            return [
              "message": finding.message, "messageLang": foreignTag,
              "window": window.map(labels.periodName),
            ]
          })
        return head
      }
  }

  /// Where a requirement of a unit stands in the report.
  static func anchor(of id: String, in entry: Entry, _ anchor: String) -> String {
    "\(anchor)-\((entry.requirements.firstIndex { $0.id == id } ?? 0) + 1)"
  }

  private func head(of id: String, level: Int) -> View {
    [
      "level": String(level), "clause": presentation.clause(of: id).nonEmpty,
      "title": presentation.title(of: id),
    ]
  }

  private func facts(of result: RequirementResult) -> [View] {
    let requirement = presentation.requirements[result.id]
    let facts: [View?] = [
      [
        "term": labels.failedChecks,
        "fact": "\(result.counts.failed) / \(result.counts.decided)",
      ],
      result.lapsed == 0 ? nil : ["term": labels.lapsed, "fact": String(result.lapsed)],
      [
        "term": labels.pointsLost,
        "fact": labels.points(result.lost.shortText, of: result.available.shortText),
      ],
      (requirement?.responsible).flatMap { labels.list($0).nonEmpty }.map {
        ["term": labels.responsible, "fact": $0, "isForeign": true]
      },
      requirement?.derivation.map {
        ["term": labels.derivedBecause, "fact": $0, "isForeign": true]
      },
    ]
    return facts.compactMap { $0 }
  }
}

// Findings in lists.
extension HTMLReport {
  /// A list that a screen shows the beginning of until asked for the rest.
  private func list(_ findings: [View]) -> View {
    let open = Self.openFindings
    // A list that is only a little longer is better shown whole.
    guard findings.count > open + 3 else { return ["first": findings] }
    return [
      "first": Array(findings.prefix(open)), "rest": Array(findings.dropFirst(open)),
      "restStart": open + 1, "more": labels.showMore(findings.count - open),
    ]
  }

  private func view(of finding: Finding, file: String?) -> View {
    let isForeign = finding.error == nil && finding.message.isVerbatim
    return [
      "message": presentation.message(of: finding),
      "messageLang": isForeign ? foreignTag : ownTag,
      "place": place(of: finding, in: file),
      "window": presentation.shownWindow(of: finding).map(labels.periodName),
      "evidence": finding.evidence.isEmpty
        ? nil : ["parts": finding.evidence.map(view(of:))] as View,
      "waiver": finding.waiver.map { waiver -> View in
        ["why": waiver.reason, "approver": waiver.approver, "until": waiver.until]
      },
    ]
  }

  private func view(of evidence: Evidence) -> View {
    [
      "depth": String(min(evidence.depth, 8)), "expression": evidence.expression,
      "value": evidence.value,
    ]
  }

  /// `file:line`, without the folders of the file the section names.
  private func place(of finding: Finding, in file: String?) -> String? {
    guard let place = finding.place, finding.file == file else { return finding.place }
    return place.split(separator: "/").last.map(String.init)
  }
}
