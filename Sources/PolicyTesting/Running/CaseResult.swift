import Auditing
import Policies
import XMLTree

/// What became of a case.
package struct CaseResult: Sendable {
  let testCase: TestCase
  /// The documents with the changes of the case made.
  let documents: [TestDocument]
  /// In what the case does not hold; none when it does.
  package let problems: [CaseProblem]
  /// The expectations that hold.
  let holding: [Expectation]

  /// What the case is about.
  package var name: String { testCase.name }
  /// The file it stands in.
  package var file: String { testCase.file }
  /// Where it stands in the file.
  package var place: Place { testCase.place }
  /// Whether all is as the case expects.
  package var holds: Bool { problems.isEmpty }
}

/// Something in which a case does not hold.
package struct CaseProblem: Error, Sendable {
  /// Where the case, or the expectation or the change, stands.
  package let place: Place
  /// What was expected and what it came to.
  package let message: Message
  /// What was found.
  package let details: [CaseDetail]

  init(place: Place, message: Message, details: [CaseDetail] = []) {
    self.place = place
    self.message = message
    self.details = details
  }
}

/// What was found where a case does not hold.
package enum CaseDetail: Sendable {
  /// A check that did not pass.
  case finding(Finding)
  /// What is wrong with a document.
  case refusal(Diagnostic)

  /// The line that says it.
  package func text(in language: ReaderLanguage) -> String {
    switch self {
    case .refusal(let diagnostic): return diagnostic.text(in: language)
    case .finding(let finding):
      let line = finding.line.map { ":\($0)" } ?? ""
      let place = finding.file.map { "\($0)\(line): " } ?? ""
      let window = finding.window.map { "\($0): " } ?? ""
      return "\(place)\(finding.outcome.rawValue): \(window)\(finding.message.text(in: language))"
    }
  }
}

/// In what a case does not hold.
enum CaseCode: String, DiagnosticCode, CaseIterable {
  case isValid = "case.is-valid"
  case selectsNothing = "case.selects-nothing"
  case cannotBeAudited = "case.cannot-be-audited"
  case otherOutcome = "case.other-outcome"
  case stray = "case.stray"
  case noCheck = "case.no-check"

  var wording: Wording {
    switch self {
    case .isValid:
      Wording(
        "the schema should refuse the documents, but they are valid", "模式应当不通过，文档却是有效的")
    case .selectsNothing: Wording("“{0}” selects nothing", "“{0}”没有选出任何内容")
    case .cannotBeAudited: Wording("the documents cannot be audited", "文档无法考核")
    case .otherOutcome: Wording("{0} should come to {1}; it came to {2}", "{0}应为{1}，实为{2}")
    case .stray: Wording("{0} is not named, but came to {1}", "用例没有写明{0}，其结果却为{1}")
    case .noCheck: Wording("no check", "没有检查点")
    }
  }
}
