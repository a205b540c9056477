import Policies
import XMLTree
import XPath

/// Audits one submission after another, for one job: the evaluator holds the parameters and tables,
/// which are the same for all of them.
final class SubmissionAudit {
  private let auditor: Auditor
  private let evaluator: Evaluator
  private let plans: [CheckPlan]
  private let collector: FactCollector?

  private var policy: Policy { auditor.policy }

  /// Makes an audit; with a collector, it works out facts too.
  init(auditor: Auditor, collector: FactCollector?) {
    self.auditor = auditor
    self.collector = collector
    evaluator = auditor.makeEvaluator()
    plans = auditor.policy.requirements.map(auditor.plan)
  }

  /// Audits what was read of a file; one that was not read, or is not valid, fails.
  func result(of submission: Submission, file: String) -> SubmissionResult {
    defer { evaluator.releaseTrees() }
    let reading = submission.reading
    guard let tree = reading.tree, reading.isValid else {
      let masked = reading.tree.map {
        Masking(of: $0, policy: policy, confidential: [], isRevealing: auditor.isRevealing)
      }
      let diagnostics = reading.diagnostics.map { masked?.masked($0) ?? $0 }
      return .failed(
        Assessment(
          .unreadable(
            SubmittedFile(path: file, digest: submission.digest), diagnostics[0]), id: "", name: "")
      )
    }
    do {
      return .audited(try audit(tree, of: submission, file: file))
    } catch {
      return .failed(
        Assessment(
          .unreadable(
            SubmittedFile(path: file, digest: submission.digest),
            Diagnostic(file: file, message: error.description)), id: "", name: ""))
    }
  }

  private func audit(
    _ tree: Tree, of submission: Submission, file: String
  ) throws(XPathError) -> AuditedSubmission {
    let selected = try policy.unit.select.evaluate(on: .node(tree.root), with: evaluator)
    guard selected.count == 1, let unit = selected[0].node else {
      throw XPathError(
        "XPTY0004", "“\(policy.unit.select.source)” selects \(selected.count) units, not one")
    }
    let id = try text(of: policy.unit.id, on: unit)
    guard !id.isEmpty else {
      throw XPathError("XPTY0004", "“\(policy.unit.id.source)” gives the unit no id")
    }
    let name = try text(of: policy.unit.name, on: unit)
    for binding in policy.lets {
      evaluator[binding.variable] = try binding.expression.evaluate(
        on: .node(unit), with: evaluator)
    }
    let confidential = try policy.confidential?.evaluate(on: .node(unit), with: evaluator)
    let masking = Masking(
      of: tree, policy: policy, confidential: confidential?.compactMap(\.node) ?? [],
      isRevealing: auditor.isRevealing)
    var ledger =
      auditor.waivers.map {
        WaiverLedger($0, unit: id, node: unit, evaluator: evaluator, asOf: auditor.asOf)
      } ?? WaiverLedger()
    var paths = NodePaths()
    let context = CheckContext(
      evaluator: evaluator, masking: masking, file: { _ in file },
      explains: auditor.explains)
    let results = plans.map { $0.result(on: unit, context, ledger: &ledger, paths: &paths) }
    let scored = Scorer(policy: policy).scored(results)
    let report = Assessment(
      .submission(SubmittedFile(path: file, digest: submission.digest)), id: id, name: name,
      score: scored.score, grade: scored.grade, vetoes: scored.vetoes,
      requirements: scored.requirements, diagnostics: submission.reading.diagnostics,
      nextGrade: scored.nextGrade)
    let facts = try collector.map { (collector) throws(XPathError) in
      SubmissionFacts(
        unit: id, name: name, file: file, line: unit.line, score: scored.score,
        grade: scored.grade,
        facts: try collector.facts(of: unit, evaluator: evaluator, masking: masking))
    }
    return AuditedSubmission(report: report, facts: facts, ledger: ledger)
  }

  private func text(of expression: XPathExpression, on node: Node) throws(XPathError) -> String {
    try expression.evaluate(on: .node(node), with: evaluator).joinedText()
  }
}

/// What became of a submission.
enum SubmissionResult: Sendable {
  case audited(AuditedSubmission)
  case failed(Assessment)
}

/// A submission that was audited.
struct AuditedSubmission: Sendable {
  let report: Assessment
  /// What it yields for the second level; `nil` when there is none.
  let facts: SubmissionFacts?
  let ledger: WaiverLedger
}
