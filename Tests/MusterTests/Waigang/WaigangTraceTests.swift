import Policies
import Testing
import XMLTree
import XPath

/// Tracing the rules of a real policy comes to what evaluating them comes to.
@Suite struct WaigangTraceTests {
  /// Units with teams of several kinds, with informants, and with much to put right.
  @Test(arguments: [
    "gelong-checkpoint", "xiaotang-committee", "police-station", "urban-management",
  ])
  func tracesComeToTheSame(unit: String) throws {
    let policy = try Waigang.policy()
    let period = try Period("2016H2")
    let tree = try #require(try Waigang.reading(unit).tree)
    let evaluator = Evaluator(
      context: DynamicContext(currentDateTime: DateTime(year: 2016, month: 12, day: 31)!))
    for value in policy.parameters + policy.tables { evaluator[value.variable] = value.value }
    evaluator[policy.variables.period] = period.value
    evaluator[policy.variables.asOf] = CalendarDate("2016-12-31")?.value
    for binding in policy.shared {
      evaluator[binding.variable] = try binding.expression.compiled.evaluate(
        on: .node(tree.root), with: evaluator)
    }

    let unit = try #require(
      try compare(policy.unit.select, on: .node(tree.root), evaluator).first)
    for binding in policy.submissions.lets {
      evaluator[binding.variable] = try compare(binding.expression, on: unit, evaluator)
    }
    for requirement in policy.submissions.requirements {
      guard let rule = requirement.rule else { continue }
      let windows = rule.each.map { period.windows(of: $0, inForce: policy.inForce) }
      for subject in try compare(rule.subjects, on: unit, evaluator).prefix(20) {
        if let variable = rule.this { evaluator[variable] = Value(subject) }
        for window in windows?.map(Optional.some) ?? [nil] {
          if let variable = rule.window { evaluator[variable] = window?.value }
          for binding in rule.lets {
            evaluator[binding.variable] = try compare(binding.expression, on: subject, evaluator)
          }
          // What is evaluated on each subject besides the lets.
          let rest = rule.expressions.dropFirst(1 + rule.lets.count)
          for expression in rest + requirement.remedy.expressions {
            try compare(expression, on: subject, evaluator)
            try compareTruth(of: expression, on: subject, evaluator)
          }
        }
      }
    }
  }

  @discardableResult
  private func compare(
    _ expression: PolicyExpression, on item: Item, _ evaluator: Evaluator
  ) throws -> Value {
    let value = try expression.compiled.evaluate(on: item, with: evaluator)
    let trace = expression.compiled.trace(on: item, with: evaluator)
    #expect(described(try trace.result.get()) == described(value), "\(expression.source)")
    #expect(trace.isWhole)
    return value
  }

  private func compareTruth(
    of expression: PolicyExpression, on item: Item, _ evaluator: Evaluator
  ) throws {
    let truth = Result { () throws(XPathError) in
      Value.boolean(try expression.compiled.effectiveBooleanValue(on: item, with: evaluator))
    }
    let trace = expression.compiled.trace(on: item, with: evaluator, asking: .effectiveBooleanValue)
    #expect(described(trace.result) == described(truth), "\(expression.source)")
  }
}

private func described(_ result: Result<Value, XPathError>) -> String {
  switch result {
  case .success(let value): described(value)
  case .failure(let error): error.description
  }
}

/// A value so that two that can be told apart differ.
private func described(_ value: Value) -> String {
  value.map { item in
    switch item {
    case .node(let node): node.path
    case .atomic(let value): "\(value.type) \(value.stringValue)"
    case .map(let map):
      "{\(map.entries.map { "\($0.key.stringValue): \(described($0.value))" }.joined(separator: "; "))}"
    case .array(let array): "[\(array.members.map(described).joined(separator: "; "))]"
    case .function(let function): "#\(function.arity)"
    }
  }.joined(separator: ", ")
}
