import Auditing
import XMLTree

// What was assessed.
extension JSONReport {
  /// What became of what a unit was to hand in; `nil` for all units together.
  private func state(of subject: Assessment.Subject) -> String? {
    switch subject {
    case .submission: "submission"
    case .unreadable: "unreadable"
    case .late: "late"
    case .notYetDue: "not-yet-due"
    case .whole: nil
    }
  }

  func write(_ entry: Entry, to json: inout JSONWriter) {
    json.member("id", entry.id)
    json.member("name", entry.name)
    if let state = state(of: entry.subject) {
      json.member("state", state)
      json.member("file", entry.file?.path)
      json.member("sha256", entry.file?.digest)
    }
    if case .unreadable(_, let problem) = entry.subject {
      json.member("problem") { json in write(problem, to: &json) }
    }
    json.member("score", entry.score?.inHundredths)
    json.member("provisional", entry.isProvisional)
    json.member("grade", entry.grade)
    json.member("vetoes", of: entry.vetoes) { json, id in json.value(id) }
    writeScoring(of: entry, to: &json)
    writeResults(of: entry, to: &json)
    if case .whole(let figures) = entry.subject { write(figures, to: &json) }
    if let next = entry.nextGrade {
      json.member("nextGrade") { json in
        json.member("name", next.name)
        json.member("score", next.score.inHundredths)
        json.member("requirements", of: next.requirements) { json, id in json.value(id) }
      }
    }
    if let comparison = entry.comparison { write(comparison, to: &json) }
    write(entry.diagnostics, as: "diagnostics", to: &json)
  }

  /// What made the score and the grade beside the points of requirements, where anything did.
  private func writeScoring(of entry: Entry, to json: inout JSONWriter) {
    if !entry.caps.isEmpty {
      json.member("caps", of: entry.caps) { json, cap in
        json.object { json in
          json.member("requirement", cap.requirement)
          json.member("grade", cap.grade)
          json.member("failed", cap.failed)
          json.member("decided", cap.decided)
          json.member("lifting", cap.lifting)
        }
      }
    }
    if entry.bonus > 0 { json.member("bonus", entry.bonus.inHundredths) }
    if !entry.groups.isEmpty {
      json.member("groups", of: entry.groups) { json, group in
        json.object { json in
          json.member("id", group.id)
          json.member("available", group.available.inHundredths)
          json.member("lost", group.lost.inHundredths)
          json.member("charged", group.charged.inHundredths)
        }
      }
    }
  }

  /// The requirements that have something to say, and the sums of the others.
  private func writeResults(of entry: Entry, to json: inout JSONWriter) {
    let (others, told) = entry.requirements.partitioned {
      !$0.findings.isEmpty || $0.earned != $0.available
    }
    json.member("requirements", of: told) { json, result in
      json.object { json in write(result, to: &json) }
    }
    json.member("others") { json in
      json.member("requirements", others.count)
      json.member("earned", others.reduce(0) { $0 + $1.earned }.inHundredths)
      json.member("available", others.reduce(0) { $0 + $1.available }.inHundredths)
      write(others.reduce(into: OutcomeCounts()) { $0.add($1.counts) }, to: &json)
    }
  }

  private func write(_ result: RequirementResult, to json: inout JSONWriter) {
    json.member("id", result.id)
    json.member("earned", result.earned.inHundredths)
    json.member("available", result.available.inHundredths)
    json.member("gain", result.gain.inHundredths)
    if result.lapsed > 0 { json.member("lapsed", result.lapsed) }
    write(result.counts, to: &json)
    json.member("findings", of: result.findings) { json, finding in
      json.object { json in write(finding, to: &json) }
    }
  }

  /// The outcomes that some check came to.
  private func write(_ counts: OutcomeCounts, to json: inout JSONWriter) {
    json.member("counts") { json in
      for outcome in Outcome.allCases where counts[outcome] > 0 {
        json.member(outcome.rawValue, counts[outcome])
      }
    }
  }

  private func write(_ figures: [Figure], to json: inout JSONWriter) {
    json.member("figures", of: figures) { json, figure in
      json.object { json in
        json.member("label", figure.label)
        json.member("clause", figure.clause)
        json.member("value", figure.value)
        json.member("target", figure.target)
      }
    }
  }

  /// What changed since the baseline.
  private func write(_ comparison: Comparison, to json: inout JSONWriter) {
    json.member("comparison") { json in
      json.member("previousScore", comparison.previousScore?.inHundredths)
      json.member("previousGrade", comparison.previousGrade)
      json.member("scoreChange", comparison.scoreChange)
      json.member("new", comparison.new)
      json.member("stillOpen", comparison.stillOpen)
      json.member("fixed", of: comparison.fixed) { json, finding in
        json.object { json in
          json.member("requirement", finding.key.requirement)
          json.member("window", finding.key.window)
          json.member("message", finding.message)
        }
      }
    }
  }
}

extension Array {
  /// The elements for which something does not hold, and those for which it does, in their order.
  fileprivate func partitioned(
    by belongsInSecond: (Element) -> Bool
  ) -> (first: [Element], second: [Element]) {
    (filter { !belongsInSecond($0) }, filter(belongsInSecond))
  }
}
