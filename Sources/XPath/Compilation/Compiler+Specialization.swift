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
}
