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

  /// What the rules of the second level come to on a summary, and what became of its waivers. Throws
  /// an error of the policy's figures.
  func result(
    of tree: Tree
  ) throws(XPathError) -> (assessment: Assessment, ledger: WaiverLedger) {
    guard let summary = tree.root.children.first(where: { $0.kind == .element }) else {
      throw XPathError("XPTY0004", "The summary has no element")
    }
    let audit = LevelAudit(level, settings: settings)
    let brokenLets = audit.bind(on: summary)
    let document = DocumentUnderCheck(
      root: summary, evaluator: audit.evaluator, brokenLets: brokenLets, faults: .none,
      // What is in the summary was masked when it left its submission.
      masking: Masking(of: tree, policy: settings.policy, confidential: [], isRevealing: true),
      explains: settings.explains, ledger: audit.ledger(forUnit: whole.id, on: summary),
      file: SummaryDocument.file)
    let scored = Scorer(policy: settings.policy).scored(audit.results(on: document))
    let assessment = Assessment(
      .whole(try figures(of: document)), id: whole.id, name: whole.name, score: scored.score,
      grade: scored.grade, vetoes: scored.vetoes, requirements: scored.requirements,
      nextGrade: scored.nextGrade)
    return (assessment, document.ledger)
  }

  private func figures(of document: DocumentUnderCheck) throws(XPathError) -> [Figure] {
    let evaluator = document.evaluator
    let texts = TemplateReporter(evaluator: evaluator, masking: document.masking)
    var figures: [Figure] = []
    for definition in whole.figures {
      for item in try definition.items.evaluate(on: .node(document.root), with: evaluator) {
        let target = try definition.target?.evaluate(on: item, with: evaluator) ?? .empty
        figures.append(
          Figure(
            label: texts.text(of: definition.label, on: item),
            clause: texts.text(of: definition.clause, on: item),
            value: try definition.value.evaluate(on: item, with: evaluator).joinedText(),
            target: target.isEmpty ? nil : try target.joinedText()))
      }
    }
    return figures
  }
}
