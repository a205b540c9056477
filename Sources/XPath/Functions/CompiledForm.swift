/// What a call of a function of the library compiles to.
enum CompiledForm: Sendable {
  /// A call of the body.
  case call
  /// An operation of its own; a call of the body where there is none for the arguments.
  case operation(@Sendable (CallSite) -> (any Operation)?)
  /// A test that need not see the whole argument.
  case test(BooleanTest)
  /// A cast of the argument.
  case cast(AtomicType)
  /// A loop, if the last argument is an inline function; else a call of the body.
  case loop(Loop)
}
