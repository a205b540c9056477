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

  /// The parts there is something to say in; few when the report is on one unit only.
  var parts: [Part] {
    let ends = [
      ("broken-rules", labels.brokenRules, "broken-rules", brokenRules),
      ("notices", labels.notices, "diagnostics", diagnostics(report.notices)),
    ]
    guard report.units.count != 1 || report.whole != nil else { return numbered(ends) }
    return numbered(
      [
        ("standing", labels.standing, "standing", standing),
        ("ranking", labels.ranking, "ranking", ranking),
        ("heat-map", labels.heatMap, "heat-map", heatMap),
        ("weaknesses", labels.weaknesses, "weaknesses", weaknesses),
        ("figures", labels.figures, "figures", figures),
        (
          "whole", labels.toPutRight(at: presentation.whole?.displayName ?? ""), "results", results
        ),
        ("due", labels.pending, "due", dueNext),
        ("waived", labels.waived, "waived", waived),
        (
          "unreadable", labels.unreadable, "diagnostics",
          diagnostics(presentation.unreadable)
        ),
      ] + ends)
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
