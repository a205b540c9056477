import Policies
import XMLTree
import XPath

/// A regular expression that is known can be compiled, and does for the function it is given to.
///
///     matches(phone, '^1[0-9{10}$')           # error: FORX0002
///     tokenize(@kinds, ' *')                  # error: FORX0003, it matches a text of no length
///     replace(name, '(a)', '$2x$')            # error: FORX0004
///     matches(name, '^a', 'g')                # error: FORX0001, there is no such flag
struct InvalidPatternRule: LintRule {
  func problems(in analysis: PolicyAnalysis) -> [Problem] {
    var problems: [Problem] = []
    for expression in analysis.expressions {
      expression.root.forEach { part in
        guard let use = PatternUse(part) else { return }
        for pattern in use.pattern.value.constants {
          guard let error = use.error(for: pattern) else { continue }
          problems.append(
            .error(
              .invalidPattern, .message(Message(coded: error)),
              at: pattern.place ?? expression.place(of: use.pattern)))
        }
      }
    }
    return problems
  }
}

/// A call of a function that takes a regular expression.
private struct PatternUse {
  let pattern: TypedExpr
  /// The call on a text, with a variable in the place of the pattern.
  private let call: XPathExpression
  private let variable: VariableReference
  private let others: [(variable: VariableReference, text: String)]

  init?(_ part: TypedExpr) {
    guard let call = part.libraryCall, let pattern = call["pattern"] else { return nil }
    let others = ["replacement", "flags"].compactMap { call[$0] }.map { $0.value.literal ?? "" }
    var names = StaticContext()
    let variables = ["pattern", "first", "second"].map { names.declareVariable($0) }
    let list = ["'text'", "$pattern", "$first", "$second"].prefix(2 + others.count)
    let source = "\(call.function.name)(\(list.joined(separator: ", ")))"
    guard let compiled = try? XPathExpression(source, in: names) else { return nil }
    self.pattern = pattern
    self.call = compiled
    variable = variables[0]
    self.others = Array(zip(variables.dropFirst(), others))
  }

  /// Why the function cannot use a pattern, found out by calling it.
  func error(for pattern: Constant) -> XPathError? {
    guard pattern.value.type.isStringLike else { return nil }
    let evaluator = Evaluator.onNoDay
    for (variable, text) in others + [(variable, pattern.text)] {
      evaluator[variable] = .string(text)
    }
    do throws(XPathError) {
      _ = try call.evaluate(with: evaluator)
      return nil
    } catch {
      return error
    }
  }
}

extension AbstractValue {
  /// The text, where it is one and known.
  fileprivate var literal: String? {
    isAtomic && atoms.isEmpty && constants.count == 1 ? constants.first?.text : nil
  }
}
