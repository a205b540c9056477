import Policies
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
/// A test that is written as `true()` or `false()` means what it says, and a number in brackets asks
/// for a position.
struct ConstantTestRule: LintRule {
  let name = "constant-test"

  func problems(in analysis: PolicyAnalysis) -> [Problem] {
    var problems: [Problem] = []
    for expression in analysis.expressions {
      let judge = Judge(
        expression: expression, model: analysis.model(expression.placed.level))
      var tests: [TypedExpr] = []
      if ["assert", "applies"].contains(expression.placed.key) { tests.append(expression.root) }
      expression.root.forEach { tests += $0.tests }
      for test in tests where !test.isComposed && !test.isPlain {
        guard let verdict = judge.verdict(test) else { continue }
        let text = expression.text(of: test)
        problems.append(
          .warning(
            "“\(text)” is always \(verdict.holds): \(verdict.reason)",
            at: expression.place(of: test)))
      }
    }
    return problems
  }
}

extension TypedExpr {
  /// The parts that are asked for their truth.
  fileprivate var tests: [TypedExpr] {
    switch expr.kind {
    case .axisStep: return parts.filter { !$0.isPosition }
    case .filter: return parts.dropFirst().filter { !$0.isPosition }
    case .conditional: return [parts[0]]
    case .quantified: return parts.suffix(1)
    case .and, .or: return parts
    case .functionCall:
      guard let (name, arguments) = standardCall, arguments.count == 1 else { return [] }
      return name == "not" || name == "boolean" ? arguments : []
    default: return []
    }
  }

  /// Whether the parts are tests themselves, so that each is looked at by itself.
  fileprivate var isComposed: Bool {
    switch expr.kind {
    case .and, .or: return true
    default:
      guard let (name, arguments) = standardCall, arguments.count == 1 else { return false }
      return name == "not" || name == "boolean"
    }
  }

  /// Whether it says nothing but true or false.
  fileprivate var isPlain: Bool {
    guard let (name, arguments) = standardCall else { return false }
    return arguments.isEmpty && (name == "true" || name == "false")
  }
}
