import Policies
import XPath

/// Fills in templates, with what is private masked.
struct TemplateReporter {
  let evaluator: Evaluator
  let masking: Masking

  /// A template filled in. An expression in it that fails shows its code instead: what is reported
  /// must not be lost.
  func text(of template: MessageTemplate, on subject: Item) -> String {
    template.render { expression in
      do throws(XPathError) {
        let value = try expression.evaluate(on: subject, with: evaluator)
        return try masking.text(of: value, on: subject)
      } catch {
        return "{\(expression.source): \(error.code)}"
      }
    }
  }
}
