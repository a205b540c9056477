/// A function of the library: its signature in the words of *Functions and Operators 3.1*, what it
/// uses and passes on, and what it does.
package struct Function: Sendable {
  typealias Body = @Sendable (Call) throws(XPathError) -> Value

  package let declaration: FunctionDeclaration
  /// What passes of its arguments into its result.
  package let passes: Passage
  /// What is under each key of the maps it returns; `nil` where that is not known.
  package let entries: [String: SequenceType]?
  /// What its calls compile to.
  let compiled: CompiledForm
  let body: Body
  private let uses: ContextUse

  /// Makes a function from its signature, see ``FunctionDeclaration``. What it uses besides the
  /// context item in the place of an argument, and what it passes on other than pieces, is to be said.
  init(
    _ signature: String, uses: ContextUse = [], passes: Passage = .pieces,
    entries: [String: SequenceType]? = nil, compiled: CompiledForm = .call,
    _ body: @escaping Body
  ) {
    self.init(
      Parser.parseDeclaration(signature), uses: uses, passes: passes, entries: entries,
      compiled: compiled, body)
  }

  init(
    _ declaration: FunctionDeclaration, uses: ContextUse = [], passes: Passage = .pieces,
    entries: [String: SequenceType]? = nil, compiled: CompiledForm = .call,
    _ body: @escaping Body
  ) {
    self.declaration = declaration
    self.uses = uses
    self.passes = passes
    self.entries = entries
    self.compiled = compiled
    self.body = body
  }

  package var name: QName { declaration.name }

  /// The signature with a number of arguments that the function takes.
  package func signature(arity: Int) -> FunctionSignature { declaration.signature(arity: arity) }

  /// What the function uses of the context, called with a number of arguments.
  package func uses(arity: Int) -> ContextUse {
    declaration.isOfContextItem && declaration.leavesOut(arity) ? uses.union(.item) : uses
  }

  /// The test the function is, if it is one.
  package var test: BooleanTest? {
    if case .test(let kind) = compiled { kind } else { nil }
  }

  /// The loop the function is, if it is one.
  package var loop: Loop? {
    if case .loop(let loop) = compiled { loop } else { nil }
  }

  /// The type a constructor function casts to.
  package var constructedType: AtomicType? {
    if case .cast(let type) = compiled { type } else { nil }
  }

  /// The function as an item, with one of its signatures.
  func item(_ signature: FunctionSignature, focus: Focus, context: StaticContext) -> FunctionItem {
    FunctionItem(name: name, signature: signature) {
      (arguments, evaluator) throws(XPathError) in
      try evaluator.stepCall()
      return try result(
        of: Call(arguments: arguments, focus: focus, evaluator: evaluator, context: context))
    }
  }

  /// What a call comes to.
  func result(of call: Call) throws(XPathError) -> Value {
    try call.evaluator.read(call.arguments)
    let value = try body(call)
    try call.evaluator.made(value)
    return value
  }
}
