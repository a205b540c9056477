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
    if origin.expression.id != failure.expression.id {
      return fault(behind: origin, on: .node(document.root))
    }
    let seen = nodes(seenBy: failure, on: item).lazy.compactMap(document.faults.fault)
    if let fault = seen.first { return fault }
    // Where too much or too little is there, no value tells; what is wrong is inside the subject.
    guard FaultFinder.cardinalityCodes.contains(failure.error.code) else { return nil }
    return item.node.flatMap(document.faults.fault)
  }

  private static let cardinalityCodes: Set<ErrorCode> = [
    "FORG0003", "FORG0004", "FORG0005", "XPTY0004",
  ]

  /// The nodes that the part that failed, and what is inside of it, came to.
  private func nodes(seenBy failure: RuleFailure, on item: Item) -> [Node] {
    let trace = failure.expression.compiled.trace(
      on: item, with: document.evaluator, limit: FaultFinder.evaluationLimit)
    let range = failure.range
    return trace.subexpressions.lazy
      .filter { range.start <= $0.range.start && $0.range.end <= range.end }
      .flatMap(\.evaluations).flatMap(\.nodes)
  }

  /// How many evaluations of each part are looked at.
  private static let evaluationLimit = 1000
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
