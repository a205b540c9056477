// Which function a name stands for.

extension StaticContext {
  /// What a name of a function can stand for.
  enum FunctionMeaning {
    case function(QName)
    case alias(FunctionAlias)
  }

  /// What a name stands for with a number of arguments; the name itself where there is nothing of that
  /// kind.
  func meaning(of name: QName, arity: Int, isUnprefixed: Bool) -> FunctionMeaning {
    for name in isUnprefixed ? candidates(for: name) : [name] {
      if FunctionLibrary.function(name, arity: arity) != nil { return .function(name) }
      if let alias = functionAliases[name], alias.takes(arity) { return .alias(alias) }
    }
    return .function(name)
  }

  /// A name without a prefix in each of the namespaces it is looked for in.
  private func candidates(for name: QName) -> [QName] {
    guard let fallback = fallbackFunctionNamespace, name.prefix.isEmpty,
      name.namespaceURI == defaultFunctionNamespace
    else { return [name] }
    return [name, QName(namespaceURI: fallback, localName: name.localName)]
  }

  /// The numbers of arguments that functions of a name take, in words; `nil` when there is none.
  func arities(of name: QName) -> String? {
    for name in candidates(for: name) {
      if let arities = FunctionLibrary.arities(of: name) { return arities }
      if let alias = functionAliases[name] {
        return FunctionLibrary.arities(of: alias.function, fixing: 1)
      }
    }
    return nil
  }

  /// The local names of the functions that could stand in the place of a name, for suggestions.
  func functionNames(beside name: QName) -> [String] {
    let namespaces = candidates(for: name).map(\.namespaceURI)
    let aliases = functionAliases.keys.filter { namespaces.contains($0.namespaceURI) }
    return namespaces.flatMap(FunctionLibrary.localNames) + aliases.map(\.localName)
  }
}
