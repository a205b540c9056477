import XPath

/// Runs cases.
struct CaseRunner {
  let store: DocumentStore

  /// Runs a case, if the engine has what it depends on.
  func run(_ test: TestCase) -> Verdict {
    switch Support.verdict(on: test) {
    case .notApplicable: return .notApplicable
    case .skip(let reason): return .skipped(reason)
    case .run: break
    }
    do {
      if let flaw = test.flaw { throw SuiteError(flaw) }
      let expression = try test.expression.read(in: store.folder)
      let environment = try PreparedEnvironment(test, store: store)
      let outcome = Outcome {
        try XPathExpression(expression, in: environment.staticContext)
          .evaluate(on: environment.contextItem, with: environment.evaluator())
      }
      let checker = Checker(environment: environment, folder: store.folder, outcome: outcome)
      return checker.holds(test.assertion) ? .passed : .failed(outcome.description)
    } catch {
      return .failed("environment: \(error)")
    }
  }
}

/// What came of a case.
enum Verdict: Codable, Equatable, Sendable {
  case passed
  /// What there was instead of what is expected.
  case failed(String)
  /// The reason.
  case skipped(String)
  /// The case is about another language than XPath 3.1.
  case notApplicable
}
