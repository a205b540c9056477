import XMLTree

/// Takes down what the sub-expressions of one evaluation come to.
final class TraceRecorder {
  /// How many evaluations of each sub-expression are taken down.
  private let limit: Int
  private var logs: [ObjectIdentifier: Log] = [:]
  private var keeper = SampleKeeper()

  /// What is known of one sub-expression.
  struct Log {
    var evaluations: [Trace.Evaluation] = []
    var count = 0
  }

  init(limit: Int) { self.limit = limit }

  /// What is known of the sub-expression of an operation.
  subscript(operation: AnyObject) -> Log { logs[ObjectIdentifier(operation)] ?? Log() }

  /// Counts an evaluation and reserves its place among those taken down: an evaluation may begin
  /// others of the same sub-expression before it ends. `nil` when there are enough.
  func begin(_ operation: AnyObject, on item: Item?) -> Int? {
    update(operation) { log in
      log.count += 1
      guard log.evaluations.count < limit else { return nil }
      log.evaluations.append(
        Trace.Evaluation(
          contextItem: item.map { keeper.sample(of: $0) },
          outcome: .items([], count: 0, isComplete: false)))
      return log.evaluations.count - 1
    }
  }

  /// Takes down what an evaluation came to.
  func end(_ operation: AnyObject, _ place: Int, _ outcome: Trace.Outcome) {
    update(operation) { log in
      let begun = log.evaluations[place]
      log.evaluations[place] = Trace.Evaluation(
        contextItem: begun.contextItem, outcome: outcome)
    }
  }

  /// A value as it is taken down.
  func outcome(_ value: Value) -> Trace.Outcome {
    .items(
      value.prefix(Trace.maximumItems).map { keeper.sample(of: $0) }, count: value.count,
      isComplete: true)
  }

  /// An item as it is taken down.
  func sample(of item: Item) -> Trace.Sample { keeper.sample(of: item) }

  private func update<T>(_ operation: AnyObject, _ change: (inout Log) -> T) -> T {
    change(&logs[ObjectIdentifier(operation), default: Log()])
  }
}
