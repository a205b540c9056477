/// What a compiler that makes a traced form of an expression has come to.
struct RecordingPlan {
  /// The recorded operations, each after those inside it.
  private(set) var operations: [RecordingOperation] = []
  /// Whether there were too many sub-expressions to record all of them.
  private(set) var isCut = false
  /// How many foci there are around the current place, besides that of the whole expression.
  var foci = 0
  private var depth = 0
  /// How many operations are recorded, or are going to be once what is inside them is compiled.
  private var count = 0

  /// Takes note that a sub-expression is to be recorded; false where there are too many.
  fileprivate mutating func begin() -> Bool {
    guard count < Trace.maximumSubexpressions else {
      isCut = true
      return false
    }
    count += 1
    depth += 1
    return true
  }

  /// Wraps the operation of the innermost sub-expression begun, unless it is a constant.
  fileprivate mutating func end(_ operation: any Operation) -> any Operation {
    depth -= 1
    guard !operation.isConstant else {
      count -= 1
      return operation
    }
    let recording = RecordingOperation(operation, depth: depth, hasOwnFocus: foci > 0)
    operations.append(recording)
    return recording
  }

  /// Puts another operation into the place of a recorded one.
  fileprivate mutating func replace(
    _ recording: RecordingOperation, with operation: any Operation
  ) -> any Operation {
    let replacement = RecordingOperation(
      operation, depth: recording.depth, hasOwnFocus: recording.hasOwnFocus)
    operations.removeAll { $0 === recording }
    operations.append(replacement)
    return replacement
  }
}

extension Compiler {
  /// An expression compiled so that it is recorded, if there is anything to record of it.
  mutating func recorded(_ expr: Expr) -> any Operation {
    guard expr.isRecorded, recording?.begin() ?? false else { return operation(of: expr) }
    let operation = operation(of: expr)
    return recording?.end(operation) ?? operation
  }

  /// An operation put into the place of one that may be recorded.
  mutating func replacing(
    _ old: any Operation, with operation: any Operation
  ) -> any Operation {
    guard let old = old as? RecordingOperation else { return operation }
    return recording?.replace(old, with: operation) ?? operation
  }
}

extension Expr {
  /// Whether the value is of interest and the text one of its own: literals and functions are what
  /// they say, and `//` stands for a step and a path that are not written.
  fileprivate var isRecorded: Bool {
    switch kind {
    case .literal, .function(.inline), .function(.reference): false
    case .path(.relative(_, let step)): !step.isImplied
    default: !isImplied
    }
  }

  /// Whether `//` implies the expression: a root or the step `descendant-or-self::node()`, as long
  /// as the two slashes.
  private var isImplied: Bool {
    guard range.end - range.start == 2 else { return false }
    switch kind {
    case .path(.root), .path(.axisStep(.descendantOrSelf, .kind(.anyKind), _)): return true
    default: return false
    }
  }
}

extension Operation {
  /// Whether the value is known before the evaluation.
  fileprivate var isConstant: Bool {
    if let sequence = self as? SequenceOperation {
      return sequence.operands.allSatisfy { $0 is ConstantOperation }
    }
    return self is ConstantOperation
  }

  /// The step the operation is, recorded or not.
  var axisStep: AxisStep? {
    self as? AxisStep ?? (self as? RecordingOperation)?.operation as? AxisStep
  }
}
