import Crypto
import Policies
import XMLTree
import XPath

/// Works out the facts of submissions.
struct FactCollector {
  let definitions: [FactDefinition]
  let key: SymmetricKey

  /// The facts of a unit's submission, their values masked as in any text.
  func facts(
    of unit: Node, evaluator: Evaluator, masking: Masking
  ) throws(XPathError) -> [Fact] {
    var facts: [Fact] = []
    for (index, definition) in definitions.enumerated() {
      for item in try definition.items.evaluate(on: .node(unit), with: evaluator) {
        facts.append(try fact(index, definition, item, evaluator, masking))
      }
    }
    return facts
  }

  private func fact(
    _ index: Int, _ definition: FactDefinition, _ item: Item, _ evaluator: Evaluator,
    _ masking: Masking
  ) throws(XPathError) -> Fact {
    var digest: FactDigest?
    if let match = definition.match {
      let value = try match.evaluate(on: item, with: evaluator).joinedText()
      digest = FactDigest(of: "\(definition.element)\u{0}\(value)", key: key)
    }
    var values: [String?] = []
    values.reserveCapacity(definition.values.count)
    for (_, expression) in definition.values {
      let value = try expression.evaluate(on: item, with: evaluator)
      values.append(value.isEmpty ? nil : try masking.text(of: value, on: item))
    }
    return Fact(definition: index, line: item.node?.line, digest: digest, values: values)
  }
}
