import Policies
import XMLTree
import XPath

/// Puts what became of submissions together into a report.
struct ReportAssembly {
  let auditor: Auditor
  private var units: [Assessment] = []
  private var notices: [Diagnostic] = []
  private var facts: [SubmissionFacts] = []
  private var whole: Assessment?
  /// The waivers that were used, and those whose subjects could not be selected, by their numbers.
  private var matchedWaivers: Set<Int> = []
  private var waiverFailures: [Int: String] = [:]

  init(auditor: Auditor) { self.auditor = auditor }

  /// Adds what became of one submission.
  mutating func add(_ result: SubmissionResult) {
    switch result {
    case .audited(let submission):
      units.append(submission.report)
      if let yielded = submission.facts { facts.append(yielded) }
      note(submission.ledger)
    case .failed(let failure): units.append(failure)
    }
  }

  /// Adds the second level: units that handed in nothing, and the rules over all submissions.
  mutating func addSummary(_ level: SummaryLevel) {
    let submitted = Set(units.map(\.id))
    let scorer = Scorer(policy: auditor.policy)
    let isOver = auditor.asOf >= auditor.period.end
    units += level.register.filter { !submitted.contains($0.id) }
      .map { scorer.missing($0, isDue: isOver) }
    let document = SummaryDocument(
      policy: auditor.policy, level: level, period: auditor.period, asOf: auditor.asOf)
    do {
      let tree = try document.tree(of: facts)
      let result = try SummaryAudit(auditor: auditor, level: level).result(of: tree)
      whole = result.report
      note(result.ledger)
    } catch {
      // A problem of the policy, in a let or a figure: the submissions are audited all the same.
      notices.append(
        Diagnostic(file: auditor.policy.file, message: "The summary cannot be audited: \(error)"))
    }
  }

  private mutating func note(_ ledger: WaiverLedger) {
    matchedWaivers.formUnion(ledger.matched)
    waiverFailures.merge(ledger.failures) { first, _ in first }
  }

  /// The report.
  var report: AuditReport {
    let audited = Set(units.filter { $0.file != nil }.map(\.id) + [whole?.id].compactMap { $0 })
    let waiverNotices = auditor.waivers?.notices(
      matched: matchedWaivers, failures: waiverFailures, units: audited, asOf: auditor.asOf)
    return AuditReport(
      policy: PolicySummary(auditor.policy),
      period: PeriodSummary(
        label: auditor.period.label, start: auditor.period.start.description,
        end: auditor.period.end.description),
      asOf: auditor.asOf.description, units: units.sorted(by: ReportAssembly.ranksBefore),
      whole: whole, notices: notices + (waiverNotices ?? []))
  }

  /// The best score first, what has none last; what failed a veto after all that did not; then by
  /// id and file, byte by byte.
  private static func ranksBefore(_ a: Assessment, _ b: Assessment) -> Bool {
    if a.vetoes.isEmpty != b.vetoes.isEmpty { return a.vetoes.isEmpty }
    let (scoreA, scoreB) = (a.score ?? -1, b.score ?? -1)
    if scoreA != scoreB { return scoreA > scoreB }
    if a.id != b.id { return a.id.utf8.lexicographicallyPrecedes(b.id.utf8) }
    return (a.file?.path ?? "").utf8.lexicographicallyPrecedes((b.file?.path ?? "").utf8)
  }
}

extension PolicySummary {
  /// What a report says of a policy.
  init(_ policy: Policy) {
    self.init(
      id: policy.id, title: policy.title, version: policy.version, digest: policy.digest,
      settings: policy.settings,
      sourceNumber: policy.source.number, language: policy.language,
      fullScore: policy.scoring.full,
      grades: policy.scoring.grades.map { Grade(name: $0.name, threshold: $0.threshold) },
      requirements: policy.allRequirements.map {
        RequirementSummary(
          id: $0.id, title: $0.title, clause: $0.clause, points: $0.points, isVeto: $0.isVeto,
          level: $0.level,
          derivation: $0.derivation, responsible: $0.responsible)
      })
  }
}
