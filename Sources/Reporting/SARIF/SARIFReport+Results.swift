import Auditing

// What was found.
extension SARIFReport {
  func writeResults(to json: inout JSONWriter, _ sink: ReportFormat.Sink) throws {
    var fingerprints = Fingerprints()
    json.key("results")
    try json.array { json in
      for entry in presentation.entries {
        for result in entry.requirements {
          // A rule that broke is no result of it.
          for finding in result.findings where !finding.isOfBrokenRule {
            let fingerprint = fingerprints.next(
              FindingKey(finding, of: result.id), of: entry.id)
            json.object { json in
              write(finding, of: result, to: &json)
              write(fingerprint, to: &json)
              writeSuppressions(of: finding, to: &json)
              if let comparison = entry.comparison {
                let state = state(of: finding, result.id, fingerprint.number, comparison)
                json.member("baselineState", state)
              }
              writeProperties(of: finding, at: entry, to: &json)
            }
          }
        }
        if let comparison = entry.comparison {
          writeFixed(comparison, of: entry, &fingerprints, to: &json)
        }
        try sink(json.take())
      }
    }
  }

  private func write(
    _ finding: Finding, of result: RequirementResult, to json: inout JSONWriter
  ) {
    writeRule(result.id, to: &json)
    let isUndecided = finding.outcome == .pending || finding.outcome == .error
    if isUndecided { json.member("kind", "open") }
    json.member("level", isUndecided ? "none" : "error")
    writeText(text(of: finding), as: "message", to: &json)
    guard finding.file != nil || !finding.subject.isEmpty else { return }
    json.member("locations", of: CollectionOfOne(finding)) { json, finding in
      json.object { json in
        if let file = finding.file { writePlace(file, line: finding.line, to: &json) }
        guard !finding.subject.isEmpty else { return }
        json.member("logicalLocations", of: CollectionOfOne(finding.subject)) { json, subject in
          json.object { json in
            json.member("fullyQualifiedName", subject)
            json.member("kind", "element")
          }
        }
      }
    }
  }

  private func writeRule(_ id: String, to json: inout JSONWriter) {
    json.member("ruleId", id)
    if let index = ruleIndices[id] { json.member("ruleIndex", index) }
  }

  /// What is wrong, and in a paragraph of its own how to put it right.
  private func text(of finding: Finding) -> String {
    [
      presentation.statement(of: finding),
      presentation.remedy(of: finding),
    ].compactMap(\.?.printable).joined(separator: "\n")
  }

  private func write(_ fingerprint: Fingerprints.Fingerprint, to json: inout JSONWriter) {
    json.member("partialFingerprints") { json in
      json.member("finding/v1", fingerprint.text)
    }
  }

  /// Every result says whether it is suppressed, or none does (§3.27.23).
  private func writeSuppressions(of finding: Finding, to json: inout JSONWriter) {
    json.member("suppressions", of: finding.waiver.map { [$0] } ?? []) { json, waiver in
      json.object { json in
        json.member("kind", "external")
        json.member("justification", waiver.reason.printable)
        json.member("properties") { json in
          json.member("approvedBy", waiver.approver)
          json.member("until", waiver.until)
        }
      }
    }
  }

  private func writeProperties(
    of finding: Finding, at entry: Entry, to json: inout JSONWriter
  ) {
    json.member("properties") { json in
      write(entry, window: finding.window, to: &json)
      if let due = finding.due { json.member("due", due) }
      if let error = finding.error {
        json.member("error", error.code)
        json.member("expression", error.expression)
      }
    }
  }

  private func write(_ entry: Entry, window: String?, to json: inout JSONWriter) {
    json.member("unit", entry.id)
    json.member("unitName", entry.displayName.printable)
    if let window { json.member("window", window) }
  }
}

// What changed since the baseline.
extension SARIFReport {
  /// The state of a result (§3.27.24). What fails is compared with what failed before; what is
  /// excused now and was to be put right before is the same result in another light.
  private func state(
    of finding: Finding, _ requirement: String, _ number: Int, _ comparison: Comparison
  ) -> String {
    if finding.isOpen {
      return comparison.wasOpen(finding, of: requirement, number: number) ? "unchanged" : "new"
    }
    if comparison.wasExcused(finding, of: requirement) { return "unchanged" }
    return comparison.wasOpen(finding, of: requirement) ? "updated" : "new"
  }

  /// What was to be put right and is there no more in any way.
  private func writeFixed(
    _ comparison: Comparison, of entry: Entry, _ fingerprints: inout Fingerprints,
    to json: inout JSONWriter
  ) {
    let excused = Set(
      entry.requirements.flatMap { result in
        result.findings.filter { !$0.isOpen }.map { FindingKey($0, of: result.id) }
      })
    for fixed in comparison.fixed {
      guard !excused.contains(fixed.key) else { continue }
      let fingerprint = fingerprints.next(fixed.key, of: entry.id)
      json.object { json in
        writeRule(fixed.key.requirement, to: &json)
        json.member("level", "error")
        writeText(fixed.message.printable, as: "message", to: &json)
        write(fingerprint, to: &json)
        json.member("suppressions", of: [String]()) { json, _ in json.null() }
        json.member("baselineState", "absent")
        json.member("properties") { json in
          write(entry, window: fixed.key.window, to: &json)
        }
      }
    }
  }
}
