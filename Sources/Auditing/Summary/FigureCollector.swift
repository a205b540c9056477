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
        let items = try value(of: definition.items, on: .node(document.root))
        for (number, item) in items.enumerated() {
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
                    code: failure.error.code.description, document.masking.message(of: failure)))
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
      value: document.masking.masked(try value(of: definition.value, on: item).text),
      target: try definition.target.flatMap { (target) throws(RuleFailure) in
        let value = try value(of: target, on: item)
        return value.isEmpty ? nil : document.masking.masked(value.text)
      })
  }

  private func value(
    of expression: PolicyExpression, on item: Item
  ) throws(RuleFailure) -> Value {
    do throws(XPathError) {
      return try expression.evaluate(on: item, with: document.evaluator)
    } catch {
      throw RuleFailure(error: error, expression: expression)
    }
  }
}
