import Auditing

// What was asked for: the tool and its rules.
extension SARIFReport {
  func writeTool(to json: inout JSONWriter) {
    let remedies = remedies
    json.member("tool") { json in
      json.member("driver") { json in
        json.member("name", "muster")
        json.member("version", report.toolVersion)
        json.member("rules", of: report.policy.requirements) { json, requirement in
          json.object { json in
            write(requirement, remedy: remedies[requirement.id] ?? "", to: &json)
          }
        }
      }
    }
  }

  /// A rule (§3.49).
  private func write(
    _ requirement: RequirementSummary, remedy: String, to json: inout JSONWriter
  ) {
    let clause = [report.policy.sourceNumber, requirement.clause]
      .filter { !$0.isEmpty }.joined(separator: " ")
    let about = [requirement.title, clause, requirement.derivation].compactMap { $0 }
    let help = [remedy.isEmpty ? nil : labels.remedy(remedy), "\(labels.clause): \(clause)"]
    json.member("id", requirement.id)
    json.member("name", requirement.title.printable)
    writeText(requirement.title.printable, as: "shortDescription", to: &json)
    writeText(about.joined(separator: "; ").printable, as: "fullDescription", to: &json)
    writeText(help.compactMap(\.?.printable).joined(separator: "\n"), as: "help", to: &json)
    json.member("defaultConfiguration") { json in json.member("level", "error") }
    json.member("properties") { json in
      json.member("clause", requirement.clause)
      json.member("points", requirement.points)
      json.member("veto", requirement.isVeto)
    }
  }

  /// The remedy of each requirement whose findings have one in common.
  private var remedies: [String: String] {
    var remedies: [String: String] = [:]
    for result in presentation.entries.lazy.flatMap(\.requirements) {
      for remedy in result.findings.map(\.remedy) where !remedy.isEmpty {
        let isShared = remedies[result.id, default: remedy] == remedy
        remedies[result.id] = isShared ? remedy : ""
      }
    }
    return remedies
  }
}
