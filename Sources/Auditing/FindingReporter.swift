import Policies
import XMLTree
import XPath

/// Puts checks that did not pass into words, with what is private masked.
struct FindingReporter {
  let requirement: Requirement
  let evaluator: Evaluator
  let masking: Masking

  /// A check that does not hold, or not yet.
  func finding(
    _ outcome: Outcome, on subject: Item, window: Window?, paths: inout NodePaths
  ) -> Finding {
    Finding(
      outcome: outcome, line: subject.node?.line, subject: place(of: subject, &paths),
      window: window?.label, due: outcome == .pending ? window?.end.description : nil,
      message: text(of: requirement.message, on: subject),
      remedy: text(of: requirement.remedy, on: subject))
  }

  /// A check whose rule failed.
  func finding(
    of error: XPathError, in expression: XPathExpression, on subject: Item, window: Window?,
    paths: inout NodePaths
  ) -> Finding {
    Finding(
      outcome: .error, line: subject.node?.line, subject: place(of: subject, &paths),
      window: window?.label, due: nil,
      message: "\(requirement.title): \(error.code): \(masking.masked(error.message))",
      remedy: "",
      error: RuleError(
        code: error.code.description, message: masking.masked(error.message),
        expression: FindingReporter.excerpt(of: expression, at: error.range)))
  }

  private func place(of subject: Item, _ paths: inout NodePaths) -> String {
    subject.node.map { paths.path(of: $0) } ?? ""
  }

  /// A template filled in. An expression in it that fails shows its code instead: the finding itself
  /// must not be lost.
  private func text(of template: MessageTemplate, on subject: Item) -> String {
    template.render { expression in
      do throws(XPathError) {
        let value = try expression.evaluate(on: subject, with: evaluator)
        return try masking.text(of: value, on: subject)
      } catch {
        return "{\(expression.source): \(error.code)}"
      }
    }
  }

  /// The part of an expression that failed.
  private static func excerpt(of expression: XPathExpression, at range: SourceRange?) -> String {
    let utf8 = Array(expression.source.utf8)
    guard let range, range.start >= 0, range.start < range.end, range.end <= utf8.count else {
      return expression.source
    }
    return String(decoding: utf8[range.start..<range.end], as: UTF8.self)
  }
}

extension Value {
  /// The string values of the items, separated by spaces.
  func joinedText(_ string: (Item) throws(XPathError) -> String) throws(XPathError) -> String {
    var parts: [String] = []
    for item in self { parts.append(try string(item)) }
    return parts.joined(separator: " ")
  }

  /// The string values of the items as they are, separated by spaces.
  func joinedText() throws(XPathError) -> String {
    try joinedText { (item) throws(XPathError) in try item.stringValue() }
  }
}
