import Policies
import Schemas
import XMLTree
import XPath

/// Puts what became of submissions together into a report.
struct ReportAssembly {
  let settings: AuditSettings
  /// What submissions can hold.
  private let schema: SchemaModel?
  /// Where results are kept; `nil` for memory.
  private let book: RecordBook?
  private var units: [KeptAssessment] = []
  private var whole: Assessment?
  private var facts: [KeptFacts] = []
  private var notices: [Diagnostic] = []
  private var waiverUsage = WaiverUsage()
  /// Whether all submissions there are were audited.
  private var isComplete = false

  init(settings: AuditSettings, schema: SchemaModel?, book: RecordBook?) {
    self.settings = settings
    self.schema = schema
    self.book = book
    addNotices(settings.shared.problems)
  }

  /// Adds what became of one submission.
  mutating func add(_ submission: AuditedSubmission) {
    units.append(submission.assessment)
    if let yielded = submission.facts { facts.append(yielded) }
    addNotices(submission.problems)
    waiverUsage.add(submission.usage)
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
    for each in facts where each.hasProblems { addNotices(each.facts.problems) }
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
    return cache.map { $0.result(of: content.key, work) } ?? work()
  }

  /// Adds to units what the second level charges to them.
  private mutating func charge(_ charged: [String: [CheckedRequirement]]) {
    guard !charged.isEmpty else { return }
    let charges = Charges(policy: settings.policy)
    units = units.map { unit in
      guard let charged = charged[unit.id] else { return unit }
      let shown = settings.isRevealing ? charged : charged.map(\.maskingNumbers)
      return unit.replaced(by: charges.assessment(unit.assessment, with: shown), in: book)
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

  private var unreadable: [SummaryContent.UnreadableFile] {
    units.filter { $0.rankClass == .unreadable }.map {
      SummaryContent.UnreadableFile(unit: $0.id, name: $0.name, file: $0.path)
    }
  }

  /// Adds the registered units of which there is no file, not even one that cannot be read.
  private mutating func addAbsent(_ whole: Whole) {
    let present = Set(units.map(\.id))
    let absent = whole.register.filter { !present.contains($0.id) }
    let scorer = Scorer(policy: settings.policy)
    units += absent.map { unit in
      let assessment = scorer.absent(unit, isDue: settings.asOf >= settings.period.end)
      return KeptAssessment(
        assessment, shownAs: settings.isRevealing ? assessment : assessment.maskingNumbers)
    }
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
    let isRevealing = settings.isRevealing
    let notices = notices + markNotices + waiverNotices
    return AuditReport(
      policy: PolicySummary(settings.policy),
      period: PeriodSummary(
        label: period.label, start: period.start.description, end: period.end.description),
      asOf: settings.asOf.description,
      units: Assessments(units.sorted(by: KeptAssessment.ranksBefore)),
      whole: isRevealing ? whole : whole?.maskingNumbers,
      notices: isRevealing ? notices : notices.map(\.maskingNumbers), isRevealing: isRevealing)
  }

  /// The marks of units that there are not.
  private var markNotices: [Diagnostic] {
    guard isComplete, let marks = settings.marks else { return [] }
    let known = Set(ids)
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
    let review = WaiverReview(
      waivers: waivers, settings: settings, schema: schema, usage: waiverUsage,
      judged: Set(units.filter(\.isJudged).map(\.id) + [whole?.id].compactMap(\.self)),
      known: Set(ids + register.map(\.id)),
      isComplete: isComplete)
    return review.notices
  }

  /// The ids of all units, and of all of them together.
  private var ids: [String] { units.map(\.id) + [whole?.id].compactMap(\.self) }
}

extension CheckedRequirement {
  /// The checks with the numbers of private forms masked in what the rules have no say in.
  fileprivate var maskingNumbers: CheckedRequirement {
    var masked = self
    masked.findings = findings.map(\.maskingNumbers)
    return masked
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
