import Policies
import Schemas
import XMLTree
import XPath

/// Puts what became of submissions together into a report.
struct ReportAssembly {
  let settings: AuditSettings
  /// What submissions can hold.
  private let schema: SchemaModel?
  private var units: [Assessment] = []
  private var whole: Assessment?
  private var facts: [SubmissionFacts] = []
  private var notices: [Diagnostic] = []
  private var waiverUsage = WaiverUsage()
  /// Whether all submissions there are were audited.
  private var isComplete = false

  init(settings: AuditSettings, schema: SchemaModel?) {
    self.settings = settings
    self.schema = schema
    addNotices(settings.shared.problems)
  }

  /// Adds what became of one submission.
  mutating func add(_ submission: AuditedSubmission) {
    units.append(submission.assessment)
    if let yielded = submission.facts { facts.append(yielded) }
    addNotices(submission.problems)
    waiverUsage.add(submission.ledger.usage)
  }

  /// Adds what is wrong with the policy, once for all submissions.
  private mutating func addNotices(_ problems: [Diagnostic]) {
    for problem in problems where !notices.contains(problem) { notices.append(problem) }
  }

  /// Adds the second level: units that handed in nothing, and the rules over all submissions.
  mutating func addWhole(_ cache: SummaryCache?) {
    isComplete = true
    guard let audit = SummaryAudit(settings) else { return }
    addAbsent(audit.whole)
    addNotices(facts.flatMap(\.problems))
    guard let result = result(of: audit, cache) else {
      notices.append(
        Diagnostic(file: settings.policy.file, message: Message(AuditProblem.wholeTooLarge)))
      return
    }
    whole = result.assessment
    waiverUsage.add(result.ledger.usage)
    charge(result.charged)
  }

  /// What the rules of the second level come to; `nil` where the summary would be too large.
  private func result(of audit: SummaryAudit, _ cache: SummaryCache?) -> SummaryAudit.Result? {
    let content = SummaryContent(of: facts, unreadable: unreadable)
    let work = {
      SummaryDocument(settings: settings).summary(of: content).map { audit.result(of: $0) }
    }
    return cache.map { $0.result(of: content, work) } ?? work()
  }

  /// Adds to units what the second level charges to them.
  private mutating func charge(_ charged: [String: [CheckedRequirement]]) {
    guard !charged.isEmpty else { return }
    let charges = Charges(policy: settings.policy)
    units = units.map { unit in
      charged[unit.id].map { charges.assessment(unit, with: $0) } ?? unit
    }
    // What is no id of a unit may be anything, and is not quoted.
    let unknown = Set(charged.keys).subtracting(units.map(\.id)).sorted()
    addNotices(
      unknown.flatMap { charged[$0] ?? [] }.map { each in
        Diagnostic(
          file: settings.policy.file, place: each.requirement.place,
          message: Message(AuditProblem.chargedNobody, [.text(each.requirement.id)]))
      })
  }

  private var unreadable: [Assessment] {
    units.filter { assessment in
      guard case .unreadable = assessment.subject else { return false }
      return true
    }
  }

  /// Adds the registered units of which there is no file, not even one that cannot be read.
  private mutating func addAbsent(_ whole: Whole) {
    let present = Set(units.map(\.id))
    let absent = whole.register.filter { !present.contains($0.id) }
    let scorer = Scorer(policy: settings.policy)
    units += absent.map { scorer.absent($0, isDue: settings.asOf >= settings.period.end) }
    let unknown = units.count { $0.id.isEmpty }
    if unknown > 0, !absent.isEmpty {
      notices.append(
        Diagnostic(
          file: settings.policy.file, severity: .warning,
          message: Message(AuditProblem.unknownUnits, [.number(unknown)])))
    }
  }

  /// The report.
  var report: AuditReport {
    let period = settings.period
    let report = AuditReport(
      policy: PolicySummary(settings.policy),
      period: PeriodSummary(
        label: period.label, start: period.start.description, end: period.end.description),
      asOf: settings.asOf.description, units: units.sorted(by: ReportAssembly.ranksBefore),
      whole: whole, notices: notices + markNotices + waiverNotices,
      isRevealing: settings.isRevealing)
    return settings.isRevealing ? report : report.maskingNumbers
  }

  /// The marks of units that there are not.
  private var markNotices: [Diagnostic] {
    guard isComplete, let marks = settings.marks else { return [] }
    let known = Set((units + [whole].compactMap(\.self)).map(\.id))
    return marks.marks.filter { !known.contains($0.unit) }.map { mark in
      Diagnostic(
        file: marks.file, place: mark.place,
        message: Message(
          MarkProblem.unknownUnit, [.text(mark.unit)],
          suggestion: Spelling.nearest(to: mark.unit, in: known)))
    }
  }

  private var waiverNotices: [Diagnostic] {
    guard let waivers = settings.waivers else { return [] }
    let register = settings.policy.whole?.register ?? []
    let assessments = units + [whole].compactMap(\.self)
    let review = WaiverReview(
      waivers: waivers, settings: settings, schema: schema, usage: waiverUsage,
      judged: Set(assessments.filter(\.isJudged).map(\.id)),
      known: Set(assessments.map(\.id) + register.map(\.id)),
      isComplete: isComplete)
    return review.notices
  }

  /// The best score first, what failed a veto and who handed in nothing after all others; then what
  /// has no score, and what could not be read last, by file; else by id and file, byte by byte.
  private static func ranksBefore(_ a: Assessment, _ b: Assessment) -> Bool {
    if a.rankClass != b.rankClass { return a.rankClass < b.rankClass }
    let (scoreA, scoreB) = (a.score ?? 0, b.score ?? 0)
    if scoreA != scoreB { return scoreA > scoreB }
    if a.rankClass < 3, a.id != b.id { return a.id.utf8.lexicographicallyPrecedes(b.id.utf8) }
    return (a.file?.path ?? "").utf8.lexicographicallyPrecedes((b.file?.path ?? "").utf8)
  }
}

extension Assessment {
  /// Whether there were checks to be made.
  fileprivate var isJudged: Bool {
    switch subject {
    case .submission, .whole: true
    case .unreadable, .late, .notYetDue: false
    }
  }

  fileprivate var rankClass: Int {
    switch subject {
    case .unreadable: 3
    case .late: 1
    case .submission, .notYetDue, .whole: score == nil ? 2 : vetoes.isEmpty ? 0 : 1
    }
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
      groups: policy.scoring.groups.map { Group(id: $0.id, title: $0.title, limit: $0.limit) },
      requirements: policy.requirements.map {
        RequirementSummary(
          id: $0.id, title: $0.title, clause: $0.clause, points: $0.points, isBonus: $0.isBonus,
          group: $0.group, isVeto: $0.isVeto, level: $0.level,
          isCharged: $0.rule?.charge != nil,
          derivation: $0.derivation, responsible: $0.responsible)
      })
  }
}
