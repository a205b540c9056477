import XMLTree

@testable import XPath

/// A small roster to look at.
let teams: Node = {
  let xml = """
    <roster><team kind="a" strength="2"><member age="19">An</member><member age="70">Bo</member>\
    </team><team kind="b"/><team kind="c"><member>Cy</member></team></roster>
    """
  return XMLReader().read(Array(xml.utf8), documentURI: "teams.xml").tree!.root
}()

/// The trace of an expression.
func trace(
  _ source: String, on item: Item? = .node(teams), in context: StaticContext = StaticContext(),
  asking question: Trace.Question = .value, limit: Int = 5, steps: Int = 1_000_000
) throws -> Trace {
  let expression = try XPathExpression(source, in: context)
  return expression.trace(on: item, with: evaluator(steps: steps), asking: question, limit: limit)
}

/// An evaluator with a fixed clock.
func evaluator(steps: Int = 1_000_000) -> Evaluator {
  var limits = EvaluationLimits()
  limits.steps = steps
  return Evaluator(
    context: DynamicContext(
      currentDateTime: DateTime(year: 2016, month: 12, day: 31, timezone: 0)!, limits: limits))
}

extension Trace {
  /// The trace as lines such as `  @age ge 18 → true, false`, further in for each level of depth.
  var lines: [String] {
    subexpressions.map { part in
      let evaluations = part.evaluations.map(\.text)
      let more = part.count > evaluations.count ? ["… (\(part.count))"] : []
      let values = evaluations.isEmpty ? "not evaluated" : "→ "
      return String(repeating: "  ", count: part.depth) + part.source + " " + values
        + (evaluations + more).joined(separator: "; ")
    }
  }
}

extension Trace {
  /// The lines as one text.
  var text: String { lines.joined(separator: "\n") }
}

extension Trace.Evaluation {
  fileprivate var text: String { (contextItem.map { "at \($0.text): " } ?? "") + outcome.text }
}

extension Trace.Outcome {
  fileprivate var text: String {
    switch self {
    case .items(let items, let count, let isComplete):
      let shown = count == 0 ? "()" : items.map(\.text).joined(separator: ", ")
      let hidden = count > items.count ? ", … (\(count))" : ""
      return shown + hidden + (isComplete ? "" : " …")
    case .truth(let isTrue): return "{\(isTrue)}"
    case .failure(let error): return error.code.description
    }
  }
}

extension Trace.Sample {
  fileprivate var text: String {
    switch self {
    case .item(.node(let node)): node.path.split(separator: "/").last.map(String.init) ?? "/"
    case .item(.map(let map)): "map(\(map.count))"
    case .item(.array(let array)): "array(\(array.members.count))"
    case .item(.atomic(let value)): value.stringValue
    case .item(.function): "function"
    case .large(let kind, let size): "large \(kind)(\(size))"
    }
  }
}

/// What an expression came to, so that two values or errors that can be told apart differ.
func described(_ result: Result<Value, XPathError>) -> String {
  switch result {
  case .success(let value): described(value)
  case .failure(let error): "\(error) at \(error.range?.start ?? -1)"
  }
}

private func described(_ value: Value) -> String {
  value.map { item in
    switch item {
    case .node(let node): "\(node.path)#\(node.row)"
    case .atomic(let value): "\(value.type.name) \(value.stringValue)"
    case .map(let map):
      "map{\(map.entries.map { "\($0.key.type.name) \($0.key.stringValue): \(described($0.value))" })}"
    case .array(let array): "[\(array.members.map(described))]"
    case .function(let function): "\(function.name?.description ?? "")#\(function.arity)"
    }
  }.joined(separator: ", ")
}
