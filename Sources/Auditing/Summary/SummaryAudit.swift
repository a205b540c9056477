import Policies
import XMLTree
import XPath

/// Audits the summary of all submissions.
struct SummaryAudit {
  let auditor: Auditor
  let level: SummaryLevel

  /// What the rules of the second level come to on a summary, and what became of its waivers.
  func result(of tree: Tree) throws(XPathError) -> (report: Assessment, ledger: WaiverLedger) {
    let policy = auditor.policy
    let evaluator = auditor.makeEvaluator()
    guard let summary = tree.root.children.first(where: { $0.kind == .element }) else {
      throw XPathError("XPTY0004", "The summary has no element")
    }
    evaluator[level.variable] = Value(Item.node(summary))
    for binding in level.lets {
      evaluator[binding.variable] = try binding.expression.evaluate(
        on: .node(summary), with: evaluator)
    }
    var ledger =
      auditor.waivers.map {
        WaiverLedger(
          $0, unit: level.id, node: summary, evaluator: evaluator, asOf: auditor.asOf)
      } ?? WaiverLedger()
    // What is in the summary was masked when it left its submission.
    let masking = Masking(of: tree, policy: policy, confidential: [], isRevealing: true)
    var paths = NodePaths()
    let results = level.requirements.map { requirement in
      auditor.plan(requirement).result(
        on: summary,
        CheckContext(
          evaluator: evaluator, masking: masking, file: SummaryDocument.file,
          explains: auditor.explains),
        ledger: &ledger, paths: &paths)
    }
    let score = Scorer(policy: policy).scored(results)
    let report = Assessment(
      .whole(try figures(on: summary, evaluator, masking)), id: level.id, name: level.name,
      score: score.score, grade: score.grade, vetoes: score.vetoes,
      requirements: score.requirements)
    return (report, ledger)
  }

  private func figures(
    on summary: Node, _ evaluator: Evaluator, _ masking: Masking
  ) throws(XPathError) -> [Figure] {
    var figures: [Figure] = []
    for definition in level.figures {
      for item in try definition.items.evaluate(on: .node(summary), with: evaluator) {
        let reporter = TemplateReporter(evaluator: evaluator, masking: masking)
        let target = try definition.target?.evaluate(on: item, with: evaluator) ?? .empty
        figures.append(
          Figure(
            label: reporter.text(of: definition.label, on: item),
            clause: reporter.text(of: definition.clause, on: item),
            value: try definition.value.evaluate(on: item, with: evaluator).joinedText(),
            target: target.isEmpty ? nil : try target.joinedText()))
      }
    }
    return figures
  }
}
