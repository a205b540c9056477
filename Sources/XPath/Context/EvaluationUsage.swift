/// What evaluations have used of their limits.
struct EvaluationUsage {
  private(set) var limits: EvaluationLimits
  /// How many steps the evaluation under way may still take.
  var remainingSteps: Int
  /// How many it could take from its beginning.
  private var allotment: Int
  /// How many there were for all evaluations when it began.
  private var remainingTotal: Int

  init(_ limits: EvaluationLimits) {
    self.limits = limits
    remainingTotal = limits.totalSteps
    allotment = Swift.min(limits.steps, remainingTotal)
    remainingSteps = allotment
  }

  /// How many steps are left for all evaluations together.
  var total: Int { remainingTotal - (allotment - Swift.max(remainingSteps, 0)) }

  /// Starts the count of an evaluation.
  mutating func beginEvaluation() {
    remainingTotal = total
    allotment = Swift.min(limits.steps, remainingTotal)
    remainingSteps = allotment
  }

  /// What is to be said when there are no steps left.
  var exhausted: XPathError {
    allotment < limits.steps
      ? XPathError(
        "XPDY0130", "All evaluations together take more than \(limits.totalSteps) steps")
      : XPathError("XPDY0130", "The evaluation takes more than \(limits.steps) steps")
  }
}

extension Evaluator {
  /// The bounds in use.
  public var limits: EvaluationLimits { usage.limits }

  /// Sets the bounds and counts anew, as for each of several documents.
  public func begin(_ limits: EvaluationLimits) { usage = EvaluationUsage(limits) }

  /// Whether all evaluations together have used up what they may, so that each further one fails.
  public var isExhausted: Bool { usage.total <= 0 }

  /// Counts steps against what all evaluations together may take, for what is made of values
  /// outside of evaluations. Throws `XPDY0130`.
  public func use(steps: Int) throws(XPathError) {
    usage.beginEvaluation()
    try step(steps)
  }

  /// Refuses a value of too many items to be gone through: a range has any number at no cost.
  /// Throws `XPDY0130`.
  public func held(_ value: Value) throws(XPathError) -> Value {
    try checkLength(value.count)
    return value
  }
}

extension Evaluator {
  /// What an evaluation costs at least.
  private static var evaluationSteps: Int { 4 }
  /// What a call of a function costs that is a value.
  private static var callSteps: Int { 12 }
  /// What a call of a function of the library costs.
  private static var libraryCallSteps: Int { 4 }
  /// What it costs to share a long sequence, an array or a map in making another.
  private static var sharingSteps: Int { 24 }
  /// Smaller texts are read and made at no cost of their own.
  private static var smallText: Int { 1 << 10 }
  /// Larger texts count as what is held in memory.
  private static var largeText: Int { 1 << 16 }

  /// Counts one turn of a loop.
  @inline(__always)
  func step() throws(XPathError) {
    usage.remainingSteps -= 1
    if usage.remainingSteps < 0 { throw usage.exhausted }
  }

  /// Counts several turns at once.
  func step(_ count: Int) throws(XPathError) {
    usage.remainingSteps -= Swift.min(count, usage.remainingSteps + 1)
    if usage.remainingSteps < 0 { throw usage.exhausted }
  }

  /// Starts the count of an evaluation, which costs something itself.
  func beginEvaluation() throws(XPathError) {
    usage.beginEvaluation()
    try step(Evaluator.evaluationSteps)
  }

  /// Counts a call of a function.
  func stepCall() throws(XPathError) { try step(Evaluator.callSteps) }

  /// Counts the reading of a value that was worked out, if it is a long text.
  @inline(__always)
  func read(_ value: AtomicValue?) throws(XPathError) {
    if case .string(let text)? = value?.storage, text.utf8.count > Evaluator.smallText {
      try step(text.utf8.count >> 8)
    }
  }

  /// Counts what a function of the library is given.
  func read(_ arguments: [Value]) throws(XPathError) {
    try step(Evaluator.libraryCallSteps)
    for argument in arguments {
      if case .one(.atomic(let value)) = argument.storage, value.size > Evaluator.smallText {
        try step(value.size >> 5)
      }
    }
  }

  /// Counts the walk through a value with arrays or maps in it, and refuses one that has no end.
  @inline(__always)
  func walk(_ value: some Nested) throws(XPathError) {
    guard value.nesting.depth > 0 else { return }
    try value.checkExtent()
    try step(Int(value.nesting.extent) >> 3)
  }

  /// Counts the making of a sequence, an array or a map that shares the parts of others.
  func share() throws(XPathError) { try step(Evaluator.sharingSteps) }

  /// Counts what was made by one operation.
  func made(_ value: Value) throws(XPathError) {
    switch value.storage {
    case .one(.atomic(let value)): try made(value)
    case .many(let items, _): try keep(items[...])
    case .empty, .one, .range, .joined: break
    }
  }

  /// Counts a value that was made.
  @inline(__always)
  func made(_ value: AtomicValue) throws(XPathError) {
    let size = value.size
    guard size > Evaluator.smallText else { return }
    try step(size > Evaluator.largeText ? size >> 4 : size >> 8)
  }

  /// Counts a calculation with long numbers, whose time grows with the product of their lengths.
  @inline(__always)
  func calculate(withSizes a: Int, _ b: Int) throws(XPathError) {
    guard a | b > 0 else { return }
    let (a, b) = (Swift.min(a, Integer.maximumDigits), Swift.min(b, Integer.maximumDigits))
    try step(4 + (a + b) >> 6 + (a * b) >> 12)
  }

  /// Counts items that are being kept in a sequence.
  func keep(_ items: ArraySlice<Item>) throws(XPathError) {
    var size = 0
    for item in items { size += item.size }
    try step(3 * items.count + size >> 4)
  }

  /// Counts a value that is being kept in an array or a map.
  func keep(_ value: Value) throws(XPathError) {
    if case .one(let item) = value.storage { try step(5 + item.size >> 4) } else { try step(5) }
  }

  /// Refuses a sequence too long to hold.
  func checkLength(_ count: Int) throws(XPathError) {
    guard count <= limits.sequenceLength else {
      throw XPathError(
        "XPDY0130", "A sequence of more than \(limits.sequenceLength) items is needed")
    }
  }

  /// Refuses a string too long to hold.
  func checkStringLength(_ bytes: Int) throws(XPathError) {
    guard bytes <= limits.stringLength else {
      throw XPathError("XPDY0130", "A string of more than \(limits.stringLength) bytes is needed")
    }
  }
}
