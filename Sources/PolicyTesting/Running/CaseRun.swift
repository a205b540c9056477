import Auditing
import Policies
import XMLTree
import XPath

/// One run of a case: its documents changed, read and audited, and what they came to compared with
/// what it expects.
struct CaseRun {
  let testCase: TestCase
  /// Reads documents of the case's kind.
  let reader: XMLReader

  private var base: TestBase { testCase.base }

  /// What became of the case.
  func result() async -> CaseResult {
    let documents: [TestDocument]
    do throws(CaseProblem) {
      documents = try editedDocuments()
    } catch {
      return CaseResult(of: testCase, documents: [], problems: [error], holding: [])
    }
    let readings = documents.map { document in
      Trial.Document(
        file: document.file,
        reading: reader.read(
          DocumentWriter.bytes(of: document.tree), documentURI: document.file))
    }
    let trial = Trial(
      kind: base.kind,
      auditor: testCase.settings.auditor(includesSummary: base.kind == .submissions))
    guard !testCase.expectsInvalid else {
      let isRefused = readings.contains { !$0.reading.isValid }
      let problem = CaseProblem(
        place: testCase.place, message: "the schema should refuse the documents, but they are valid"
      )
      return CaseResult(
        of: testCase, documents: documents, problems: isRefused ? [] : [problem], holding: [])
    }
    return verdict(on: await trial.observation(of: readings), documents)
  }

  /// The documents with the changes of the case made.
  private func editedDocuments() throws(CaseProblem) -> [TestDocument] {
    let settings = testCase.settings
    let editor = DocumentEditor(
      evaluator: settings.auditor(includesSummary: false).makeEvaluator(),
      subject: base.subject(in: settings.policy))
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
        throw CaseProblem(place: edit.place, message: "“\(edit.nodes.source)” selects nothing")
      }
    }
    return documents
  }
}

// MARK: - Comparing

extension CaseRun {
  private func verdict(on observation: Observation, _ documents: [TestDocument]) -> CaseResult {
    if !observation.refusals.isEmpty {
      let problem = CaseProblem(
        place: testCase.place, message: "the documents cannot be audited",
        details: observation.refusals.map(\.description))
      return CaseResult(of: testCase, documents: documents, problems: [problem], holding: [])
    }
    var problems: [CaseProblem] = []
    var holding: [Expectation] = []
    for expectation in testCase.expectations {
      let counts = observation.counts(of: expectation.requirement)
      if expectation.holds(for: counts) {
        holding.append(expectation)
      } else {
        problems.append(
          CaseProblem(
            place: expectation.place,
            message: "\(expectation.requirement) should come to \(expectation.description); "
              + "it came to \(counts.description)",
            details: details(of: expectation.requirement, observation)))
      }
    }
    return CaseResult(
      of: testCase, documents: documents, problems: problems + strays(in: observation),
      holding: holding)
  }

  /// Requirements that the case does not name, and that nevertheless found something: a rule finds
  /// what it is for and nothing else. Those on summaries go by that only where a summary is what the
  /// case is about.
  private func strays(in observation: Observation) -> [CaseProblem] {
    let policy = testCase.settings.policy
    let strict = base.requirements(of: policy).filter { $0.level == base.level }
    let named = Set(testCase.expectations.map(\.requirement))
    return strict.filter { !named.contains($0.id) }.compactMap { requirement in
      let counts = observation.counts(of: requirement.id)
      guard counts.failed + counts[.pending] > 0 else { return nil }
      return CaseProblem(
        place: testCase.place,
        message: "\(requirement.id) is not named, but came to \(counts.description)",
        details: details(of: requirement.id, observation))
    }
  }

  /// What was found under a requirement, a line for each finding.
  private func details(of requirement: String, _ observation: Observation) -> [String] {
    observation.findings(of: requirement).map { finding in
      let line = finding.line.map { ":\($0)" } ?? ""
      let place = finding.file.map { "\($0)\(line): " } ?? ""
      let window = finding.window.map { "\($0): " } ?? ""
      return "\(place)\(finding.outcome.rawValue): \(window)\(finding.message)"
    }
  }
}

extension TestBase {
  /// Where the documents are looked at.
  func subject(in policy: Policy) -> DocumentSubject {
    level == .summary ? .documentElement : .unit(policy.unit.select)
  }
}
