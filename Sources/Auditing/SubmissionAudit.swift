import Policies
import XMLTree
import XPath

/// Audits one submission after another, for one job: the evaluator holds the parameters and tables,
/// which are the same for all of them.
final class SubmissionAudit {
  private let auditor: Auditor
  private let evaluator: Evaluator
  private let plans: [CheckPlan]

  private var policy: Policy { auditor.policy }

  init(auditor: Auditor) {
    self.auditor = auditor
    let policy = auditor.policy
    evaluator = Evaluator(
      context: DynamicContext(currentDateTime: auditor.asOf.midnight))
    for value in policy.parameters + policy.tables { evaluator[value.variable] = value.value }
    evaluator[policy.variables.period] = auditor.period.value
    evaluator[policy.variables.asOf] = auditor.asOf.value
    plans = policy.requirements.map { requirement in
      CheckPlan(
        requirement,
        windows: requirement.each.map {
          auditor.period.windows(of: $0, inForce: policy.inForce)
        }, asOf: auditor.asOf)
    }
  }

  /// Audits what was read of a file; one that was not read, or is not valid, fails.
  func result(of reading: XMLReader.Reading, file: String) -> SubmissionResult {
    defer { evaluator.releaseTrees() }
    guard let tree = reading.tree, reading.isValid else {
      let masked = reading.tree.map {
        Masking(of: $0, policy: policy, confidential: [], isRevealing: auditor.isRevealing)
      }
      let diagnostics = reading.diagnostics.map { masked?.masked($0) ?? $0 }
      return .failed(SubmissionFailure(file: file, diagnostics: diagnostics))
    }
    do {
      return .audited(try audit(tree, file: file, diagnostics: reading.diagnostics))
    } catch {
      return .failed(
        SubmissionFailure(
          file: file, diagnostics: [Diagnostic(file: file, message: error.description)]))
    }
  }

  private func audit(
    _ tree: Tree, file: String, diagnostics: [Diagnostic]
  ) throws(XPathError) -> UnitReport {
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
    var paths = NodePaths()
    let results = plans.map {
      $0.result(on: unit, evaluator: evaluator, masking: masking, paths: &paths)
    }
    return Scorer(policy: policy).unitReport(
      id: id, name: name, file: file, results: results, diagnostics: diagnostics)
  }

  private func text(of expression: XPathExpression, on node: Node) throws(XPathError) -> String {
    try expression.evaluate(on: .node(node), with: evaluator).joinedText()
  }
}

extension CalendarDate {
  /// The first moment of the day: the clock of rules that ask for the current date.
  fileprivate var midnight: DateTime {
    guard let midnight = DateTime(year: year, month: month, day: day, timezone: 0) else {
      preconditionFailure("\(self) is no date")
    }
    return midnight
  }
}
