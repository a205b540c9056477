import XMLTree

@testable import XPath

/// What an expression comes to, written as a reader would: items separated by commas, an error by its
/// code.
func evaluated(
  _ source: String, on item: Item? = nil, in context: StaticContext = StaticContext()
) -> String {
  do {
    let value = try evaluate(source, on: item, in: context)
    return value.map(described).joined(separator: ", ")
  } catch let errors as XPathErrors {
    return errors.errors.map(\.code.description).joined(separator: " ")
  } catch let error as XPathError {
    return error.code.description
  } catch {
    return "\(error)"
  }
}

/// The value of an expression, with a fixed clock.
func evaluate(
  _ source: String, on item: Item? = nil, in context: StaticContext = StaticContext()
) throws -> Value {
  let expression = try XPathExpression(source, in: context)
  let now = DateTime(year: 2016, month: 12, day: 31, hour: 12, timezone: 480)!
  var limits = EvaluationLimits()
  limits.steps = 3_000_000
  let evaluator = Evaluator(
    context: DynamicContext(currentDateTime: now, implicitTimezone: 480, limits: limits))
  return try expression.evaluate(on: item, with: evaluator)
}

private func described(_ item: Item) -> String {
  switch item {
  case .atomic(let value): value.stringValue
  case .node(let node): node.stringValue
  case .map(let map):
    "map{\(map.entries.map { "\($0.key.stringValue):\($0.value.map(described).joined(separator: ","))" }.joined(separator: ","))}"
  case .array(let array):
    "[\(array.members.map { $0.map(described).joined(separator: ",") }.joined(separator: "; "))]"
  case .function(let function): "function#\(function.arity)"
  }
}
