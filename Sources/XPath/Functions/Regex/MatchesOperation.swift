import RegularExpressions

/// `fn:matches` with a constant regular expression.
final class MatchesOperation: BooleanOperation {
  let text: any Operation
  let pattern: Pattern
  let range: SourceRange

  /// Makes the operation of a call, its first argument converted to `xs:string?` unless it gives
  /// nodes; `nil` where the others are not constant, or not valid, which is no error before the
  /// call is made.
  init?(_ text: any Operation, rest: some Collection<any Operation>, _ range: SourceRange) {
    let constants = rest.compactMap { ($0 as? ConstantOperation)?.single }
    guard constants.count == rest.count, constants.allSatisfy({ $0.type == .string }),
      let source = constants.first?.stringValue,
      let flags = try? PatternFlags(constants.count > 1 ? constants[1].stringValue : ""),
      let pattern = try? PatternCache.shared.pattern(source, flags)
    else { return nil }
    self.text = text
    self.pattern = pattern
    self.range = range
  }

  func effectiveBooleanValue(
    _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    try located { () throws(XPathError) in
      guard text.traits.contains(.nodes) else {
        let string = try text.atomic(focus, evaluator)?.stringValue ?? ""
        return try pattern.matches(string, evaluator)
      }
      guard let node = try text.onlyNode(focus, evaluator) else { return pattern.matchesEmpty }
      return try pattern.matches(node, evaluator)
    }
  }
}
