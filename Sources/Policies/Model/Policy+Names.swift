import XPath

extension Policy {
  /// The names that rules on submissions may use, those of the top-level lets among them.
  package var namesOfRules: StaticContext {
    var context = names
    // Declared in the order of the file, as the compiler did, each has the place it has there.
    for binding in submissions.lets { context.declareVariable(binding.variable.name) }
    return context
  }
}
