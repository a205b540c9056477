import XMLTree

/// An operation that takes down what the operation inside it comes to, while the evaluator records.
///
/// The operation inside is asked exactly what this one is asked, so that a traced evaluation stops
/// where an ordinary one would; what it would say too little of, it is asked for by its items.
final class RecordingOperation: Operation {
  let operation: any Operation
  /// How many recorded operations are around this one.
  let depth: Int
  /// Whether the context item is another than that of the whole expression.
  let hasOwnFocus: Bool
  var traits: Traits { operation.traits }
  var range: SourceRange { operation.range }

  init(_ operation: any Operation, depth: Int, hasOwnFocus: Bool) {
    self.operation = operation
    self.depth = depth
    self.hasOwnFocus = hasOwnFocus
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    try recorded(focus, evaluator) { () throws(XPathError) in
      try operation.evaluate(focus, evaluator)
    } outcome: { value, recorder in
      recorder.outcome(value)
    }
  }

  func forEach(
    _ focus: Focus, _ evaluator: Evaluator, _ body: (Item) throws(XPathError) -> Bool
  ) throws(XPathError) -> Bool {
    guard let (recorder, place) = try begin(focus, evaluator) else {
      return try operation.forEach(focus, evaluator, body)
    }
    var items: [Trace.Sample] = []
    var count = 0
    var isFailureOfBody = false
    // Whoever wanted no more after the only item there can be has seen all.
    func seen(_ isComplete: Bool) -> Trace.Outcome {
      .items(
        items, count: count,
        isComplete: isComplete || (count == 1 && traits.contains(.atMostOne)))
    }
    do throws(XPathError) {
      let isComplete = try operation.forEach(focus, evaluator) { (item) throws(XPathError) in
        count += 1
        if count <= Trace.maximumItems { items.append(recorder.sample(of: item)) }
        do throws(XPathError) {
          return try body(item)
        } catch {
          isFailureOfBody = true
          throw error
        }
      }
      recorder.end(self, place, seen(isComplete))
      return isComplete
    } catch {
      recorder.end(self, place, isFailureOfBody ? seen(false) : .failure(error))
      throw error
    }
  }

  func effectiveBooleanValue(
    _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    guard traits.contains(.boolean) || decidesWithoutItems else {
      return try effectiveBooleanValueOfItems(focus, evaluator)
    }
    return try recorded(focus, evaluator) { () throws(XPathError) in
      try operation.effectiveBooleanValue(focus, evaluator)
    } outcome: { isTrue, recorder in
      traits.contains(.boolean) ? recorder.outcome(.boolean(isTrue)) : .truth(isTrue)
    }
  }

  func onlyNode(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Node? {
    try recorded(focus, evaluator) { () throws(XPathError) in
      try operation.onlyNode(focus, evaluator)
    } outcome: { node, recorder in
      recorder.outcome(Value(node.map(Item.node)))
    }
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    if atomizesOnlyNode { return try onlyNode(focus, evaluator)?.typedValue }
    if isLeaf { return try atomicOfItems(focus, evaluator) }
    return try recorded(focus, evaluator) { () throws(XPathError) in
      try operation.atomic(focus, evaluator)
    } outcome: { value, recorder in
      recorder.outcome(Value(value.map(Item.atomic)))
    }
  }
}

extension RecordingOperation {
  /// Whether the effective boolean value may be known where the items would fail.
  private var decidesWithoutItems: Bool {
    operation is PathOperation || operation is ConditionalOperation || operation is LetOperation
  }

  /// Whether the atomized value is that of the only node, which says more.
  private var atomizesOnlyNode: Bool {
    operation is AxisStep || (operation as? PathOperation)?.streams ?? false
  }

  /// Whether the value is found rather than made.
  private var isLeaf: Bool {
    operation is GlobalVariableOperation || operation is LocalVariableOperation
      || operation is ContextItemOperation
  }

  private func recorded<T>(
    _ focus: Focus, _ evaluator: Evaluator, _ run: () throws(XPathError) -> T,
    outcome: (T, TraceRecorder) -> Trace.Outcome
  ) throws(XPathError) -> T {
    guard let (recorder, place) = try begin(focus, evaluator) else { return try run() }
    do throws(XPathError) {
      let result = try run()
      recorder.end(self, place, outcome(result, recorder))
      return result
    } catch {
      recorder.end(self, place, .failure(error))
      throw error
    }
  }

  /// The recorder, if there is one that still takes down this operation, and the place it reserved.
  private func begin(
    _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> (TraceRecorder, Int)? {
    guard StackSpace.hasRoom else {
      throw XPathError("XPDY0130", "The expression is nested too deeply to be traced", at: range)
    }
    guard let recorder = evaluator.recorder,
      let place = recorder.begin(self, on: hasOwnFocus ? focus.item : nil)
    else { return nil }
    return (recorder, place)
  }
}
