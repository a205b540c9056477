import XPath

// What functions make of private texts.
extension PrivateContentAnalysis {
  mutating func functionContent(of function: Expr.FunctionExpr) -> PrivateContent {
    switch function {
    case .reference: return .none
    case .call(let name, let arguments): return content(ofCall: name, arguments)
    case .dynamicCall(let function, let arguments):
      // Nobody knows what the function does with what it is given.
      let given = content(ofAny: arguments.compactMap(\.value)).reshaped
      return max(given, content(of: function))
    case .inline(let parameters, _, let body):
      // Whatever it is called with; but only what it has by itself is the function's own.
      _ = content(of: body, parameters, having: names.isEmpty ? .none : .pieces)
      return content(of: body, parameters, having: .none)
    }
  }

  private mutating func content(
    ofCall name: QName, _ arguments: [Expr.Argument]
  ) -> PrivateContent {
    let functions = arguments.compactMap(\.value).filter(\.isInlineFunction)
    var given = content(ofAny: arguments.compactMap(\.value).filter { !$0.isInlineFunction })
    if arguments.isEmpty { given = focus }
    let made = functions.reduce(PrivateContent.none) { made, function in
      guard case .function(.inline(let parameters, _, let body)) = function.kind else {
        return made
      }
      return max(made, content(of: body, parameters, having: given.reshaped))
    }
    switch LibraryFunction(name) {
    case .tellsNothing: return .none
    case .keepsTexts where functions.isEmpty: return given
    case .keepsTexts, .other: return max(given.reshaped, made)
    }
  }

  private mutating func content(
    of body: Expr, _ parameters: [Expr.Parameter], having content: PrivateContent
  ) -> PrivateContent {
    let outer = variables
    defer { variables = outer }
    for parameter in parameters { variables[parameter.name] = content }
    return self.content(of: body, on: .none)
  }
}

/// What a function of the library does with the texts it is given.
private enum LibraryFunction {
  /// Its value is a truth value, a number of things, a place or a name.
  case tellsNothing
  /// Its value holds the texts as they are.
  case keepsTexts
  case other

  init(_ name: QName) {
    switch (name.namespaceURI, name.localName) {
    case (Namespace.fn, let local) where LibraryFunction.silent.contains(local):
      self = .tellsNothing
    case (Namespace.fn, let local) where LibraryFunction.keeping.contains(local):
      self = .keepsTexts
    case (Namespace.map, "size"), (Namespace.array, "size"): self = .tellsNothing
    case (Namespace.map, _), (Namespace.array, _), (Namespace.xs, "string"): self = .keepsTexts
    default: self = .other
    }
  }

  private static let silent: Set<String> = [
    "boolean", "contains", "count", "current-date", "current-dateTime", "deep-equal", "empty",
    "ends-with", "exists", "false",
    "has-children", "last", "local-name", "matches", "name", "namespace-uri", "node-name", "not",
    "position", "starts-with", "string-length", "true",
  ]
  private static let keeping: Set<String> = [
    "concat", "data", "distinct-values", "exactly-one", "head", "insert-before", "normalize-space",
    "one-or-more", "remove", "reverse", "sort", "string", "string-join", "subsequence", "tail",
    "zero-or-one",
  ]
}

extension Expr {
  fileprivate var isInlineFunction: Bool {
    guard case .function(.inline) = kind else { return false }
    return true
  }
}
