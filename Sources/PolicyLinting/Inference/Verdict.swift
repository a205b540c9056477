import Schemas
import XMLTree
import XPath

/// What a test comes to in every valid document, and why.
struct Verdict {
  let holds: Bool
  let reason: Message

  init(holds: Bool, _ reason: VerdictReason, _ arguments: MessageArgument...) {
    self.init(holds: holds, reason: Message(reason, arguments))
  }

  fileprivate init(holds: Bool, reason: Message) {
    self.holds = holds
    self.reason = reason
  }
}

/// Works out what tests come to, for one expression of a policy.
struct Judge {
  let expression: TypedExpression
  let model: SchemaModel?

  /// What a test comes to, by its effective boolean value; `nil` when that depends on the document.
  func verdict(_ test: TypedExpr) -> Verdict? {
    if let value = Constants.value(of: test, in: expression),
      let truth = try? value.effectiveBooleanValue()
    {
      return Verdict(holds: truth, .independent)
    }
    switch test.expr.kind {
    case .comparison(.general(let op), _, _), .comparison(.value(let op), _, _):
      return comparison(op, test.parts[0], test.parts[1])
    case .function(.call): return call(test)
    case .type(.castableAs(.atomic(let type), _), _): return castable(test.parts[0], as: type)
    default: return existence(of: test)
    }
  }

  private func call(_ test: TypedExpr) -> Verdict? {
    guard let call = test.libraryCall, let argument = call.arguments.first else { return nil }
    switch call.function.test {
    case .exists: return presence(of: argument)
    case .empty: return presence(of: argument)?.negated
    case .boolean: return verdict(argument)
    case .not: return verdict(argument)?.negated
    case nil:
      guard call.function.passes == .text, isNeverBlank(argument.value) else { return nil }
      return Verdict(holds: true, .neverBlank, expression.text(of: argument))
    }
  }

  /// Whether there is any item.
  private func presence(of operand: TypedExpr) -> Verdict? {
    let occurrence = operand.value.occurrence
    let text = expression.text(of: operand)
    if occurrence.max == 0 { return Verdict(holds: false, .alwaysEmpty, text) }
    return occurrence.isRequired ? Verdict(holds: true, .neverEmpty, text) : nil
  }

  /// Nodes are true when there are any.
  private func existence(of test: TypedExpr) -> Verdict? {
    guard test.value.hasOnlyKnownNodes || test.value.occurrence.max == 0 else { return nil }
    return presence(of: test)
  }

  private func castable(_ operand: TypedExpr, as type: AtomicType) -> Verdict? {
    guard operand.value.hasOnlyKnownNodes, operand.value.occurrence == .once else { return nil }
    let types = operand.value.nodes.map { model?.simpleType(of: $0)?.builtIn.rawValue }
    let declared = types.compactMap { $0.flatMap(AtomicType.init(localName:)) }
    guard declared.count == types.count, declared.allSatisfy({ $0.isSubtype(of: type) }) else {
      return nil
    }
    return Verdict(
      holds: true, .alwaysOfType, expression.text(of: operand), .text("\(type)"))
  }

  private func isNeverBlank(_ value: AbstractValue) -> Bool {
    guard value.hasOnlyKnownNodes, value.occurrence == .once else { return false }
    return value.nodes.allSatisfy { node in
      model?.simpleType(of: node).map { !$0.allowsBlank } ?? false
    }
  }
}

// Comparisons.

extension Judge {
  private func comparison(
    _ op: ValueComparison, _ left: TypedExpr, _ right: TypedExpr
  ) -> Verdict? {
    let isCertain = left.value.occurrence.isRequired && right.value.occurrence.isRequired
    for side in [left, right] where side.value.occurrence.max == 0 {
      return Verdict(holds: false, .alwaysEmpty, expression.text(of: side))
    }
    // Two values of documents are compared as texts.
    let areTexts = left.value.hasOnlyKnownNodes && right.value.hasOnlyKnownNodes
    if !areTexts, let a = range(of: left), let b = range(of: right),
      let holds = a.compared(op, to: b), isCertain || !holds
    {
      let side = left.value.constants.isEmpty ? (left, a) : (right, b)
      return Verdict(holds: holds, reason: side.1.reason(of: expression.text(of: side.0)))
    }
    guard op == .eq, isCertain else { return nil }
    if covers(left.value, right.value) || covers(right.value, left.value) {
      return Verdict(holds: true, .allListed)
    }
    return nil
  }

  /// Whether each of some declared values is among those listed.
  private func covers(_ listed: AbstractValue, _ value: AbstractValue) -> Bool {
    let declared = Interpreter.enumeration(of: value, in: model)
    guard let declared, listed.isAtomic, listed.atoms.isEmpty,
      listed.constants.allSatisfy(\.isLiteral)
    else { return false }
    return declared.isSubset(of: Set(listed.constants.map(\.text)))
  }

  /// Where the numbers of an expression lie; `nil` when they are not numbers or not known to be.
  private func range(of part: TypedExpr) -> NumberRange? {
    if let call = part.libraryCall, let argument = call.arguments.first?.value {
      if call.function.passes == .count { return NumberRange(argument.occurrence) }
      if call.function.passes == .length {
        return NumberRange(least: isNeverBlank(argument) ? 1 : 0, most: .infinity)
      }
    }
    if case .literal(let value) = part.expr.kind {
      return value.doubleValue.map { NumberRange(least: $0, most: $0) }
    }
    guard part.value.hasOnlyKnownNodes else { return nil }
    var ranges: [NumberRange] = []
    for node in part.value.nodes {
      guard let range = (model?.simpleType(of: node)?.builtIn).flatMap(NumberRange.init) else {
        return nil
      }
      ranges.append(range)
    }
    return ranges.dropFirst().reduce(ranges.first) { $0?.union($1) }
  }
}

extension Interpreter {
  /// The values that the schema enumerates for nodes; `nil` unless it does for all of them.
  static func enumeration(of value: AbstractValue, in model: SchemaModel?) -> Set<String>? {
    guard value.hasOnlyKnownNodes else { return nil }
    var values: Set<String> = []
    for node in value.nodes {
      guard let enumeration = model?.simpleType(of: node)?.enumeration else { return nil }
      values.formUnion(enumeration)
    }
    return values
  }
}

extension Verdict {
  fileprivate var negated: Verdict { Verdict(holds: !holds, reason: reason) }
}
