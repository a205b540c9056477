import Policies
import XMLTree
import XPath

/// Works out the numbers that a report lists of all units together.
struct FigureCollector {
  let document: DocumentUnderCheck
  let policyFile: String

  /// The figures, and what the policy could not work out: such a figure is left out.
  func figures(_ definitions: [FigureDefinition]) -> (figures: [Figure], problems: [Diagnostic]) {
    var figures: [Figure] = []
    var problems: [Diagnostic] = []
    for definition in definitions {
      do throws(RuleFailure) {
        for (number, item) in try held(definition.items).enumerated() {
          figures.append(try figure(definition, of: item, number: number))
        }
      } catch {
        let failure = document.cause(of: error)
        problems.append(
          Diagnostic(
            file: policyFile, place: failure.place,
            message: Message(
              AuditProblem.figureBroke,
              [
                .message(
                  Message(
                    code: document.masking.code(of: failure.error),
                    document.masking.message(of: failure)))
              ])))
      }
    }
    return (figures, problems)
  }

  private func figure(
    _ definition: FigureDefinition, of item: Item, number: Int
  ) throws(RuleFailure) -> Figure {
    let texts = TemplateReporter(document: document)
    let checked = CheckedItem(item: item, selection: definition.items, number: number)
    return Figure(
      label: texts.text(of: definition.label, on: checked),
      clause: texts.text(of: definition.clause, on: checked),
      value: document.masking.masked(try text(of: definition.value, on: item)),
      target: try definition.target.flatMap { (target) throws(RuleFailure) in
        let text = try text(of: target, on: item)
        return text.isEmpty ? nil : document.masking.masked(text)
      })
  }

  private func held(_ expression: PolicyExpression) throws(RuleFailure) -> Value {
    try located(expression) { () throws(XPathError) in
      let evaluator = document.evaluator
      return try evaluator.held(expression.evaluate(on: .node(document.root), with: evaluator))
    }
  }

  private func text(
    of expression: PolicyExpression, on item: Item
  ) throws(RuleFailure) -> String {
    try located(expression) { () throws(XPathError) in
      let evaluator = document.evaluator
      return try evaluator.text(of: expression.evaluate(on: item, with: evaluator))
    }
  }

  private func located<T>(
    _ expression: PolicyExpression, _ body: () throws(XPathError) -> T
  ) throws(RuleFailure) -> T {
    do throws(XPathError) {
      return try body()
    } catch {
      throw RuleFailure(error: error, expression: expression)
    }
  }
}
