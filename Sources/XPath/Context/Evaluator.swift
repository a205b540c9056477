import XMLTree

/// Evaluates compiled expressions: the dynamic context in use, with the values of variables.
///
/// An evaluator belongs to one task and can be used for any number of expressions, items and trees;
/// what it has learnt about a tree serves all expressions evaluated on it.
///
/// What it is asked for at every step is not watched over for exclusive access at run time: nobody keeps
/// hold of any of it beyond the call that asks.
public final class Evaluator {
  /// The context shared by all evaluations.
  public let context: DynamicContext

  @exclusivity(unchecked) private var globals: [Value?] = []
  /// When each of them was last given a value, by a clock that ticks with each.
  @exclusivity(unchecked) private var times: [Int] = []
  @exclusivity(unchecked) private var clock = 0
  /// The variables bound inside expressions; a function call works at the top of the stack.
  @exclusivity(unchecked) private var stack: [Value] = []
  @exclusivity(unchecked) private var frameBase = 0
  /// What the evaluation under way has used of its limits.
  @exclusivity(unchecked) var usage: EvaluationUsage

  @exclusivity(unchecked) private var boundTree: Tree?
  @exclusivity(unchecked) private var boundNames: [Int32] = []
  private var otherBindings: [ObjectIdentifier: (tree: Tree, names: [Int32])] = [:]

  /// Takes down what recording operations come to; `nil` when nothing is traced.
  var recorder: TraceRecorder?

  /// Documents already read, so that `fn:doc` gives the same node every time.
  var documents: [String: Node] = [:]
  /// Collections already read.
  var collections: [String?: Value] = [:]

  /// What counts of siblings know of the nodes around.
  var siblingRows = SiblingRows()
  /// What need not be worked out again.
  let memory = EvaluatorMemory()
  /// What `fn:index-of` knows of the sequences it was asked about.
  private var positionIndexes = PositionIndexes()

  /// Makes an evaluator.
  public init(context: DynamicContext) {
    self.context = context
    usage = EvaluationUsage(context.limits)
  }

  /// The value of a variable; `nil` while it has none, and using it then is error `XPDY0002`.
  public subscript(variable: VariableReference) -> Value? {
    get { variable.slot < globals.count ? globals[variable.slot] : nil }
    set {
      while globals.count <= variable.slot {
        globals.append(nil)
        times.append(0)
      }
      globals[variable.slot] = newValue
      clock += 1
      times[variable.slot] = clock
    }
  }

  func global(_ slot: Int) -> Value? { slot < globals.count ? globals[slot] : nil }

  /// When the last of some variables was given its value.
  func timeOfLast(of slots: [Int]) -> Int {
    var last = 0
    for slot in slots where slot < times.count { last = Swift.max(last, times[slot]) }
    return last
  }
}

// MARK: - Local variables

extension Evaluator {
  func local(_ slot: Int) -> Value { stack[frameBase + slot] }

  /// The value of a variable, where it is a single atomic value or node: what that is atomized to.
  func localAtomic(_ slot: Int) -> AtomicValue? { stack[frameBase + slot].singleAtomic }

  /// The same of a variable of the static context.
  func globalAtomic(_ slot: Int) -> AtomicValue? {
    slot < globals.count ? globals[slot]?.singleAtomic : nil
  }

  func setLocal(_ slot: Int, _ value: Value) { stack[frameBase + slot] = value }

  /// Runs the body of a function in a frame of its own. Arguments have the slots from 0 on, captured
  /// variables those from -1 down.
  func withFrame<T>(
    size: Int, captured: [Value], arguments: [Value],
    _ body: () throws(XPathError) -> T
  ) throws(XPathError) -> T {
    guard StackSpace.hasRoom else {
      throw XPathError("XPDY0130", "Function calls are nested too deeply")
    }
    let (outerBase, outerTop) = (frameBase, stack.count)
    stack.append(contentsOf: captured.reversed())
    frameBase = stack.count
    stack.append(contentsOf: arguments)
    for _ in arguments.count..<Swift.max(size, arguments.count) { stack.append(.empty) }
    defer {
      stack.removeLast(stack.count - outerTop)
      frameBase = outerBase
    }
    return try body()
  }

  /// Runs an expression in a frame of its own.
  @inline(__always)
  func withFrame<T>(size: Int, _ body: () throws(XPathError) -> T) throws(XPathError) -> T {
    let outer = enterFrame(size: size)
    defer { leaveFrame(to: outer) }
    return try body()
  }

  /// Makes a frame for variables, to be left for the one that was there before.
  func enterFrame(size: Int) -> Frame {
    let outer = Frame(base: frameBase, top: stack.count)
    frameBase = outer.top
    for _ in 0..<size { stack.append(.empty) }
    return outer
  }

  /// Goes back to the frame that was there before one was made.
  func leaveFrame(to outer: Frame) {
    stack.removeLast(stack.count - outer.top)
    frameBase = outer.base
  }

  /// Where the variables of a function or an expression are, and where those end.
  struct Frame {
    fileprivate let base: Int
    fileprivate let top: Int
  }
}

// MARK: - Names

extension Evaluator {
  /// The number by which a tree knows a name of the pool; -1 when the tree has no such name.
  @inline(__always)
  func nameID(_ name: PooledName, in tree: Tree) -> Int32 {
    if tree === boundTree, name.index < boundNames.count {
      let id = boundNames[name.index]
      if id != Evaluator.unresolved { return id }
    }
    return resolve(name, in: tree)
  }

  private static let unresolved: Int32 = -2

  @inline(never)
  private func resolve(_ name: PooledName, in tree: Tree) -> Int32 {
    bind(tree)
    while boundNames.count <= name.index { boundNames.append(Evaluator.unresolved) }
    let id = tree.nameID(of: name.expandedName)
    boundNames[name.index] = id
    return id
  }

  /// Makes a tree the one names are resolved in, keeping what is known of the one before.
  private func bind(_ tree: Tree) {
    guard tree !== boundTree else { return }
    if let previous = boundTree {
      // Few trees are in use at a time; a long run over many must not keep them all.
      if otherBindings.count >= 8 { otherBindings.removeAll(keepingCapacity: true) }
      otherBindings[ObjectIdentifier(previous)] = (previous, boundNames)
    }
    boundNames = otherBindings.removeValue(forKey: ObjectIdentifier(tree))?.names ?? []
    boundTree = tree
  }

  /// Lets go of the trees seen so far.
  public func releaseTrees() {
    boundTree = nil
    boundNames = []
    otherBindings = [:]
    documents = [:]
    collections = [:]
    positionIndexes = PositionIndexes()
    siblingRows = SiblingRows()
    memory.forgetAll()
  }

  /// An index of the positions in a sequence that was asked about before; else `nil`.
  func positions(in sequence: Value) throws(XPathError) -> PositionIndex? {
    try positionIndexes.index(of: sequence, self)
  }
}
