import Policies
import Testing
import XMLTree
import XPath

/// An evaluator on some day.
func evaluator() -> Evaluator {
  let noon = DateTime(year: 2016, month: 12, day: 31, hour: 12, timezone: 480)!
  return Evaluator(context: DynamicContext(currentDateTime: noon))
}

/// The items of a value as strings with spaces between.
func text(_ value: Value) -> String {
  value.map { item in
    if case .atomic(let atomic) = item { atomic.stringValue } else { "?" }
  }.joined(separator: " ")
}

/// The value of an expression that knows `$w`.
func evaluate(_ source: String, w value: Value) throws -> String {
  var context = StaticContext()
  let variable = context.declareVariable("w")
  let evaluator = evaluator()
  evaluator[variable] = value
  return text(try XPathExpression(source, in: context).evaluate(with: evaluator))
}

/// A policy in which all but the keys given is unremarkable.
func policyText(_ keys: String = "", requirement: String = "") -> String {
  """
  policy: sample
  title: 示例
  in-force: 2016-02-22
  unit: {select: /roster, id: "@unit"}
  \(keys)
  requirements:
      - id: first
        title: 第一项
        clause: 一(1)
        for: team
        assert: "@a = 1"
        \(requirement)
  """
}

/// The mistakes in a policy, as `line:column: message`.
func mistakes(in text: String, loader: PolicyLoader = PolicyLoader()) -> [String] {
  do throws(PolicyErrors) {
    _ = try loader.load(text: text, file: "policy.yaml")
    return []
  } catch {
    return error.diagnostics.map { diagnostic in
      let place = [diagnostic.line, diagnostic.column].compactMap(\.self).map { "\($0):" }
      return ((place.isEmpty ? [] : [place.joined()]) + [diagnostic.message.text(in: .english)])
        .joined(separator: " ")
    }
  }
}
