import XMLTree

/// `nodes = "constant"`, comparing bytes: by codepoints, strings are equal when their UTF-8 is.
final class NodeTextComparison: BooleanOperation {
  let nodes: any Operation
  let strings: [String]
  let range: SourceRange
  private let bytes: [[UInt8]]
  /// The nodes as a step by itself, the usual case.
  private let step: AxisStep?

  init(_ nodes: any Operation, _ strings: [String], _ range: SourceRange) {
    self.nodes = nodes
    self.strings = strings
    self.range = range
    bytes = strings.map { Array($0.utf8) }
    step = nodes as? AxisStep
  }

  func effectiveBooleanValue(
    _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    if let step {
      let node = try step.contextNode(focus)
      if step.isPlain(from: node) {
        return try !step.forEachRow(from: node, evaluator) { (row) throws(XPathError) in
          !isMatch(Node(tree: node.tree, row: row))
        }
      }
    }
    return try !nodes.forEach(focus, evaluator) { (item) throws(XPathError) in
      guard case .node(let node) = item else { return true }
      return !isMatch(node)
    }
  }

  private func isMatch(_ node: Node) -> Bool {
    for text in bytes where node.hasStringValue(text.span) { return true }
    return false
  }
}

/// The tests that are functions of the library.
package enum BooleanTest: Sendable { case exists, empty, not, boolean }

/// `fn:exists`, `fn:empty`, `fn:not` and `fn:boolean`, which need not see the whole argument.
final class BooleanFunction: BooleanOperation {
  let test: BooleanTest
  let operand: any Operation
  let range: SourceRange

  init(_ test: BooleanTest, _ operand: any Operation, _ range: SourceRange) {
    self.test = test
    self.operand = operand
    self.range = range
  }

  func effectiveBooleanValue(
    _ focus: Focus, _ evaluator: Evaluator
  ) throws(XPathError) -> Bool {
    switch test {
    case .boolean: try operand.effectiveBooleanValue(focus, evaluator)
    case .not: try !operand.effectiveBooleanValue(focus, evaluator)
    case .exists: try !operand.forEach(focus, evaluator) { (_) throws(XPathError) in false }
    case .empty: try operand.forEach(focus, evaluator) { (_) throws(XPathError) in false }
    }
  }
}

/// `fn:position` and `fn:last`.
final class FocusNumberOperation: Operation {
  enum Kind: Sendable { case position, last }

  let kind: Kind
  let range: SourceRange
  let traits = Traits.oneAtomic

  init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    guard focus.item != nil else { throw absentContextItem(at: range) }
    return .integer(kind == .position ? focus.position : focus.size)
  }
}

/// `fn:count`
final class CountOperation: Operation {
  let operand: any Operation
  let range: SourceRange
  let traits = Traits.oneAtomic

  init(_ operand: any Operation, _ range: SourceRange) {
    self.operand = operand
    self.range = range
  }

  func evaluate(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> Value {
    Value(.atomic(try count(focus, evaluator)))
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    try count(focus, evaluator)
  }

  private func count(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue {
    guard operand.traits.contains(.nodes) else {
      return .integer(try operand.evaluate(focus, evaluator).count)
    }
    var count = 0
    _ = try operand.forEach(focus, evaluator) { (_) throws(XPathError) in
      count += 1
      return true
    }
    return .integer(count)
  }
}

/// `fn:number` of an argument: NaN for what is no number.
final class NumberOperation: AtomicOperation {
  let operand: any Operation
  let range: SourceRange
  let traits = Traits.oneAtomic

  init(_ operand: any Operation, _ range: SourceRange) {
    self.operand = operand
    self.range = range
  }

  func atomic(_ focus: Focus, _ evaluator: Evaluator) throws(XPathError) -> AtomicValue? {
    guard let value = try operand.atomic(focus, evaluator) else { return .double(.nan) }
    return (try? value.cast(to: .double)) ?? .double(.nan)
  }
}
