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
  private let function: Function
  private let replacement: String?
  private let flags: String?

  init?(_ part: TypedExpr) {
    guard let call = part.libraryCall, let pattern = call["pattern"] else { return nil }
    function = call.function
    self.pattern = pattern
    replacement = call["replacement"].map { $0.value.literal ?? "" }
    flags = call["flags"].map { $0.value.literal ?? "" }
  }

  /// Why the function cannot use a pattern, found out by calling it.
  func error(for pattern: Constant) -> XPathError? {
    guard pattern.value.type.isStringLike else { return nil }
    let arguments = [replacement, flags].compactMap(\.self)
    var names = StaticContext()
    let variables = ["pattern", "first", "second"].map { names.declareVariable($0) }
    let evaluator = Evaluator.onNoDay
    for (variable, text) in zip(variables, [pattern.text] + arguments) {
      evaluator[variable] = .string(text)
    }
    let list = ["'text'", "$pattern", "$first", "$second"].prefix(2 + arguments.count)
    let source = "\(function.name)(\(list.joined(separator: ", ")))"
    guard let call = try? XPathExpression(source, in: names) else { return nil }
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
