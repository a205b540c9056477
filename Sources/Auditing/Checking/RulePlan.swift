import Policies
import XMLTree
import XPath

/// A rule made ready for a period: it checks every subject of a document in every window.
final class RulePlan {
  let requirement: Requirement
  private let rule: Rule
  /// The windows with what an evaluator needs of them; one without a window for a rule that has none.
  private let windows: [PlannedWindow]
  private let asOf: CalendarDate
  private let reporter: FindingReporter

  private struct PlannedWindow {
    let window: Window?
    let value: Value?
    /// The last day on which what does not hold may still come to hold; `nil` for what must hold
    /// always.
    let end: CalendarDate?
  }

  init(_ requirement: Requirement, _ rule: Rule, settings: AuditSettings) {
    self.requirement = requirement
    self.rule = rule
    windows = RulePlan.windows(of: rule, settings)
    asOf = settings.asOf
    reporter = FindingReporter(requirement, rule, settings.policy)
  }

  private static func windows(of rule: Rule, _ settings: AuditSettings) -> [PlannedWindow] {
    let (period, inForce) = (settings.period, settings.policy.inForce)
    if let each = rule.each {
      return period.windows(of: each, inForce: inForce)
        .map { PlannedWindow(window: $0, value: $0.value, end: $0.end) }
    }
    guard case .end? = rule.due else { return [PlannedWindow(window: nil, value: nil, end: nil)] }
    return inForce <= period.end
      ? [PlannedWindow(window: nil, value: nil, end: period.end)] : []
  }

  /// What the rule comes to on a document.
  func result(on document: DocumentUnderCheck) -> CheckedRequirement {
    var result = CheckedRequirement(requirement: requirement)
    let subjects: Value
    do {
      subjects = try document.evaluator.held(
        rule.subjects.evaluate(on: .node(document.root), with: document.evaluator))
    } catch {
      let failure = RuleFailure(error: error, expression: rule.subjects)
      result.add(reporter.finding(ofSubjects: failure, in: document))
      return result
    }
    for (number, subject) in subjects.enumerated() {
      var weight = 1.0
      for planned in windows {
        let failed = result.failed
        guard check(subject, number, planned, weight, document, into: &result) else {
          return result
        }
        weight = result.failed > failed ? requirement.repeatWeight : 1
      }
    }
    return result
  }

  /// What the rule comes to on an item in a window; `nil` where it breaks.
  private func outcome(on item: Item, _ window: Window?, with evaluator: Evaluator) -> Outcome? {
    guard let planned = windows.first(where: { $0.window?.label == window?.label }) else {
      return nil
    }
    if let variable = rule.window { evaluator[variable] = planned.value }
    return try? evaluate(item, planned, evaluator).get().outcome
  }

  /// Checks a subject in a window; says whether there is any use in going on.
  ///
  /// - Parameters:
  ///   - number: Its place among the subjects, from 0.
  ///   - weight: What it weighs if it fails.
  private func check(
    _ subject: Item, _ number: Int, _ planned: PlannedWindow, _ weight: Double,
    _ document: DocumentUnderCheck, into result: inout CheckedRequirement
  ) -> Bool {
    if let variable = rule.window { document.evaluator[variable] = planned.value }
    switch judged(subject, planned, document.evaluator) {
    case .success((.holds, let unit)): result.count(.pass, chargedTo: unit)
    case .success((.doesNotApply, let unit)): result.count(.notApplicable, chargedTo: unit)
    // A bonus not earned is nothing to put right.
    case .success((.falls(let shortfall), let unit))
    where requirement.isBonus && shortfall.outcome == .fail:
      result.count(.notApplicable, chargedTo: unit)
    case .success((.falls(let shortfall), let unit)):
      document.countFinding()
      let checked = CheckedItem(
        item: subject, selection: rule.subjects, number: number, rule: rule,
        window: planned.window)
      let waiver =
        shortfall.outcome == .fail
        ? document.ledger.waiver(for: requirement, subject: subject, window: planned.window) : nil
      let reported = waiver == nil ? shortfall : shortfall.waived
      result.add(
        tells(checked, document)
          ? reporter.finding(withheld: reported, on: checked, waiver: waiver, in: document)
          : reporter.finding(reported, on: checked, waiver: waiver, in: document),
        weight: weight, chargedTo: unit)
    case .failure(let failure):
      result.add(reporter.finding(of: failure, on: subject, window: planned.window, in: document))
      // Where all steps are used up, each further check would only say so again.
      return !document.evaluator.isExhausted
    }
    return true
  }

  /// Whether that something does not hold of an item tells that it is on a confidential list too: it
  /// would hold were those on the list somebody else. What holds lists is no item of one.
  private func tells(_ checked: CheckedItem, _ document: DocumentUnderCheck) -> Bool {
    guard !document.settings.isRevealing, !document.masking.confidential.isEmpty else {
      return false
    }
    if let node = checked.item.node, document.masking.confidential.areIn(node) { return false }
    let outcome = document.unlinked?.outcome(of: checked.item) { item, evaluator in
      self.outcome(on: item, checked.window, with: evaluator)
    }
    switch outcome {
    case .pass, .notApplicable: return true
    case .fail, .pending, .waived, .error, nil: return false
    }
  }

  /// What is said of a subject in a window, and the unit that it is charged to.
  private func judged(
    _ subject: Item, _ planned: PlannedWindow, _ evaluator: Evaluator
  ) -> Result<(Verdict, chargedTo: String?), RuleFailure> {
    evaluate(subject, planned, evaluator).flatMap { verdict in
      guard let charge = rule.charge else { return .success((verdict, chargedTo: nil)) }
      do throws(XPathError) {
        let value = try charge.evaluate(on: subject, with: evaluator)
        let id = try SequenceType(.atomic(.string), .zeroOrOne).convert(value).first
        guard case .atomic(let text)? = id else { return .success((verdict, chargedTo: nil)) }
        return .success((verdict, chargedTo: text.stringValue))
      } catch {
        return .failure(RuleFailure(error: error, expression: charge))
      }
    }
  }

  /// What is said of a subject in a window: lets, then whether it applies, then whether it holds, and
  /// if not, until when it need not.
  private func evaluate(
    _ subject: Item, _ planned: PlannedWindow, _ evaluator: Evaluator
  ) -> Result<Verdict, RuleFailure> {
    if let variable = rule.this { evaluator[variable] = Value(subject) }
    // Expressions are large: which of them is evaluated is known by its number.
    var number = 0
    do throws(XPathError) {
      for index in rule.lets.indices {
        evaluator[rule.lets[index].variable] = try rule.lets[index].expression.compiled.evaluate(
          on: subject, with: evaluator)
        number += 1
      }
      if let applies = try rule.applies?.compiled.effectiveBooleanValue(
        on: subject, with: evaluator)
      {
        guard applies else { return .success(.doesNotApply) }
        number += 1
      }
      if try rule.assertion.compiled.effectiveBooleanValue(on: subject, with: evaluator) {
        return .success(.holds)
      }
      number += 1
      let day = try rule.due?.day(on: subject, with: evaluator)
      return .success(.falls(Shortfall(by: day ?? planned.end, asOf: asOf)))
    } catch {
      // The subjects come before what is evaluated on them.
      return .failure(RuleFailure(error: error, expression: rule.expressions[number + 1]))
    }
  }
}
