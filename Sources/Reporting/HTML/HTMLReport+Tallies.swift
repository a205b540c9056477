import Auditing
import XMLTree

// What is counted over all units by requirement.
extension HTMLReport {
  /// How many requirements a page has room for.
  private static let weaknessLimit = 20

  /// The requirements that the most units failed; of one unit they are in its section.
  var weaknesses: View? {
    let tallies = presentation.weaknesses
    guard presentation.units.count > 1, !tallies.isEmpty else { return nil }
    let rows = tallies.prefix(Self.weaknessLimit).map { tally -> View in
      let share = Double(tally.units) / Double(presentation.standing.judged)
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
    let tallies = presentation.pending
    guard !tallies.isEmpty else { return nil }
    return [
      "rows": tallies.map { tally -> View in
        [
          "due": tally.due ?? labels.awaitingMark, "clause": tally.requirement.clause,
          "title": tally.requirement.title, "units": String(tally.units),
          "checks": String(tally.checks),
        ]
      }
    ]
  }
}

// What was excused, what broke, and what is wrong with files.
extension HTMLReport {
  /// The waivers used: what each excused at whom.
  var waived: View? {
    let rows = presentation.entries.flatMap { entry in
      entry.requirements.flatMap { result in
        waivers(of: result).map { waiver, checks -> View in
          [
            "name": entry.displayName, "clause": presentation.clause(of: result.id),
            "title": presentation.title(of: result.id), "checks": String(checks),
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

  /// The rules that broke; `nil` if none did.
  var brokenRules: View? {
    let rules = presentation.brokenRules
    guard !rules.isEmpty else { return nil }
    return [
      "rules": rules.map { rule -> View in
        [
          "place": rule.location, "clause": presentation.clause(of: rule.requirement).nonEmpty,
          "title": presentation.title(of: rule.requirement), "code": rule.error.code,
          "reason": rule.error.message.text(in: presentation.language),
          "expression": rule.error.expression, "extent": presentation.extent(of: rule),
        ]
      }
    ]
  }

  /// Problems of files; `nil` if there are none.
  func diagnostics(_ diagnostics: [Diagnostic]) -> View? {
    guard !diagnostics.isEmpty else { return nil }
    return [
      "problems": diagnostics.map { diagnostic -> View in
        [
          "place": diagnostic.placeText, "severity": labels.severity(diagnostic.severity),
          "problem": presentation.message(of: diagnostic),
        ]
      }
    ]
  }
}
