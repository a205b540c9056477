import Policies
import XMLTree
import XPath

/// Tells what the parts of a rule came to on a subject, in the order they are read.
struct EvidenceReporter {
  let requirement: Requirement
  let context: CheckContext

  private var contents: PrivateContents.OfRequirement { context.masking.contents[requirement] }

  /// The lets, then the assertion, each with its sub-expressions; the last is what failed, if
  /// anything did.
  func evidence(on subject: Item, _ paths: inout NodePaths) -> [Evidence] {
    var evidence: [Evidence] = []
    for (binding, contents) in zip(requirement.lets, contents.lets) {
      let trace = binding.expression.trace(on: subject, with: context.evaluator)
      evidence += described(trace, as: "$\(binding.name)", contents, &paths)
      // What comes after it has not been evaluated.
      if trace.isFailure { return evidence }
    }
    if let applies = requirement.applies, let contents = contents.applies {
      let trace = truth(of: applies, on: subject)
      // That the requirement applies goes without saying.
      if trace.isFailure {
        return evidence + described(trace, as: nil, contents, &paths)
      }
    }
    let trace = truth(of: requirement.assertion, on: subject)
    return evidence + described(trace, as: nil, contents.assertion, &paths)
  }

  /// What the selection of the subjects came to, where it failed.
  func evidence(ofSubjectsOf unit: Node, _ paths: inout NodePaths) -> [Evidence] {
    let trace = requirement.subjects.trace(on: .node(unit), with: context.evaluator)
    return described(trace, as: nil, contents.subjects, &paths)
  }

  private func truth(of expression: XPathExpression, on subject: Item) -> Trace {
    expression.trace(on: subject, with: context.evaluator, asking: .effectiveBooleanValue)
  }

  private func described(
    _ trace: Trace, as name: String?, _ contents: PrivateContents.OfExpression,
    _ paths: inout NodePaths
  ) -> [Evidence] {
    let values = ValueDescriber(masking: context.masking, contents: contents)
    return trace.subexpressions.enumerated().compactMap { index, part in
      // What was never evaluated says nothing but that something else decided.
      guard part.count > 0 else { return nil }
      let source = part.source.collapsingWhitespace
      let title = index == 0 ? name.map { "\($0): \(source)" } : nil
      return Evidence(
        expression: title ?? source, value: values.text(of: part, &paths), depth: part.depth)
    }
  }
}

extension Trace {
  fileprivate var isFailure: Bool {
    guard case .failure = result else { return false }
    return true
  }
}
