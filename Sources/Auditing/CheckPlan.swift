import Policies
import XMLTree
import XPath

/// A requirement made ready for a period: it checks every subject of a unit in every window.
struct CheckPlan {
  private let requirement: Requirement
  /// The windows with what an evaluator needs of them; one without a window for a requirement that
  /// has none.
  private let windows: [PlannedWindow]

  private struct PlannedWindow {
    let window: Window?
    let value: Value?
    /// Whether what does not hold may still come to hold.
    let isOpen: Bool
  }

  init(_ requirement: Requirement, windows: [Window]?, asOf: CalendarDate) {
    self.requirement = requirement
    self.windows =
      windows?.map { PlannedWindow(window: $0, value: $0.value, isOpen: asOf < $0.end) }
      ?? [PlannedWindow(window: nil, value: nil, isOpen: false)]
  }

  /// What the requirement comes to for a unit, or for the summary of all of them.
  func result(
    on unit: Node, _ context: CheckContext, ledger: inout WaiverLedger, paths: inout NodePaths
  ) -> CheckedRequirement {
    var result = CheckedRequirement(requirement: requirement)
    let subjects: Value
    do {
      subjects = try requirement.subjects.evaluate(on: .node(unit), with: context.evaluator)
    } catch {
      let reporter = FindingReporter(requirement: requirement, context: context)
      result.counts[.error] += 1
      result.findings.append(
        reporter.finding(ofSubjects: error, on: unit, paths: &paths))
      return result
    }
    for subject in subjects {
      for planned in windows {
        check(subject, planned, context, &ledger, &paths, into: &result)
      }
    }
    return result
  }

  private func check(
    _ subject: Item, _ planned: PlannedWindow, _ context: CheckContext,
    _ ledger: inout WaiverLedger, _ paths: inout NodePaths, into result: inout CheckedRequirement
  ) {
    if let variable = requirement.window { context.evaluator[variable] = planned.value }
    switch evaluate(subject, planned, context.evaluator) {
    case .success(let decided):
      var outcome = decided
      var waiver: Waiver?
      if outcome == .fail {
        waiver = ledger.waiver(for: requirement, subject: subject, window: planned.window)
        if waiver != nil { outcome = .waived }
      }
      result.counts[outcome] += 1
      guard outcome != .pass, outcome != .notApplicable else { return }
      let reporter = FindingReporter(requirement: requirement, context: context)
      result.findings.append(
        reporter.finding(
          outcome, on: subject, window: planned.window, waiver: waiver, paths: &paths))
    case .failure(let failure):
      let reporter = FindingReporter(requirement: requirement, context: context)
      result.counts[.error] += 1
      result.findings.append(
        reporter.finding(
          of: failure.error, in: failure.expression, on: subject, window: planned.window,
          paths: &paths))
    }
  }

  private struct RuleFailure: Error {
    let error: XPathError
    let expression: XPathExpression
  }

  /// The outcome for a subject in a window: lets, then whether it applies, then whether it holds.
  private func evaluate(
    _ subject: Item, _ planned: PlannedWindow, _ evaluator: Evaluator
  ) -> Result<Outcome, RuleFailure> {
    var current = requirement.assertion
    do throws(XPathError) {
      for binding in requirement.lets {
        current = binding.expression
        evaluator[binding.variable] = try current.evaluate(on: subject, with: evaluator)
      }
      if let applies = requirement.applies {
        current = applies
        guard try applies.effectiveBooleanValue(on: subject, with: evaluator) else {
          return .success(.notApplicable)
        }
      }
      current = requirement.assertion
      let holds = try current.effectiveBooleanValue(on: subject, with: evaluator)
      return .success(holds ? .pass : planned.isOpen ? .pending : .fail)
    } catch {
      return .failure(RuleFailure(error: error, expression: current))
    }
  }
}

/// The checks of a requirement on a unit, before they are scored.
struct CheckedRequirement {
  let requirement: Requirement
  var counts = OutcomeCounts()
  var findings: [Finding] = []
}
