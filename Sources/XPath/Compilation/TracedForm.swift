import Synchronization

/// The form of an expression that takes down its evaluation, compiled when it is first asked for.
final class TracedForm: Sendable {
  private let context: StaticContext
  private let compiled = Mutex<Compiled?>(nil)

  struct Compiled: Sendable {
    let operation: any Operation
    let frameSize: Int
    /// The recorded operations in the order they are read.
    let recorded: [RecordingOperation]
    /// Whether they are all there are.
    let isWhole: Bool
  }

  init(context: StaticContext) { self.context = context }

  /// The traced form of an expression that has been compiled in the context; `nil` where the stack
  /// has no room to compile it once more.
  func compiled(_ syntax: Expr) -> Compiled? {
    compiled.withLock { compiled in
      if compiled == nil { compiled = compile(syntax) }
      return compiled
    }
  }

  private func compile(_ syntax: Expr) -> Compiled? {
    var compiler = Compiler(context: context, number: nil)
    compiler.recording = RecordingPlan()
    let operation = compiler.compile(syntax)
    guard compiler.errors.isEmpty, let plan = compiler.recording else { return nil }
    let recorded = plan.operations.sorted {
      ($0.range.start, $0.depth) < ($1.range.start, $1.depth)
    }
    return Compiled(
      operation: operation, frameSize: compiler.frames[0].size, recorded: recorded,
      isWhole: !plan.isCut)
  }
}
