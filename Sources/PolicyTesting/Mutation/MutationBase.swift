import Auditing
import Policies
import XMLTree

/// The documents of a case that complies, to be damaged one place at a time.
struct MutationBase: Sendable {
  let result: CaseResult
  /// Audits the documents at both levels.
  private let trial: Trial
  /// The documents as they are, and what they come to.
  private let readings: [Trial.Document]
  let observation: Observation

  var documents: [TestDocument] { result.documents }
  /// The level of the documents.
  var level: RuleLevel { trial.base.level }

  /// Audits the documents as they are.
  init(_ result: CaseResult, schema: TestSchema) async {
    self.result = result
    // Nobody reads what is found here, so that nothing need be masked.
    trial = Trial(of: result.testCase, schema: schema, includesSummary: true, isRevealing: true)
    let trial = trial
    readings = result.documents.map { trial.read($0) }
    observation = await trial.observation(of: readings)
  }

  /// Who notices a damage to one of the documents.
  func notice(of damage: Damage, to document: Int, requirements: [String]) async -> Notice {
    Notice(
      of: await observation(after: damage, to: document), against: observation,
      requirements: requirements)
  }

  /// What the documents come to after a damage to one of them.
  func observation(after damage: Damage, to document: Int) async -> Observation {
    var damaged = readings
    damaged[document] = trial.read(documents[document], changes: [damage.row: damage.change])
    return await trial.observation(of: damaged)
  }

  /// What the documents come to without one of them.
  func observation(without document: Int) async -> Observation {
    var others = readings
    others.remove(at: document)
    return await trial.observation(of: others)
  }
}

extension MutationBase {
  /// What the policy says is harmless in a document, or may pay; `nil` where nothing in it can be
  /// audited.
  func excused(
    _ entries: KeyPath<PolicyLevel, [HarmlessDamage]>, in document: Int
  ) -> HarmlessNodes? {
    let settings = trial.auditor.settings
    guard let level = settings.policy.level(level) else { return nil }
    let audit = LevelAudit(level, settings: settings)
    let subject = trial.base.subject(in: settings.policy)
    guard let root = try? subject.node(in: documents[document].tree, audit.evaluator) else {
      return nil
    }
    return HarmlessNodes(level[keyPath: entries], audit: audit, root: root)
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
