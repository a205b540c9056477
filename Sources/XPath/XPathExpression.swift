import XMLTree

/// A compiled XPath 3.1 expression, which any number of tasks can evaluate at once.
public final class XPathExpression: Sendable {
  /// The text of the expression.
  public let source: String
  /// The expression as parsed.
  public let syntax: Expr
  let operation: any Operation
  let frameSize: Int
  /// What it was compiled in, and the number it is known by.
  let context: StaticContext
  let number: Int?
  /// What it uses of the context it is evaluated in.
  package let uses: ContextUse
  /// The slots of the variables of the static context that it uses.
  private let variables: Set<Int>
  /// For ``trace(on:with:asking:limit:)``.
  let tracedForm: TracedForm

  /// Parses and compiles an expression.
  ///
  /// Throws ``XPathErrors`` with every mistake that can be found without evaluating: a syntax error
  /// (`XPST0003`), names without meaning (`XPST0008`, `XPST0017`, `XPST0051`, `XPST0081` …).
  ///
  /// - Parameters:
  ///   - source: The text of the expression.
  ///   - context: The names it may use.
  ///   - number: What the caller knows the expression by, see ``XPathError/expression``.
  public init(
    _ source: String, in context: StaticContext = StaticContext(), number: Int? = nil
  ) throws(XPathErrors) {
    self.source = source
    self.context = context
    self.number = number
    syntax = try Parser.parse(source, in: context).get()
    var compiler = Compiler(context: context, number: number)
    operation = compiler.compile(syntax)
    frameSize = compiler.frames[0].size
    uses = compiler.focusUse
    variables = compiler.variableUse.globals
    tracedForm = TracedForm(context: context)
    guard compiler.errors.isEmpty else { throw XPathErrors(compiler.errors) }
  }

  /// Whether it uses a variable of the static context.
  package func uses(_ variable: VariableReference) -> Bool { variables.contains(variable.slot) }

  /// Evaluates the expression on a context item.
  public func evaluate(
    on item: Item? = nil, with evaluator: Evaluator
  ) throws(XPathError) -> Value {
    try evaluator.beginEvaluation()
    let focus = Focus(item)
    guard frameSize > 0 else { return try operation.evaluate(focus, evaluator) }
    let outer = evaluator.enterFrame(size: frameSize)
    defer { evaluator.leaveFrame(to: outer) }
    return try operation.evaluate(focus, evaluator)
  }

  /// The effective boolean value (*XPath 3.1*, §2.4.3) of the expression on a context item, without
  /// working out more of its value than that needs.
  public func effectiveBooleanValue(
    on item: Item? = nil, with evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    try evaluator.beginEvaluation()
    let focus = Focus(item)
    guard frameSize > 0 else { return try operation.effectiveBooleanValue(focus, evaluator) }
    let outer = evaluator.enterFrame(size: frameSize)
    defer { evaluator.leaveFrame(to: outer) }
    return try operation.effectiveBooleanValue(focus, evaluator)
  }

  /// Runs an evaluation with a frame for the variables bound in it.
  static func run<T>(
    _ item: Item?, _ evaluator: Evaluator, frameSize: Int,
    _ body: (Focus) throws(XPathError) -> T
  ) throws(XPathError) -> T {
    try evaluator.beginEvaluation()
    let focus = Focus(item)
    guard frameSize > 0 else { return try body(focus) }
    return try evaluator.withFrame(size: frameSize) { () throws(XPathError) in try body(focus) }
  }
}
