import Policies
import Schemas
import XPath

/// Works out what is known of each expression of a policy, level by level: what variables hold, what
/// the unit's node is, what a requirement looks at.
struct PolicyInterpretation {
  typealias Variables = [QName: AbstractValue]

  let policy: Policy
  private(set) var models: [RuleLevel: SchemaModel] = [:]
  private var units: [RuleLevel: AbstractValue] = [:]
  private var variables: [RuleLevel: Variables] = [:]
  private var requirements: [String: Variables] = [:]

  init(policy: Policy, schema: SchemaModel?) {
    self.policy = policy
    models[.submission] = schema
  }

  /// What is known of all expressions.
  mutating func run() -> [TypedExpression] {
    variables[.submission] = known
    variables[.summary] = known
    units[.submission] = submissionUnit
    bind(policy.lets, at: .submission)
    if let summary = policy.summary {
      models[.summary] = SummaryModel(policy: policy, facts: facts).model
      let element = AbstractValue(nodes: [.element(SummaryModel.root)], occurrence: .once)
      units[.summary] = element
      variables[.summary]?[summary.variable.name] = element
      bind(summary.lets, at: .summary)
    }
    for requirement in policy.allRequirements { bind(requirement) }
    return policy.expressions.map { TypedExpression(placed: $0, root: infer($0)) }
  }

  /// What is known of an expression.
  private func infer(_ placed: PlacedExpression) -> TypedExpr {
    let interpreter = interpreter(placed)
    return interpreter.infer(placed.expression.syntax, on: focus(of: placed))
  }

  private func interpreter(_ placed: PlacedExpression) -> Interpreter {
    let own = placed.requirement.flatMap { requirements[$0] }
    return Interpreter(
      model: models[placed.level], source: placed,
      variables: own ?? variables[placed.level] ?? [:])
  }

  private func focus(of placed: PlacedExpression) -> AbstractValue? {
    switch placed.context {
    case .document:
      models[placed.level].map { _ in AbstractValue(nodes: [.document], occurrence: .once) }
    case .unit: units[placed.level]
    case .items(let selection):
      Interpreter(
        model: models[placed.level], source: placed, variables: variables[placed.level] ?? [:]
      ).infer(selection.syntax, on: units[placed.level]).value.item
    }
  }
}

// What variables hold.

extension PolicyInterpretation {
  /// What both levels know.
  private var known: Variables {
    var variables: Variables = [
      policy.variables.period.name: PolicyInterpretation.window,
      policy.variables.asOf.name: .atomic(.date),
    ]
    for value in policy.parameters {
      variables[value.variable.name] = AbstractValue(
        of: value.value, .parameter(value.name, value.place))
    }
    for table in policy.tables {
      variables[table.variable.name] = AbstractValue(
        of: table.value, .table(table.name, table.place))
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

  private var submissionUnit: AbstractValue? {
    guard let placed = self.placed(policy.unit.select, key: "select") else { return nil }
    let value = infer(placed).value
    return value.isOpen ? nil : value.item
  }

  private mutating func bind(_ lets: [LetBinding], at level: RuleLevel) {
    for binding in lets {
      guard let placed = placed(binding.expression, key: binding.name, level) else { continue }
      let value = infer(placed).value
      variables[level]?[binding.variable.name] = value
    }
  }

  private mutating func bind(_ requirement: Requirement) {
    let id = requirement.id
    requirements[id] = variables[requirement.level]
    if let window = requirement.window {
      requirements[id]?[window.name] = PolicyInterpretation.window
    }
    for binding in requirement.lets {
      let placed = policy.expressions.first { $0.requirement == id && $0.key == binding.name }
      guard let placed else { continue }
      let value = infer(placed).value
      requirements[id]?[binding.variable.name] = value
    }
  }

  /// What each attribute of each fact can be.
  private var facts: [[AbstractValue]] {
    policy.summary?.facts.map { fact in
      fact.values.map { value in
        placed(value.expression, key: value.name).map(crossing) ?? .anything
      }
    } ?? []
  }

  /// What a value can be at the second level: what is sensitive is masked on the way.
  private func crossing(_ placed: PlacedExpression) -> AbstractValue {
    let value = infer(placed).value
    let isSensitive = value.nodes.contains { node in
      let name = models[.submission]?.name(of: node)?.localName
      return name.map(policy.sensitiveNames.contains) ?? false
    }
    return isSensitive
      ? .atomic(.string, value.occurrence) : interpreter(placed).atomized(value)
  }

  /// An expression that belongs to no requirement, with its place.
  private func placed(
    _ expression: XPathExpression, key: String, _ level: RuleLevel = .submission
  ) -> PlacedExpression? {
    policy.expressions.first {
      $0.requirement == nil && $0.key == key && $0.level == level
        && $0.expression.source == expression.source
    }
  }
}
