import Policies
import XMLTree
import XPath

/// Audits the summary of all submissions.
struct SummaryAudit {
  let level: PolicyLevel
  let whole: Whole
  let settings: AuditSettings

  /// Makes an audit; `nil` for a policy that has no second level.
  init?(_ settings: AuditSettings) {
    guard let level = settings.policy.level(.summary), let whole = settings.policy.whole else {
      return nil
    }
    (self.level, self.whole, self.settings) = (level, whole, settings)
  }

  /// What the rules of the second level come to.
  struct Result {
    let assessment: Assessment
    /// What became of its waivers.
    let ledger: WaiverLedger
    /// What is charged to units, by their ids, in the order of the policy.
    let charged: [String: [CheckedRequirement]]
  }

  /// What the rules of the second level come to on a summary. What is charged to units is not counted
  /// with the rest, unless they are left aside.
  func result(of summary: Summary, chargesUnits: Bool = true) -> Result {
    let audit = LevelAudit(level, settings: settings)
    let root = summary.element
    audit.evaluator.begin(settings.limits.scaled(toNodes: Int(root.tree.count)))
    let brokenLets = audit.bind(on: root)
    let document = DocumentUnderCheck(
      unit: whole.id, root: root, of: level, settings: settings, evaluator: audit.evaluator,
      brokenLets: brokenLets, faults: .none,
      masking: Masking(
        of: root.tree, policy: settings.policy,
        confidential: ConfidentialParts(ofSummary: summary.confidential),
        isRevealing: settings.isRevealing),
      ledger: audit.ledger(forUnit: whole.id, on: root),
      file: SummaryDocument.file)
    let checked = audit.results(on: document)
    let scored = Scorer(policy: settings.policy).scored(
      chargesUnits ? checked : checked.map(\.uncharged))
    let (figures, problems) = FigureCollector(document: document, policyFile: settings.policy.file)
      .figures(whole.figures)
    let assessment = Assessment(
      .whole(figures), id: whole.id, name: whole.name, score: scored.score, grade: scored.grade,
      caps: scored.caps, bonus: scored.bonus, groups: scored.groups,
      requirements: scored.requirements,
      diagnostics: problems + document.problems,
      nextGrade: scored.nextGrade)
    let charged = checked.flatMap(\.charged).reduce(into: [String: [CheckedRequirement]]()) {
      $0[$1.key, default: []].append($1.value)
    }
    return Result(assessment: assessment, ledger: document.ledger, charged: charged)
  }
}
