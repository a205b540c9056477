import Policies
import XPath

/// Fills in templates, with what is private masked.
struct TemplateReporter {
  let document: DocumentUnderCheck

  /// A template filled in. An expression in it that fails shows its code instead, and is taken down
  /// as the policy's fault: what is reported must not be lost.
  func text(of template: MessageTemplate, on checked: CheckedItem) -> String {
    template.render { expression in
      do throws(XPathError) {
        let value = try expression.evaluate(on: checked.item, with: document.evaluator)
        try document.evaluator.checkText(of: value)
        return try document.masking.text(of: value, from: expression) {
          document.twin?.value(of: expression, of: checked)
        }
      } catch {
        document.note(error, in: expression)
        return "{\(expression.source): \(document.masking.code(of: error))}"
      }
    }
  }
}
