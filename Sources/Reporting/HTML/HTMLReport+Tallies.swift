import Auditing
import XMLTree

// What is counted over all units by requirement.
extension HTMLReport {
  /// How many requirements a page has room for.
  private static let weaknessLimit = 20

  /// The requirements that the most units failed.
  var weaknesses: View? {
    guard report.units.count > 1 else { return nil }
    let tallies = report.tallies(over: report.units) { result in
      result.counts.failed > 0 ? [nil: result.counts.failed] : [:]
    }
    guard !tallies.isEmpty else { return nil }
    let rows = tallies.sorted { ($1.units, $1.checks) < ($0.units, $0.checks) }
      .prefix(Self.weaknessLimit)
      .map { tally -> View in
        let share = Double(tally.units) / Double(report.units.count)
        return [
          "clause": tally.requirement.clause, "title": tally.requirement.title,
          "isDerived": tally.requirement.derivation != nil,
          "isVeto": tally.requirement.isVeto,
          "responsible": labels.list(tally.requirement.responsible).nonEmpty,
          "units": String(tally.units), "width": (share * 100).shortText,
          "checks": String(tally.checks),
        ]
      }
    return [
      "rows": rows, "others": labels.othersFailed(tallies.count - rows.count),
      "hasResponsible": rows.contains { $0["responsible"] != nil },
      "hasDerived": rows.contains { $0["isDerived"] as? Bool == true },
    ]
  }

  /// What is pending, by the day it falls due.
  var dueNext: View? {
    let results: [any Scored] = report.units + (report.summary.map { [$0] } ?? [])
    let tallies = report.tallies(over: results) { result in
      Dictionary(grouping: result.findings.filter { $0.outcome == .pending }, by: \.due)
        .mapValues(\.count)
    }
    guard !tallies.isEmpty else { return nil }
    return [
      "rows": tallies.sorted { ($0.due ?? "~") < ($1.due ?? "~") }.map { tally -> View in
        [
          "due": tally.due ?? "–", "clause": tally.requirement.clause,
          "title": tally.requirement.title, "units": String(tally.units),
          "checks": String(tally.checks),
        ]
      }
    ]
  }
}

// What was excused, and what could not be audited.
extension HTMLReport {
  /// The waivers used: what each excused at whom.
  var waived: View? {
    let scored: [any Scored] = report.units + (report.summary.map { [$0] } ?? [])
    let rows = scored.flatMap { scored in
      scored.requirements.flatMap { result in
        waivers(of: result).map { waiver, checks -> View in
          [
            "name": scored.displayName, "clause": requirements[result.id]?.clause ?? "",
            "title": requirements[result.id]?.title ?? result.id, "checks": String(checks),
            "reason": waiver.reason, "approver": waiver.approver, "until": waiver.until,
          ]
        }
      }
    }
    return rows.isEmpty ? nil : ["rows": rows]
  }

  /// Who excused what of a result, in the order of the findings, with how often.
  private func waivers(of result: RequirementResult) -> [(WaiverNote, Int)] {
    var counts: [WaiverNote: Int] = [:]
    var order: [WaiverNote] = []
    for waiver in result.findings.compactMap(\.waiver) {
      if counts.updateValue((counts[waiver] ?? 0) + 1, forKey: waiver) == nil {
        order.append(waiver)
      }
    }
    return order.map { ($0, counts[$0] ?? 0) }
  }

  /// Problems of files; `nil` if there are none.
  func diagnostics(_ diagnostics: [Diagnostic]) -> View? {
    guard !diagnostics.isEmpty else { return nil }
    return [
      "problems": diagnostics.map { diagnostic -> View in
        [
          "place": diagnostic.line.map { "\(diagnostic.file):\($0)" } ?? diagnostic.file,
          "severity": labels.severity(diagnostic.severity), "problem": diagnostic.message.text(in: .english),
        ]
      }
    ]
  }
}
