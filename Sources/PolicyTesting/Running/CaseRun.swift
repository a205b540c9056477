import Auditing
import Policies
import XMLTree
import XPath

/// One run of a case: its documents changed, read and audited, and what they came to compared with
/// what it expects.
struct CaseRun {
  let testCase: TestCase
  let schema: TestSchema

  private var base: TestBase { testCase.base }

  /// What became of the case.
  func result() -> CaseResult {
    let trial = Trial(
      of: testCase, schema: schema, includesSummary: base.kind.levels.contains(.summary))
    let documents: [TestDocument]
    do throws(CaseProblem) {
      documents = try editedDocuments(trial.auditor.settings.makeEvaluator())
    } catch {
      return CaseResult(testCase: testCase, documents: [], problems: [error], holding: [])
    }
    let readings = documents.map { trial.read($0) }
    guard !testCase.expectsInvalid else {
      let isRefused = readings.contains { !$0.reading.isValid }
      let problem = CaseProblem(place: testCase.place, message: Message(CaseCode.isValid))
      return CaseResult(
        testCase: testCase, documents: documents, problems: isRefused ? [] : [problem],
        holding: [])
    }
    return verdict(on: trial.observation(of: readings), documents)
  }

  /// The documents with the changes of the case made.
  private func editedDocuments(_ evaluator: Evaluator) throws(CaseProblem) -> [TestDocument] {
    let editor = DocumentEditor(
      evaluator: evaluator, subject: base.subject(in: testCase.settings.policy))
    var documents = base.documents
    for edit in testCase.edits {
      var isMade = false
      for index in documents.indices where edit.file == nil || edit.file == documents[index].file {
        do throws(EditError) {
          guard let tree = try editor.apply(edit, to: documents[index].tree) else { continue }
          documents[index] = TestDocument(file: documents[index].file, tree: tree)
          isMade = true
        } catch {
          throw CaseProblem(place: edit.place, message: error.message)
        }
      }
      guard isMade else {
        throw CaseProblem(
          place: edit.place, message: Message(CaseCode.selectsNothing, [.text(edit.nodes.source)]))
      }
    }
    return documents
  }
}

// MARK: - Comparing

extension CaseRun {
  private func verdict(on observation: Observation, _ documents: [TestDocument]) -> CaseResult {
    var problems: [CaseProblem] = []
    var holding: [Expectation] = []
    if !observation.refusals.isEmpty {
      problems = [
        CaseProblem(
          place: testCase.place, message: Message(CaseCode.cannotBeAudited),
          details: observation.refusals.map(CaseDetail.refusal))
      ]
    } else {
      holding = testCase.expectations.filter(observation.meets)
      problems =
        testCase.expectations.filter { !observation.meets($0) }
        .map { problem(with: $0, in: observation) } + strays(in: observation)
    }
    return CaseResult(
      testCase: testCase, documents: documents, problems: problems, holding: holding)
  }

  private func problem(
    with expectation: Expectation, in observation: Observation
  ) -> CaseProblem {
    let id = expectation.requirement
    return CaseProblem(
      place: expectation.place,
      message: Message(
        CaseCode.otherOutcome,
        [.text(id), .text(expectation.description), observation.outcomes(of: id)]),
      details: observation.findings(of: id).map(CaseDetail.finding))
  }

  /// Requirements that the case does not name, and that nevertheless found something: a rule finds
  /// what it is for and nothing else. Those on summaries go by that only where a summary is what the
  /// case is about. Marks are given by hand, and awaited in each case.
  private func strays(in observation: Observation) -> [CaseProblem] {
    let strict = testCase.settings.policy.level(base.level)?.requirements ?? []
    let named = Set(testCase.expectations.map(\.requirement))
    return strict.filter { !$0.isMarked }.map(\.id).filter { !named.contains($0) }.compactMap {
      id in
      let counts = observation.counts(of: id)
      guard counts.failed + counts[.pending] + observation.broken(of: id) > 0 else { return nil }
      return CaseProblem(
        place: testCase.place,
        message: Message(CaseCode.stray, [.text(id), observation.outcomes(of: id)]),
        details: observation.findings(of: id).map(CaseDetail.finding))
    }
  }
}

extension Observation {
  fileprivate func meets(_ expectation: Expectation) -> Bool {
    let id = expectation.requirement
    return expectation.holds(for: counts(of: id), isBroken: broken(of: id) > 0)
  }

  /// What the checks of a requirement came to, as part of a sentence.
  fileprivate func outcomes(of requirement: String) -> MessageArgument {
    let counts = counts(of: requirement)
    return counts.total == 0 ? .message(Message(CaseCode.noCheck)) : .text(counts.description)
  }
}
