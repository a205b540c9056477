import Auditing

// What the report was made of, and how to read it.
extension HTMLReport {
  var provenance: View {
    let files = report.units.compactMap(\.file)
    return [
      "facts": provenanceFacts,
      "notes": labels.readingNotes,
      "files": files.isEmpty
        ? nil
        : ["fileRows": files.map { ["path": $0.path, "sha": $0.digest ?? "–"] as View }] as View,
    ]
  }

  private var provenanceFacts: [View] {
    let policy = report.policy
    let settings = policy.settings.map { "\($0.name)=\($0.value)" }.joined(separator: ", ")
    let facts: [View?] = [
      ["term": labels.basis, "fact": policy.title, "isForeign": true],
      policy.sourceNumber.nonEmpty.map {
        ["term": labels.documentNumber, "fact": $0, "isForeign": true]
      },
      ["term": labels.policyID, "fact": policy.id, "isPath": true],
      policy.version.nonEmpty.map { ["term": labels.policyVersion, "fact": $0, "isPath": true] },
      policy.digest.nonEmpty.map { ["term": labels.policyDigest, "fact": $0, "isPath": true] },
      [
        "term": labels.auditedPeriod,
        "fact": labels.span(
          labels.periodName(report.period.label), report.period.start, report.period.end),
      ],
      ["term": labels.auditedAsOf, "fact": report.asOf],
      [
        "term": labels.settings, "fact": settings.nonEmpty ?? labels.settingsOfThePolicy,
        "isPath": !settings.isEmpty,
      ],
      presentation.options.baseline.map {
        [
          "term": labels.baseline,
          "fact": labels.baseline(labels.periodName($0.period), asOf: $0.asOf, policy: $0.policy),
        ]
      },
      ["term": labels.tool, "fact": "Muster \(report.toolVersion)"],
      presentation.options.timestamp.map { ["term": labels.generated, "fact": $0] },
    ]
    return facts.compactMap { $0 }
  }
}
