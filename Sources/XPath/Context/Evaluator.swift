import XMLTree

/// Evaluates compiled expressions: the dynamic context in use, with the values of variables.
///
/// An evaluator belongs to one task and can be used for any number of expressions, items and trees;
/// what it has learnt about a tree serves all expressions evaluated on it.
public final class Evaluator {
  /// The context shared by all evaluations.
  public let context: DynamicContext

  private var globals: [Value?] = []
  /// The variables bound inside expressions; a function call works at the top of the stack.
  private var stack: [Value] = []
  private var frameBase = 0
  /// What the evaluation under way has used of its limits.
  var usage: EvaluationUsage

  private var boundTree: Tree?
  private var boundNames: [Int32] = []
  private var otherBindings: [ObjectIdentifier: (tree: Tree, names: [Int32])] = [:]

  /// Takes down what recording operations come to; `nil` when nothing is traced.
  var recorder: TraceRecorder?

  /// Documents already read, so that `fn:doc` gives the same node every time.
  var documents: [String: Node] = [:]
  /// Collections already read.
  var collections: [String?: Value] = [:]

  /// What counts of siblings know of the nodes around.
  var siblingRows = SiblingRows()
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
      while globals.count <= variable.slot { globals.append(nil) }
      globals[variable.slot] = newValue
    }
  }

  func global(_ slot: Int) -> Value? { slot < globals.count ? globals[slot] : nil }
}

// MARK: - Local variables

extension Evaluator {
  func local(_ slot: Int) -> Value { stack[frameBase + slot] }

  func setLocal(_ slot: Int, _ value: Value) { stack[frameBase + slot] = value }

  /// Runs the body of a function, or of an expression, in a frame of its own. Arguments have the
  /// slots from 0 on, captured variables those from -1 down.
  func withFrame<T>(
    size: Int, captured: [Value] = [], arguments: [Value] = [],
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
  }

  /// An index of the positions in a sequence that was asked about before; else `nil`.
  func positions(in sequence: Value) throws(XPathError) -> PositionIndex? {
    try positionIndexes.index(of: sequence, self)
  }
}
