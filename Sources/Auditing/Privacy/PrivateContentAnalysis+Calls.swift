import XPath

// What functions make of private texts.
extension PrivateContentAnalysis {
  mutating func functionContent(of function: Expr.FunctionExpr) -> PrivateContent {
    switch function {
    // What it is made of besides its arguments is of the context item.
    case .reference(let name, let arity): return passed(by: name, arity, having: .none)
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
    let given = content(ofAny: arguments.compactMap(\.value).filter { !$0.isInlineFunction })
    let made = functions.reduce(PrivateContent.none) { made, function in
      guard case .function(.inline(let parameters, _, let body)) = function.kind else {
        return made
      }
      return max(made, content(of: body, parameters, having: given.reshaped))
    }
    let passed = passed(by: name, arguments.count, having: given)
    return functions.isEmpty ? passed : max(passed.reshaped, made)
  }

  /// What passes into the value of a function of the library from arguments that have some content.
  private func passed(
    by name: QName, _ arity: Int, having content: PrivateContent
  ) -> PrivateContent {
    guard let function = FunctionLibrary.function(name, arity: arity) else { return .pieces }
    let given = function.uses(arity: arity).contains(.item) ? max(content, focus) : content
    return switch function.passes {
    case .nothing, .count, .length: .none
    case .name: names.arePrivate ? .whole : .none
    case .pieces, .extreme: given.reshaped
    case .text, .texts, .items, .someItems, .values, .distinctValues, .entry, .mergedEntries,
      .addedEntry, .valueOfKey:
      given
    case .root, .tree: names.isEmpty ? .none : .whole
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

extension Expr {
  fileprivate var isInlineFunction: Bool {
    guard case .function(.inline) = kind else { return false }
    return true
  }
}
