extension JSONReport {
  /// What changed since the baseline.
  func write(_ comparison: Comparison, to json: inout JSONWriter) {
    json.member("comparison") { json in
      json.member("previousScore", comparison.previousScore)
      json.member("previousGrade", comparison.previousGrade)
      json.member("scoreChange", comparison.scoreChange)
      json.member("new", comparison.new)
      json.member("stillOpen", comparison.stillOpen)
      json.member("fixed", of: comparison.fixed) { json, finding in
        json.object { json in
          json.member("requirement", finding.requirement)
          json.member("window", finding.window)
          json.member("message", finding.message)
        }
      }
    }
  }
}
