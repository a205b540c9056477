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

  /// What the rules of the second level come to on a summary, and what became of its waivers.
  func result(of summary: Summary) -> (assessment: Assessment, ledger: WaiverLedger) {
    let audit = LevelAudit(level, settings: settings)
    let root = summary.element
    audit.evaluator.begin(settings.limits.scaled(toNodes: Int(root.tree.count)))
    let brokenLets = audit.bind(on: root)
    let document = DocumentUnderCheck(
      root: root, of: level, settings: settings, evaluator: audit.evaluator,
      brokenLets: brokenLets, faults: .none,
      masking: Masking(
        of: root.tree, policy: settings.policy,
        confidential: ConfidentialParts(ofSummary: summary.confidential),
        isRevealing: settings.isRevealing),
      ledger: audit.ledger(forUnit: whole.id, on: root),
      file: SummaryDocument.file)
    let scored = Scorer(policy: settings.policy).scored(audit.results(on: document))
    let (figures, problems) = FigureCollector(document: document, policyFile: settings.policy.file)
      .figures(whole.figures)
    let assessment = Assessment(
      .whole(figures), id: whole.id, name: whole.name, score: scored.score, grade: scored.grade,
      caps: scored.caps, bonus: scored.bonus, groups: scored.groups,
      requirements: scored.requirements,
      diagnostics: problems + document.problems,
      nextGrade: scored.nextGrade)
    return (assessment, document.ledger)
  }
}
