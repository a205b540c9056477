import Policies
import XPath

/// What is the same for all documents of an audit.
package struct AuditSettings: Sendable {
  /// The policy audited against.
  package let policy: Policy
  /// The period audited.
  package let period: Period
  /// The day the audit looks from: windows that end after it may still be put right.
  package let asOf: CalendarDate
  /// The checks that are excused.
  let waivers: Waivers?
  /// The points that assessors gave.
  let marks: Marks?
  /// Whether findings tell what the parts of their rules came to.
  let explains: Bool
  /// Whether sensitive values and confidential names are shown.
  let isRevealing: Bool
  /// What the evaluations on a document may use.
  let limits: EvaluationLimits
  /// Takes down what the audit spends its time on; `nil` where nobody asks.
  package let profiler: AuditProfiler?
  /// What the shared lets of the policy come to.
  private(set) var shared = SharedValues()

  init(
    policy: Policy, period: Period, asOf: CalendarDate, waivers: Waivers?, marks: Marks?,
    explains: Bool,
    isRevealing: Bool, limits: EvaluationLimits, profiler: AuditProfiler? = nil
  ) {
    self.policy = policy
    self.period = period
    self.asOf = asOf
    self.waivers = waivers
    self.marks = marks
    self.explains = explains
    self.isRevealing = isRevealing
    self.limits = limits
    self.profiler = profiler
    shared = SharedValues(of: policy, with: makeEvaluator())
  }

  /// An evaluator that knows what is the same for all documents.
  package func makeEvaluator() -> Evaluator {
    let evaluator = Evaluator(
      context: DynamicContext(
        currentDateTime: asOf.midnight, defaultLanguage: policy.language, limits: limits))
    for value in policy.parameters + policy.tables { evaluator[value.variable] = value.value }
    evaluator[policy.variables.period] = period.value
    evaluator[policy.variables.asOf] = asOf.value
    for (variable, value) in shared.values { evaluator[variable] = value }
    return evaluator
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
