import XPath

extension Evaluator {
  /// An evaluator for what does not depend on the day, nor takes long.
  static var onNoDay: Evaluator {
    var limits = EvaluationLimits()
    limits.steps = 100_000
    limits.sequenceLength = 100_000
    let someDay = DateTime(year: 1970, month: 1, day: 1)!
    return Evaluator(context: DynamicContext(currentDateTime: someDay, limits: limits))
  }
}
