/// A case and what came of it.
struct CaseReport: Sendable {
  let set: String
  let title: CaseTitle
  let verdict: Verdict

  /// The case as the list of known failures names it.
  var key: String { "\(set)/\(title.name)" }
}

/// What a case is, for those who read reports.
struct CaseTitle: Codable, Sendable {
  let index: Int
  let name: String
  let expression: String
  let expected: String
}

/// What a worker tells its supervisor, one message a line.
enum Message: Codable, Sendable {
  case started(CaseTitle)
  case finished(Verdict)
}
