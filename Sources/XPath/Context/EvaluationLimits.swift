/// Bounds that keep any expression from running or growing without end.
///
/// What is counted are *steps*. A step is an item visited, a function called or the like: something
/// that takes about a tenth of a microsecond. What is built counts by its size, so that what an
/// evaluation holds in memory is bounded with it: about 16 bytes a step.
public struct EvaluationLimits: Sendable, Equatable {
  /// How many steps one evaluation may take.
  public var steps = 20_000_000
  /// How many steps all evaluations together may take, from ``Evaluator/begin(_:)`` to the next.
  public var totalSteps = 30_000_000
  /// How many items a sequence or an array may have.
  public var sequenceLength = 10_000_000
  /// How many UTF-8 bytes a string may have.
  public var stringLength = 64 << 20

  /// The default bounds.
  public init() {}

  /// The bounds for evaluations on a document of so many nodes: what a rule may cost grows with
  /// what it is about.
  public func scaled(toNodes count: Int) -> EvaluationLimits {
    var limits = self
    limits.steps += 20 * count
    limits.totalSteps += 1000 * count
    return limits
  }
}
