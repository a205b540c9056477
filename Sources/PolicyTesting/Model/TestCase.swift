import Auditing
import Policies
import XMLTree

/// One case of a policy's tests: documents, the changes made to them, and what they must come to.
struct TestCase: Sendable {
  /// What the case is about.
  let name: String
  /// The file it stands in, and where.
  let file: String
  let place: Place
  /// What it starts from.
  let base: TestBase
  /// The changes, in the order they are made.
  let edits: [Edit]
  let settings: TestSettings
  /// What each requirement named must come to.
  let expectations: [Expectation]
  /// Whether the documents must be refused by the schema; no requirement is looked at then.
  let expectsInvalid: Bool
}

/// The documents that cases start from.
struct TestBase: Sendable {
  let kind: Kind
  let documents: [TestDocument]

  enum Kind: String, Sendable, CaseIterable {
    /// One submission, for the requirements on submissions.
    case submission
    /// Several submissions, for the requirements of both levels.
    case submissions
    /// A summary document, for the requirements on summaries.
    case summary

    /// The levels whose requirements are looked at; the first is that of the documents.
    var levels: [RuleLevel] {
      switch self {
      case .submission: [.submission]
      case .submissions: [.submission, .summary]
      case .summary: [.summary]
      }
    }

    /// The level of the documents.
    var level: RuleLevel { levels[0] }
  }

  /// The level of documents changes are made to.
  var level: RuleLevel { kind.level }

  /// The requirements that cases may name.
  func requirements(of policy: Policy) -> [Requirement] {
    kind.levels.compactMap(policy.level).flatMap(\.requirements)
  }

  /// Where the documents are looked at.
  func subject(in policy: Policy) -> DocumentSubject {
    switch level {
    case .submission: .unit(policy.unit.select)
    case .summary: .documentElement
    }
  }
}

/// A document as it was before a case changed it.
struct TestDocument: Sendable {
  /// The file, as it is named in messages.
  let file: String
  let tree: Tree
}

/// What a case is audited with.
struct TestSettings: Sendable {
  /// The policy, with the values of parameters that the case gives.
  let policy: Policy
  let parameters: [String: String]
  let period: Period
  let asOf: CalendarDate
}
