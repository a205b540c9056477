import Policies
import XMLTree
import XPath

/// Tells whether a rule failed over something that the schema has already found faulty.
struct FaultFinder {
  let document: DocumentUnderCheck

  /// The fault behind a failure on an item; `nil` when it is the rule's own.
  func fault(behind failure: RuleFailure, on item: Item) -> SchemaFaults.Fault? {
    guard !document.faults.isEmpty else { return nil }
    let origin = document.brokenLets.cause(of: failure)
    guard !origin.expression.isShared else { return nil }
    if origin.expression.id != failure.expression.id {
      return fault(behind: origin, on: .node(document.root))
    }
    let seen = nodes(seenBy: failure.expression, in: failure.range, on: item)
    if let fault = seen.lazy.compactMap(document.faults.fault(at:)).first { return fault }
    if let fault = fault(in: seen, quotedBy: failure) { return fault }
    if let fault = faultOfLets(behind: failure, on: item) { return fault }
    // Where too much or too little is there, no value tells; what is wrong is inside the subject.
    guard FaultFinder.cardinalityCodes.contains(failure.error.code) else { return nil }
    return (seen + [item.node].compactMap(\.self)).lazy
      .compactMap(document.faults.fault(in:)).first
  }

  /// The fault inside of nodes that a failure quotes a piece of. That a rule has seen what holds a
  /// fault, such as all members to count them, is no reason for it to break.
  private func fault(in nodes: [Node], quotedBy failure: RuleFailure) -> SchemaFaults.Fault? {
    let values = failure.error.message.values
    guard !values.isEmpty else { return nil }
    return nodes.lazy.flatMap(document.faults.faults(in:)).first { fault in
      let text = fault.node.stringValue
      return values.contains { $0.isEmpty ? text.isEmpty : text.contains($0) }
    }
  }

  private static let cardinalityCodes: Set<ErrorCode> = [
    "FORG0003", "FORG0004", "FORG0005", "XPTY0004",
  ]

  /// The fault in what a let has seen that the expression uses, if the error quotes a piece of it.
  private func faultOfLets(behind failure: RuleFailure, on item: Item) -> SchemaFaults.Fault? {
    for binding in document.policy.lets(behind: failure.expression) {
      let isOfLevel = binding.expression.requirement == nil
      let expression = binding.expression
      let seen = nodes(
        seenBy: expression, in: expression.syntax.range,
        on: isOfLevel ? .node(document.root) : item)
      if let fault = fault(in: seen, quotedBy: failure) { return fault }
    }
    return nil
  }

  /// The nodes that a part of an expression, and what is inside of it, came to.
  private func nodes(
    seenBy expression: PolicyExpression, in range: SourceRange, on item: Item
  ) -> [Node] {
    expression.compiled.trace(
      on: item, with: document.evaluator, limit: FaultFinder.evaluationLimit
    ).subexpressions.lazy
      .filter { range.start <= $0.range.start && $0.range.end <= range.end }
      .flatMap(\.evaluations).flatMap(\.nodes)
  }

  /// How many evaluations of each part are looked at.
  private static let evaluationLimit = 1000
}

extension Policy {
  /// The lets that an expression uses, by itself or by way of others.
  fileprivate func lets(behind expression: PolicyExpression) -> [LetBinding] {
    let rule = requirements.first { $0.id == expression.requirement }?.rule
    let known = (rule?.lets ?? []) + (level(expression.level)?.lets ?? [])
    var used: [LetBinding] = []
    var pending = [expression.syntax]
    while let expr = pending.popLast() {
      pending += expr.children
      guard case .variable(let name) = expr.kind,
        let binding = known.first(where: { $0.variable.name == name }),
        !used.contains(where: { $0.expression.id == binding.expression.id })
      else { continue }
      used.append(binding)
      pending.append(binding.expression.syntax)
    }
    return used
  }
}

extension Trace.Evaluation {
  /// The nodes it was made on and came to.
  fileprivate var nodes: [Node] {
    var samples = contextItem.map { [$0] } ?? []
    if case .items(let items, _, _) = outcome { samples += items }
    return samples.compactMap { sample in
      guard case .item(let item) = sample else { return nil }
      return item.node
    }
  }
}
