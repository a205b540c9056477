import Auditing
import Policies
import XMLTree
import XPath

/// The documents of a case that complies, to be damaged one place at a time.
struct MutationBase: Sendable {
  let result: CaseResult
  /// Audits the documents at both levels.
  let trial: Trial
  let reader: XMLReader
  /// The documents as they are, and what they come to.
  let readings: [Trial.Document]
  let observation: Observation

  var documents: [TestDocument] { result.documents }
  var policy: Policy { trial.auditor.policy }

  /// Audits the documents as they are.
  init(_ result: CaseResult, reader: XMLReader) async {
    let testCase = result.testCase
    self.result = result
    self.reader = reader
    // Nobody reads what is found here, so that nothing need be masked.
    trial = Trial(
      kind: testCase.base.kind,
      auditor: testCase.settings.auditor(includesSummary: true, isRevealing: true))
    readings = result.documents.map { document in
      let text = DocumentWriter.bytes(of: document.tree)
      return Trial.Document(
        file: document.file, reading: reader.read(text, documentURI: document.file))
    }
    observation = await trial.observation(of: readings)
  }

  /// Who notices a damage to one of the documents.
  func notice(of damage: Damage, to document: Int, requirements: [String]) async -> Notice {
    let original = documents[document]
    let text = DocumentWriter.bytes(of: original.tree, changes: [damage.row: damage.change])
    var damaged = readings
    damaged[document] = Trial.Document(
      file: original.file, reading: reader.read(text, documentURI: original.file))
    return Notice(
      of: await trial.observation(of: damaged), against: observation, requirements: requirements)
  }
}

extension MutationBase {
  /// The damages that the policy says no requirement need notice, at the level of the documents.
  var harmless: [HarmlessDamage] {
    trial.kind == .summary ? policy.summary?.harmless ?? [] : policy.harmless
  }

  /// The rows of a document that an entry of ``harmless`` is about.
  func rows(of entry: HarmlessDamage, in document: Int) throws(XPathError) -> Set<Int32> {
    let evaluator = trial.auditor.makeEvaluator()
    let tree = documents[document].tree
    let node = try result.testCase.base.subject(in: policy).node(in: tree, evaluator)
    if let summary = policy.summary, trial.kind == .summary {
      evaluator[summary.variable] = Value(node)
    }
    var rows: Set<Int32> = []
    for case .node(let node) in try entry.nodes.evaluate(on: .node(node), with: evaluator)
    where node.tree === tree {
      rows.insert(node.row)
    }
    return rows
  }
}

/// What makes two bases the same: the same documents, looked at in the same way.
struct MutationBaseIdentity: Hashable {
  private let kind: TestBase.Kind
  private let parameters: [String: String]
  private let period: String
  private let asOf: CalendarDate
  private let documents: [[UInt8]]

  init(_ result: CaseResult) {
    let settings = result.testCase.settings
    kind = result.testCase.base.kind
    parameters = settings.parameters
    period = settings.period.label
    asOf = settings.asOf
    documents = result.documents.map { DocumentWriter.bytes(of: $0.tree) }
  }
}
