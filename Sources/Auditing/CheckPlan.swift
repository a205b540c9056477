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

  /// What the requirement comes to for a unit.
  func result(
    on unit: Node, evaluator: Evaluator, masking: Masking, paths: inout NodePaths
  ) -> CheckedRequirement {
    var result = CheckedRequirement(requirement: requirement)
    let subjects: Value
    do {
      subjects = try requirement.subjects.evaluate(on: .node(unit), with: evaluator)
    } catch {
      let reporter = FindingReporter(
        requirement: requirement, evaluator: evaluator, masking: masking)
      result.counts[.error] += 1
      result.findings.append(
        reporter.finding(
          of: error, in: requirement.subjects, on: .node(unit), window: nil, paths: &paths))
      return result
    }
    for subject in subjects {
      for planned in windows {
        check(subject, planned, evaluator, masking, &paths, into: &result)
      }
    }
    return result
  }

  private func check(
    _ subject: Item, _ planned: PlannedWindow, _ evaluator: Evaluator, _ masking: Masking,
    _ paths: inout NodePaths, into result: inout CheckedRequirement
  ) {
    if let variable = requirement.window { evaluator[variable] = planned.value }
    let outcome: Outcome
    var failure: (error: XPathError, expression: XPathExpression)?
    switch evaluate(subject, planned, evaluator) {
    case .success(let decided): outcome = decided
    case .failure(let ruleFailure):
      outcome = .error
      failure = (ruleFailure.error, ruleFailure.expression)
    }
    result.counts[outcome] += 1
    guard outcome != .pass, outcome != .notApplicable else { return }
    let reporter = FindingReporter(requirement: requirement, evaluator: evaluator, masking: masking)
    if let failure {
      result.findings.append(
        reporter.finding(
          of: failure.error, in: failure.expression, on: subject, window: planned.window,
          paths: &paths))
    } else {
      result.findings.append(
        reporter.finding(outcome, on: subject, window: planned.window, paths: &paths))
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
