import Auditing
import Policies
import XMLTree

/// The documents of a case, to be damaged one place at a time.
struct MutationBase: Sendable {
  let result: CaseResult
  /// Whether the documents comply, so that somebody should notice each damage.
  let complies: Bool
  /// Audits the documents at both levels.
  private let trial: Trial
  /// The documents as they are, and what they come to.
  private let undamaged: Trial.Undamaged
  let observation: Observation

  var documents: [TestDocument] { result.documents }
  /// The level of the documents.
  var level: RuleLevel { trial.base.level }

  /// Audits the documents as they are. What a submission that complies says at the second level may notice a
  /// damage; of one with faults, its own score is what counts.
  init(_ result: CaseResult, schema: TestSchema, complies: Bool) {
    self.result = result
    self.complies = complies
    // Nobody reads what is found here, so that nothing need be masked.
    let isOfAll = result.testCase.base.kind.levels.contains(.summary)
    trial = Trial(
      of: result.testCase, schema: schema, includesSummary: complies || isOfAll, isRevealing: true)
    let trial = trial
    undamaged = trial.undamaged(result.documents.map { trial.read($0) })
    observation = trial.observation(of: undamaged)
  }

  /// What audits the documents with one damage after another, for one job.
  func makeBench() -> Trial.Bench { trial.makeBench() }

  /// What the documents come to with a damage to one of them.
  func observation(
    with site: DamageSite, on bench: Trial.Bench, cache: SummaryCache
  ) -> Observation {
    let changes = [site.damage.row: site.damage.change]
    let damaged =
      site.isWholeDocument ? nil : trial.read(documents[site.document], changes: changes)
    return trial.observation(
      of: undamaged, with: damaged, inPlaceOf: site.document, on: bench, cache: cache)
  }

  /// What the policy says of damages to a document; `nil` where nothing in it can be audited.
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
