/// A call of a function of the library that is being compiled.
struct CallSite {
  let function: Function
  /// The name as it is written.
  let name: QName
  /// The arguments as they are given.
  let arguments: [any Operation]
  let context: StaticContext
  let range: SourceRange

  /// What the call compiles to.
  var operation: any Operation {
    let own: (any Operation)? =
      switch function.compiled {
      case .operation(let operation): operation(self)
      case .test(let kind): BooleanFunction(kind, arguments[0], range)
      case .cast(let type):
        CastOperation.operation(arguments[0], to: type, isOptional: true, context, range)
      case .call, .loop: nil
      }
    return own ?? bodyCall
  }

  /// A call of the function's body.
  var bodyCall: any Operation {
    FunctionCallOperation(function, arguments.indices.map(converted), context, range)
  }

  /// An argument under the function conversion rules, unless it needs none.
  func converted(_ index: Int) -> any Operation {
    let operand = arguments[index]
    let type = function.signature(arity: arguments.count).parameters[index]
    if type == .any { return operand }
    if case .node(.anyKind) = type.itemType, operand.traits.contains(.nodes),
      type.occurrence == .zeroOrMore
        || type.occurrence == .zeroOrOne && operand.traits.contains(.atMostOne)
    {
      return operand
    }
    // A constant is converted once; one that cannot be fails where it is evaluated.
    if let constant = operand as? ConstantOperation, let value = try? type.convert(constant.value) {
      return ConstantOperation(value, operand.range)
    }
    return ConversionOperation(
      operand, to: type, role: "argument \(index + 1) of \(name)")
  }

  /// An argument of type `xs:string?`; what a node is atomized to becomes a string by itself.
  func text(_ index: Int) -> any Operation {
    arguments[index].traits.contains(.nodes) ? arguments[index] : converted(index)
  }
}
