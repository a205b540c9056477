import XMLTree

/// What an evaluator need not work out again, each of it for as long as what it depends on stays as it
/// is.
///
/// What it is known by is held with it: another would else be taken for it that comes to stand at its
/// address.
final class EvaluatorMemory {
  private var invariants = WordTable<Invariant>()
  private var functions = WordTable<(function: AnyObject, results: RememberedResults)>()
  private var textSets = WordTable<(operation: AnyObject, tree: Tree?, time: Int, set: TextSet)>()
  private var notes = WordTable<(operation: AnyObject, note: AnyObject)>()

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
  func forgetAll() {
    invariants.removeAll()
    functions.removeAll()
    textSets.removeAll()
  }

  /// What an operation came to when the last of its variables had been given its value at a time, in a
  /// tree if it depends on one.
  func value(of operation: AnyObject, in tree: Tree? = nil, since time: Int) -> Value? {
    guard let known = invariants[address(of: operation)], known.time == time, known.tree === tree
    else { return nil }
    return known.value
  }

  func remember(
    _ value: Value, of operation: AnyObject, in tree: Tree? = nil, since time: Int
  ) {
    if invariants.count >= EvaluatorMemory.capacity { invariants.removeAll() }
    invariants.set(
      Invariant(operation: operation, tree: tree, time: time, value: value),
      for: address(of: operation))
  }

  /// The set of what an operation came to, likewise.
  func textSet(of operation: AnyObject, in tree: Tree?, since time: Int) -> TextSet? {
    guard let known = textSets[address(of: operation)], known.time == time, known.tree === tree
    else { return nil }
    return known.set
  }

  func remember(_ set: TextSet, of operation: AnyObject, in tree: Tree?, since time: Int) {
    if textSets.count >= EvaluatorMemory.capacity { textSets.removeAll() }
    textSets.set((operation, tree, time, set), for: address(of: operation))
  }

  /// What a function has come to since the last of its variables was given its value.
  func results(of function: AnyObject, since time: Int) -> RememberedResults {
    let address = address(of: function)
    if let known = functions[address]?.results, known.time == time { return known }
    let results = RememberedResults(since: time)
    if functions.count >= EvaluatorMemory.capacity { functions.removeAll() }
    functions.set((function, results), for: address)
    return results
  }

  /// What an operation has made for itself that depends on no document.
  func note(of operation: AnyObject) -> AnyObject? { notes[address(of: operation)]?.note }

  func keep(_ note: AnyObject, of operation: AnyObject) {
    if notes.count >= EvaluatorMemory.capacity { notes.removeAll() }
    notes.set((operation, note), for: address(of: operation))
  }

  private func address(of object: AnyObject) -> UInt {
    UInt(bitPattern: ObjectIdentifier(object)) >> 4
  }
}
