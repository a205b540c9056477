import Auditing

// Requirements with what was found under each, whatever it came to.
extension HTMLReport {
  /// What all units together must put right, at the second level.
  var results: View? {
    guard let summary = report.summary, summary.openCount > 0 else { return nil }
    let comparison = options.baseline?.comparison(of: summary, in: report)
    return [
      "groups": openGroups(of: summary, file: nil, anchor: "summary", since: comparison, level: 3)
    ]
  }

  /// What is to be put right, by what it is worth.
  func openGroups(
    of scored: any Scored, file: String?, anchor: String, since comparison: Comparison?, level: Int
  ) -> [View] {
    let vetoes = Set(scored.vetoes)
    return scored.openResultsByGain.map { result in
      let findings = result.findings.filter(\.isOpen)
      // A remedy that all share is said once, before them.
      let remedies = Set(findings.map(\.remedy))
      let shared = remedies.count == 1 ? remedies.first?.nonEmpty : nil
      var group = head(of: result.id, level: level)
      group["groupID"] = Self.anchor(of: result.id, in: scored, anchor)
      group["isVeto"] = vetoes.contains(result.id)
      group["gain"] = result.gain.shortText == "0" ? nil : labels.adds(result.gain.shortText)
      group["factList"] = ["facts": facts(of: result)] as View
      group["remedy"] = shared
      group["findings"] = list(
        findings.map { finding in
          var view = view(of: finding, file: file)
          if shared == nil { view["ownRemedy"] = finding.remedy.nonEmpty }
          view["isOld"] = comparison?.wasOpen(finding, of: result.id) ?? false
          return view
        })
      return group
    }
  }

  /// The findings of one outcome, by requirement and by when they fall due.
  func groups(of unit: UnitReport, outcome: Outcome) -> [View] {
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
        head["findings"] = list(group.findings.map { view(of: $0, file: unit.file) })
        return head
      }
  }

  /// What was put right since the baseline.
  func fixedGroups(_ comparison: Comparison) -> [View] {
    Dictionary(grouping: comparison.fixed.enumerated(), by: \.element.requirement)
      .sorted { $0.value[0].offset < $1.value[0].offset }
      .map { id, findings in
        var head = head(of: id, level: 4)
        head["findings"] = list(
          findings.map { _, finding in
            ["message": finding.message, "window": shownWindow(finding.window, finding.message)]
          })
        return head
      }
  }

  /// Where a requirement of a unit stands in the report.
  static func anchor(of id: String, in scored: any Scored, _ anchor: String) -> String {
    "\(anchor)-\((scored.requirements.firstIndex { $0.id == id } ?? 0) + 1)"
  }

  private func head(of id: String, level: Int) -> View {
    let requirement = requirements[id]
    return [
      "level": String(level), "clause": requirement?.clause.nonEmpty,
      "title": requirement?.title ?? id,
    ]
  }

  private func facts(of result: RequirementResult) -> [View] {
    let requirement = requirements[result.id]
    let facts: [View?] = [
      [
        "term": labels.failedChecks,
        "fact": "\(result.counts.failed) / \(result.counts.decided)",
      ],
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
    [
      "message": finding.message, "place": place(of: finding, in: file),
      "window": shownWindow(finding.window, finding.message),
      "failure": finding.error.map { error -> View in
        [
          "failureText": labels.ruleFailure, "code": error.code, "reason": error.message,
          "expression": error.expression,
        ]
      },
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

  /// The window where the message does not name it.
  private func shownWindow(_ window: String?, _ message: String) -> String? {
    window.flatMap { message.contains($0) ? nil : labels.periodName($0) }
  }
}

extension Scored {
  /// The results with something to put right: failed vetoes first, then by what putting them right
  /// adds to the score.
  var openResultsByGain: [RequirementResult] {
    let vetoes = Set(vetoes)
    return openResults.enumerated()
      .sorted { first, second in
        let isVeto = (vetoes.contains(first.element.id), vetoes.contains(second.element.id))
        guard isVeto.0 == isVeto.1 else { return isVeto.0 }
        let gain = (first.element.gain, second.element.gain)
        return gain.0 == gain.1 ? first.offset < second.offset : gain.0 > gain.1
      }
      .map(\.element)
  }
}
