import HashTreeCollections
import Policies
import Schemas
import XPath

/// Works out what is known of each expression of a policy, level by level: what documents can hold,
/// what variables hold, what a requirement looks at.
struct PolicyInterpretation {
  /// Those of each expression share what they have in common.
  private typealias Variables = TreeDictionary<QName, AbstractValue>

  private let policy: Policy
  /// What documents of each level can hold.
  private(set) var models: [RuleLevel: SchemaModel] = [:]
  /// What rules of each level are evaluated on.
  private var units: [RuleLevel: AbstractValue] = [:]
  /// What all levels know.
  private var variablesOfPolicy: Variables
  /// What is known of expressions, by their numbers.
  private var known: [Int: TypedExpr] = [:]

  init(policy: Policy, schema: SchemaModel?) {
    self.policy = policy
    var variables = PolicyInterpretation.variables(of: policy)
    variablesOfPolicy = variables
    bind(policy.shared, &variables)
    variablesOfPolicy = variables
    for level in policy.levels { interpret(level, schema) }
  }

  /// What is known of all expressions, in the order they were compiled.
  var expressions: [TypedExpression] {
    policy.expressions.compactMap { expression in
      known[expression.id].map { TypedExpression(origin: expression, root: $0) }
    }
  }
}

// Levels and requirements, from what is evaluated first to what sees it.

extension PolicyInterpretation {
  private mutating func interpret(_ level: PolicyLevel, _ schema: SchemaModel?) {
    var variables = variablesOfPolicy
    switch level.kind {
    case .submission:
      models[.submission] = schema
      let unit = infer(policy.unit.select, variables)
      units[.submission] = unit.isOpen ? nil : unit.item
    case .summary:
      let facts = policy.submissions.facts.map { $0.values.map { crossing($0.expression) } }
      models[.summary] = SummaryModel(policy: policy, facts: facts).model
      units[.summary] = AbstractValue(nodes: [.element(SummaryModel.root)], occurrence: .once)
    }
    if let variable = level.variable { variables[variable.name] = units[level.kind] }
    bind(level.lets, &variables)
    for requirement in level.requirements { interpret(requirement, variables) }
    inferRest(of: policy.expressions.filter { $0.level == level.kind }, variables)
  }

  private mutating func interpret(_ requirement: Requirement, _ outer: Variables) {
    var variables = outer
    if let rule = requirement.rule {
      let subjects = infer(rule.subjects, outer)
      if let this = rule.this { variables[this.name] = subjects.item }
      if let window = rule.window { variables[window.name] = PolicyInterpretation.window }
      bind(rule.lets, &variables)
    }
    inferRest(of: requirement.expressions, variables)
  }

  private mutating func bind(_ lets: [LetBinding], _ variables: inout Variables) {
    for binding in lets {
      variables[binding.variable.name] = infer(binding.expression, variables)
    }
  }

  private mutating func inferRest(of expressions: [PolicyExpression], _ variables: Variables) {
    for expression in expressions where known[expression.id] == nil {
      infer(expression, variables)
    }
  }
}

// Expressions and variables.

extension PolicyInterpretation {
  /// What is known of the value of an expression, which is kept.
  @discardableResult
  private mutating func infer(
    _ expression: PolicyExpression, _ variables: Variables
  ) -> AbstractValue {
    let interpreter = Interpreter(
      model: models[expression.level], source: expression, variables: variables)
    let root = interpreter.infer(expression.syntax, on: focus(of: expression))
    known[expression.id] = root
    return root.value
  }

  private func focus(of expression: PolicyExpression) -> AbstractValue? {
    switch expression.context {
    case .nothing: nil
    case .document:
      models[expression.level].map { _ in AbstractValue(nodes: [.document], occurrence: .once) }
    case .unit: units[expression.level]
    case .items(let selection): known[selection.id]?.value.item
    }
  }

  /// What the policy says itself.
  private static func variables(of policy: Policy) -> Variables {
    var variables: Variables = [
      policy.variables.period.name: PolicyInterpretation.window,
      policy.variables.asOf.name: .atomic(.date),
    ]
    for value in policy.parameters {
      variables[value.variable.name] = AbstractValue(
        of: value.value, .parameter(value.name, value.place))
    }
    for table in policy.tables {
      variables[table.variable.name] = AbstractValue(of: table)
    }
    return variables
  }

  /// A period or a window.
  private static var window: AbstractValue {
    AbstractValue(
      map: MapShape(entries: [
        "label": .atomic(.string), "start": .atomic(.date), "end": .atomic(.date),
      ]))
  }

  /// What the value of a fact can be at the second level: what is sensitive is masked on the way.
  private func crossing(_ expression: PolicyExpression) -> AbstractValue {
    guard let value = known[expression.id]?.value else { return .anything }
    let model = models[expression.level]
    let isSensitive = value.nodes.contains { node in
      model?.name(of: node).map { policy.sensitiveNames.contains($0.localName) } ?? false
    }
    return isSensitive ? .atomic(.string, value.occurrence) : value.atomized(in: model)
  }
}
