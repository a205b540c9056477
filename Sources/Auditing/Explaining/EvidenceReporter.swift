import Policies
import XMLTree
import XPath

/// Tells what the parts of a rule came to on a subject, in the order they are read.
struct EvidenceReporter {
  let rule: Rule
  let document: DocumentUnderCheck

  /// The lets, then the assertion, each with its sub-expressions; the last is what failed, if
  /// anything did.
  func evidence(on subject: Item) -> [Evidence] {
    var evidence: [Evidence] = []
    for binding in rule.lets {
      let trace = binding.expression.compiled.trace(on: subject, with: document.evaluator)
      evidence += described(trace, of: binding.expression, as: "$\(binding.name)")
      // What comes after it has not been evaluated.
      if trace.isFailure { return evidence }
    }
    if let applies = rule.applies {
      let trace = truth(of: applies, on: subject)
      // That the requirement applies goes without saying.
      if trace.isFailure { return evidence + described(trace, of: applies) }
    }
    let trace = truth(of: rule.assertion, on: subject)
    return evidence + described(trace, of: rule.assertion)
  }

  /// What the selection of the subjects came to, where it failed.
  var evidenceOfSubjects: [Evidence] {
    let trace = rule.subjects.compiled.trace(
      on: .node(document.root), with: document.evaluator)
    return described(trace, of: rule.subjects)
  }

  private func truth(of expression: PolicyExpression, on subject: Item) -> Trace {
    expression.compiled.trace(
      on: subject, with: document.evaluator, asking: .effectiveBooleanValue)
  }

  private func described(
    _ trace: Trace, of expression: PolicyExpression, as name: String? = nil
  ) -> [Evidence] {
    let values = ValueDescriber(
      document: document, contents: document.masking.contents[expression])
    return trace.subexpressions.enumerated().compactMap { index, part in
      // What was never evaluated says nothing but that something else decided.
      guard part.count > 0 else { return nil }
      let source = part.source.collapsingWhitespace
      let title = index == 0 ? name.map { "\($0): \(source)" } : nil
      return Evidence(
        expression: title ?? source, value: values.text(of: part), depth: part.depth)
    }
  }
}

extension Trace {
  fileprivate var isFailure: Bool {
    guard case .failure = result else { return false }
    return true
  }
}
