import Policies
import Schemas
import XPath

/// What a rule tests can come out either way.
///
/// With a schema in which a team always has @kind and its @headcount is not negative:
///
///     assert: exists(@kind)           # warning: always true
///     applies: count(member) >= 0     # warning: always true
///     assert: exists(normalize-space(name))   # warning: a text is an item, even an empty one
///     for: team[@headcount < 0]       # warning: always false
///
///     member[0]                       # warning: the first position is 1
///
/// A test that is written as `true()` or `false()` means what it says, and a number in brackets asks
/// for a position, which there must be.
struct ConstantTestRule: LintRule {
  func problems(in analysis: PolicyAnalysis) -> [Problem] {
    analysis.expressions.flatMap { expression in
      problems(of: expression, model: analysis.model(expression.origin.level))
    }
  }

  private func problems(of expression: TypedExpression, model: SchemaModel?) -> [Problem] {
    let judge = Judge(expression: expression, model: model)
    var problems: [Problem] = []
    var tests = ["assert", "applies"].contains(expression.origin.key) ? [expression.root] : []
    expression.root.forEach { part in
      tests += part.tests
      for predicate in part.predicates where predicate.isImpossiblePosition {
        problems.append(
          .warning(
            .noPosition, expression.text(of: predicate), at: expression.place(of: predicate)))
      }
    }
    for test in tests where !test.isComposed && !test.isPlain {
      guard let verdict = judge.verdict(test) else { continue }
      problems.append(
        .warning(
          verdict.holds ? .alwaysTrue : .alwaysFalse, expression.text(of: test),
          .message(verdict.reason), at: expression.place(of: test)))
    }
    return problems
  }
}

extension TypedExpr {
  /// The predicates of the expression itself.
  fileprivate var predicates: [TypedExpr] {
    switch expr.kind {
    case .path(.axisStep): parts
    case .path(.filter): Array(parts.dropFirst())
    default: []
    }
  }

  /// Whether it is a number that is the position of nothing.
  fileprivate var isImpossiblePosition: Bool {
    guard isPosition, value.constants.count == 1, value.atoms.isEmpty,
      let constant = value.constants.first, constant.isLiteral,
      let number = constant.value.doubleValue
    else { return false }
    return number < 1 || number != number.rounded()
  }

  /// The parts that are asked for their truth.
  fileprivate var tests: [TypedExpr] {
    switch expr.kind {
    case .path(.axisStep), .path(.filter): return predicates.filter { !$0.isPosition }
    case .conditional: return [parts[0]]
    case .binding(.quantified, _, _): return parts.suffix(1)
    case .logical: return parts
    case .function(.call): return [libraryCall?.test].compactMap(\.self)
    default: return []
    }
  }

  /// Whether the parts are tests themselves, so that each is looked at by itself.
  fileprivate var isComposed: Bool {
    if case .logical = expr.kind { true } else { libraryCall?.test != nil }
  }

  /// Whether it says nothing but true or false.
  fileprivate var isPlain: Bool {
    guard let call = libraryCall, call.arguments.isEmpty, call.uses.isEmpty else { return false }
    return call.function.signature(arity: 0).result == SequenceType(.atomic(.boolean))
  }
}
