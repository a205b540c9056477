import XMLTree

// Shorter ways to evaluate what rules are full of. Each gives the same value as the general way.

extension Compiler {
  /// A general comparison; of nodes with constant strings, without making strings of the nodes.
  static func generalComparison(
    _ op: ValueComparison, _ left: any Operation, _ right: any Operation, collation: Collation?,
    _ range: SourceRange
  ) -> any Operation {
    if op == .eq, collation == nil {
      if left.traits.contains(.nodes), let strings = constantStrings(right) {
        return NodeTextComparison(left, strings, range)
      }
      if right.traits.contains(.nodes), let strings = constantStrings(left) {
        return NodeTextComparison(right, strings, range)
      }
    }
    return GeneralComparisonOperation(op, left, right, collation: collation, range)
  }

  private static func constantStrings(_ operation: any Operation) -> [String]? {
    let operands = (operation as? SequenceOperation)?.operands ?? [operation]
    var strings: [String] = []
    for operand in operands {
      guard let constant = operand as? ConstantOperation else { return nil }
      for item in constant.value {
        guard case .atomic(let value) = item, value.type.isSubtype(of: .string) else { return nil }
        strings.append(value.stringValue)
      }
    }
    return strings
  }

  /// A function of the library with an operation of its own; `nil` for the others.
  func specialized(
    _ name: QName, _ arguments: [any Operation], _ range: SourceRange
  ) -> (any Operation)? {
    guard name.namespaceURI == Namespace.fn else { return nil }
    switch (name.localName, arguments.count) {
    case ("true", 0): return ConstantOperation(.boolean(true), range)
    case ("false", 0): return ConstantOperation(.boolean(false), range)
    case ("exists", 1): return BooleanFunction(.exists, arguments[0], range)
    case ("empty", 1): return BooleanFunction(.empty, arguments[0], range)
    case ("not", 1): return BooleanFunction(.not, arguments[0], range)
    case ("boolean", 1): return BooleanFunction(.boolean, arguments[0], range)
    case ("position", 0): return FocusNumberOperation(.position, range)
    case ("last", 0): return FocusNumberOperation(.last, range)
    case ("count", 1): return CountOperation(arguments[0], range)
    case ("number", 1):
      let type = SequenceType(.atomic(.anyAtomicType), .zeroOrOne)
      return NumberOperation(
        conversion(of: arguments[0], to: type, argument: 0, of: name), range)
    case ("substring", 2), ("substring", 3):
      let double = SequenceType(.atomic(.double))
      let numbers = arguments.dropFirst().enumerated().map { index, operand in
        conversion(of: operand, to: double, argument: index + 1, of: name)
      }
      return SubstringOperation(
        stringArgument(arguments[0], of: name), start: numbers[0],
        length: numbers.count > 1 ? numbers[1] : nil, range)
    case ("string-length", 1):
      return StringFunction(.length, stringArgument(arguments[0], of: name), range)
    case ("normalize-space", 1):
      return StringFunction(.normalizeSpace, stringArgument(arguments[0], of: name), range)
    case ("matches", 2), ("matches", 3):
      return MatchesOperation(
        stringArgument(arguments[0], of: name), rest: arguments.dropFirst(), range)
    default: return nil
    }
  }

  /// An argument of type `xs:string?`; what a node is atomized to becomes a string by itself.
  private func stringArgument(_ operand: any Operation, of name: QName) -> any Operation {
    guard !operand.traits.contains(.nodes) else { return operand }
    return conversion(
      of: operand, to: SequenceType(.atomic(.string), .zeroOrOne), argument: 0, of: name)
  }
}
