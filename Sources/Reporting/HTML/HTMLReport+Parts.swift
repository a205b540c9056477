import Auditing

// The parts that concern all units.
extension HTMLReport {
  /// A numbered part of the report.
  struct Part {
    let id: String
    let number: String
    let title: String
    let view: View
  }

  /// The parts there is something to say in; none when the report is on one unit only.
  var parts: [Part] {
    guard report.units.count != 1 || report.summary != nil || !report.failures.isEmpty else {
      return numbered([("notices", labels.notices, "diagnostics", diagnostics(report.notices))])
    }
    return numbered([
      ("standing", labels.standing, "standing", standing),
      ("ranking", labels.unitsRanked, "ranking", ranking),
      ("heat-map", labels.heatMap, "heat-map", heatMap),
      ("weaknesses", labels.weaknesses, "weaknesses", weaknesses),
      ("figures", labels.figures, "figures", figures),
      ("summary", labels.summaryFindings(report.summary?.displayName ?? ""), "results", results),
      ("due", labels.dueNext, "due", dueNext),
      ("waived", labels.waived, "waived", waived),
      (
        "not-audited", labels.notAudited, "diagnostics",
        diagnostics(report.failures.flatMap(\.diagnostics))
      ),
      ("notices", labels.notices, "diagnostics", diagnostics(report.notices)),
    ])
  }

  private func numbered(
    _ parts: [(id: String, title: String, template: String, view: View?)]
  ) -> [Part] {
    var numbered: [Part] = []
    for part in parts {
      guard var view = part.view else { continue }
      let number = labels.partNumber(numbered.count + 1)
      view["partID"] = part.id
      view["partTitle"] = number + part.title
      view["template"] = part.template
      numbered.append(Part(id: part.id, number: number, title: part.title, view: view))
    }
    return numbered
  }
}
