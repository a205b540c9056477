import XMLTree

/// What an evaluator need not work out again, each of it for as long as what it depends on stays as it
/// is.
///
/// What it is known by is held with it: another would else be taken for it that comes to stand at its
/// address.
struct EvaluatorMemory {
  private var invariants: [ObjectIdentifier: Invariant] = [:]
  private var functions: [ObjectIdentifier: (function: AnyObject, results: RememberedResults)] = [:]
  private var notes: [ObjectIdentifier: (operation: AnyObject, note: AnyObject)] = [:]

  private struct Invariant {
    let operation: AnyObject
    /// The tree it was worked out on, where it depends on one.
    let tree: Tree?
    let time: Int
    let value: Value
  }

  /// How many of each are kept: whoever evaluates ever new expressions comes back to none.
  private static let capacity = 1 << 12

  /// Lets go of all values.
  mutating func forgetAll() {
    invariants.removeAll(keepingCapacity: true)
    functions.removeAll(keepingCapacity: true)
  }

  /// What an operation came to when the last of its variables had been given its value at a time, in a
  /// tree if it depends on one.
  func value(of operation: AnyObject, in tree: Tree? = nil, since time: Int) -> Value? {
    guard let known = invariants[ObjectIdentifier(operation)], known.time == time,
      known.tree === tree
    else { return nil }
    return known.value
  }

  mutating func remember(
    _ value: Value, of operation: AnyObject, in tree: Tree? = nil, since time: Int
  ) {
    if invariants.count >= EvaluatorMemory.capacity { invariants.removeAll() }
    invariants[ObjectIdentifier(operation)] = Invariant(
      operation: operation, tree: tree, time: time, value: value)
  }

  /// What a function has come to since the last of its variables was given its value.
  mutating func results(of function: AnyObject, since time: Int) -> RememberedResults {
    let id = ObjectIdentifier(function)
    if let known = functions[id]?.results, known.time == time { return known }
    let results = RememberedResults(since: time)
    if functions.count >= EvaluatorMemory.capacity { functions.removeAll() }
    functions[id] = (function, results)
    return results
  }

  /// What an operation has made for itself that depends on no document.
  subscript(operation: AnyObject) -> AnyObject? {
    get { notes[ObjectIdentifier(operation)]?.note }
    set {
      if notes.count >= EvaluatorMemory.capacity { notes.removeAll() }
      notes[ObjectIdentifier(operation)] = newValue.map { (operation, $0) }
    }
  }
}
