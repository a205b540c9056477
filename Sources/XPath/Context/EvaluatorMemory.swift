/// What an evaluator need not work out again, each of it for as long as what it depends on stays as it
/// is.
///
/// What it is known by is held with it: another would else be taken for it that comes to stand at its
/// address.
struct EvaluatorMemory {
  private var invariants: [ObjectIdentifier: Invariant] = [:]
  private var functions: [ObjectIdentifier: (function: FunctionDefinition, RememberedResults)] = [:]
  private var translations: [ObjectIdentifier: Table] = [:]

  private struct Invariant {
    let operation: InvariantOperation
    let time: Int
    let value: Value
  }

  private struct Table {
    let operation: TranslateOperation
    let source: String
    let target: String
    let table: Translation
  }

  /// How many of each are kept: whoever evaluates ever new expressions comes back to none.
  private static let capacity = 1 << 12

  /// Lets go of all values.
  mutating func forgetAll() {
    invariants.removeAll(keepingCapacity: true)
    functions.removeAll(keepingCapacity: true)
  }

  /// What an operation came to when the last of its variables had been given its value at a time.
  func value(of operation: InvariantOperation, since time: Int) -> Value? {
    guard let known = invariants[ObjectIdentifier(operation)], known.time == time else {
      return nil
    }
    return known.value
  }

  mutating func remember(_ value: Value, of operation: InvariantOperation, since time: Int) {
    if invariants.count >= EvaluatorMemory.capacity { invariants.removeAll() }
    invariants[ObjectIdentifier(operation)] = Invariant(
      operation: operation, time: time, value: value)
  }

  /// What a function has come to since the last of its variables was given its value.
  mutating func results(of function: FunctionDefinition, since time: Int) -> RememberedResults {
    let id = ObjectIdentifier(function)
    if let (_, known) = functions[id], known.time == time { return known }
    let results = RememberedResults(since: time)
    if functions.count >= EvaluatorMemory.capacity { functions.removeAll() }
    functions[id] = (function, results)
    return results
  }

  /// The table that an operation made last, if it was for the same characters.
  func translation(
    by operation: TranslateOperation, from source: String, to target: String
  ) -> Translation? {
    guard let last = translations[ObjectIdentifier(operation)],
      last.source.hasSameCodepoints(as: source), last.target.hasSameCodepoints(as: target)
    else { return nil }
    return last.table
  }

  mutating func remember(
    _ table: Translation, of operation: TranslateOperation, from source: String, to target: String
  ) {
    if translations.count >= EvaluatorMemory.capacity { translations.removeAll() }
    translations[ObjectIdentifier(operation)] = Table(
      operation: operation, source: source, target: target, table: table)
  }
}
