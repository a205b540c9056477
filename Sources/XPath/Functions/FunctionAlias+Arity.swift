extension FunctionAlias {
  /// Whether it takes a number of arguments.
  func takes(_ arity: Int) -> Bool {
    arity < FunctionDeclaration.maximumArity
      && FunctionLibrary.function(function, arity: arity + 1) != nil
  }
}
