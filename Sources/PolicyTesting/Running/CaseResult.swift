import Auditing
import Policies

/// What became of a case.
public struct CaseResult: Sendable {
  /// What the case is about.
  public let name: String
  /// The file it stands in.
  public let file: String
  /// Where it stands in the file.
  public let place: Place
  /// In what the case does not hold; none when it does.
  public let problems: [CaseProblem]
  /// The expectations that hold.
  let holding: [Expectation]
  let testCase: TestCase
  /// The documents with the changes of the case made.
  let documents: [TestDocument]

  /// Whether all is as the case expects.
  public var holds: Bool { problems.isEmpty }

  init(
    of testCase: TestCase, documents: [TestDocument], problems: [CaseProblem],
    holding: [Expectation]
  ) {
    name = testCase.name
    file = testCase.file
    place = testCase.place
    self.problems = problems
    self.holding = holding
    self.testCase = testCase
    self.documents = documents
  }
}

/// Something in which a case does not hold.
public struct CaseProblem: Error, Sendable {
  /// Where the case, or the expectation or the change, stands.
  public let place: Place
  /// What was expected and what it came to.
  public let message: String
  /// What was found, a line for each finding.
  public let details: [String]

  init(place: Place, message: String, details: [String] = []) {
    self.place = place
    self.message = message
    self.details = details
  }
}
