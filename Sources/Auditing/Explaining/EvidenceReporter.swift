import Policies
import XPath

/// Tells what the parts of a rule came to on a subject, in the order they are read.
struct EvidenceReporter {
  let requirement: Requirement
  let context: CheckContext

  /// The lets, then the assertion, each with its sub-expressions.
  func evidence(on subject: Item) -> [Evidence] {
    let values = ValueDescriber(masking: context.masking, subject: subject)
    var evidence: [Evidence] = []
    for binding in requirement.lets {
      let trace = binding.expression.trace(on: subject, with: context.evaluator)
      evidence += described(trace, as: "$\(binding.name)", values)
    }
    let trace = requirement.assertion.trace(
      on: subject, with: context.evaluator, asking: .effectiveBooleanValue)
    return evidence + described(trace, as: nil, values)
  }

  private func described(
    _ trace: Trace, as name: String?, _ values: ValueDescriber
  ) -> [Evidence] {
    trace.subexpressions.enumerated().compactMap { index, part in
      // What was never evaluated says nothing but that something else decided.
      guard part.count > 0 else { return nil }
      let source = part.source.onOneLine
      let title = index == 0 ? name.map { "\($0): \(source)" } : nil
      return Evidence(
        expression: title ?? source, value: values.text(of: part), depth: part.depth)
    }
  }
}

extension String {
  /// The text with its line breaks and indents as single spaces.
  fileprivate var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
