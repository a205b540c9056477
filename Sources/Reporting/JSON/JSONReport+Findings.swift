import Auditing
import XMLTree

// What was found.
extension JSONReport {
  func write(_ finding: Finding, to json: inout JSONWriter) {
    json.member("outcome", finding.outcome.rawValue)
    json.member("file", finding.file)
    json.member("line", finding.line)
    json.member("subject", finding.subject)
    json.member("window", finding.window)
    if let due = finding.due { json.member("due", due) }
    if finding.isLapsed { json.member("lapsed", true) }
    write(finding.message, to: &json)
    json.member("remedy", finding.remedy)
    if let error = finding.error { write(error, to: &json) }
    if !finding.evidence.isEmpty {
      json.member("evidence", of: finding.evidence) { json, evidence in
        json.object { json in
          json.member("expression", evidence.expression)
          json.member("value", evidence.value)
          json.member("depth", evidence.depth)
        }
      }
    }
    if let waiver = finding.waiver {
      json.member("waiver") { json in
        json.member("reason", waiver.reason)
        json.member("approvedBy", waiver.approver)
        json.member("until", waiver.until)
      }
    }
  }

  private func write(_ error: RuleError, to json: inout JSONWriter) {
    json.member("error") { json in
      json.member("code", error.code)
      json.member("message", error.message.text(in: presentation.language))
      json.member("expression", error.expression)
      json.member("cause") { json in
        switch error.cause {
        case .faultyValue(let line, let subject):
          json.member("kind", FindingKey.faultyValue)
          json.member("line", line)
          json.member("subject", subject)
        case .policy(let file, let place):
          json.member("kind", "policy")
          json.member("file", file)
          json.member("line", place.line)
          json.member("column", place.column)
        }
      }
    }
  }
}

// What is wrong with files.
extension JSONReport {
  func write(_ diagnostics: [Diagnostic], as name: String, to json: inout JSONWriter) {
    json.member(name, of: diagnostics) { json, diagnostic in
      json.object { json in write(diagnostic, to: &json) }
    }
  }

  func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.member("file", diagnostic.file)
    json.member("line", diagnostic.line)
    json.member("column", diagnostic.column)
    json.member("severity", diagnostic.severity.rawValue)
    write(diagnostic.message, to: &json)
  }

  /// A message in words; with its code and what it is about, where it is not said as it is.
  private func write(_ message: Message, to json: inout JSONWriter) {
    json.member("message", message.text(in: presentation.language))
    guard !message.isVerbatim else { return }
    json.member("code", message.code.rawValue)
    json.member("arguments", of: message.arguments) { json, argument in
      switch argument {
      case .text(let text), .value(let text): json.value(text)
      case .number(let number): json.value(number)
      case .alternatives(let names): json.array(of: names) { json, name in json.value(name) }
      case .message(let message): json.object { json in write(message, to: &json) }
      }
    }
    if let suggestion = message.suggestion { json.member("suggestion", suggestion) }
  }
}
