import Policies
import XMLTree
import XPath

/// What no document changes can be evaluated.
///
///     assert: count(member) > 1 div 0         # error: FOAR0001
///     let: {sum: "'a' + 1"}                   # error: XPTY0004
///     assert: if (member) then $ok else error()     # an error that is meant
///
/// Regular expressions and casts have rules of their own.
struct BrokenConstantRule: LintRule {
  func problems(in analysis: PolicyAnalysis) -> [Problem] {
    analysis.expressions.flatMap { expression in
      var search = BrokenConstantSearch(expression: expression)
      if search.isConstant(expression.root) { search.judge(expression.root) }
      return search.problems
    }
  }
}

/// Looks for the largest parts of an expression that are constant; what one is made of is evaluated
/// only when it breaks.
private struct BrokenConstantSearch {
  let expression: TypedExpression
  var problems: [Problem] = []

  /// Whether a part and all it is made of is constant; where it is not, its constant parts are judged.
  mutating func isConstant(_ part: TypedExpr) -> Bool {
    var constants: [TypedExpr] = []
    for inner in part.parts where isConstant(inner) { constants.append(inner) }
    if part.isSelfContained, constants.count == part.parts.count { return true }
    for constant in constants { judge(constant) }
    return false
  }

  /// Reports what breaks in a constant part, as far inside as it does.
  mutating func judge(_ part: TypedExpr) {
    guard let error = Constants.error(of: part, in: expression), !error.isLeftAside else { return }
    let count = problems.count
    for inner in part.parts { judge(inner) }
    guard problems.count == count else { return }
    problems.append(
      .error(
        .brokenConstant, expression.text(of: part), .message(Message(coded: error)),
        at: expression.place(of: part)))
  }
}

extension XPathError {
  /// Whether it is of `fn:error`, so meant, or needs more than is evaluated here, or another rule
  /// tells of it, as of regular expressions and casts.
  fileprivate var isLeftAside: Bool {
    let code = code.description
    return self.code.isAuthors || ["FOER0000", "FORG0001", "XPDY0130"].contains(code)
      || code.hasPrefix("FORX")
  }
}

extension TypedExpr {
  /// Whether nothing but its parts decides what it comes to.
  fileprivate var isSelfContained: Bool {
    switch expr.kind {
    case .literal, .sequence, .conditional, .logical, .comparison, .calculation, .type: true
    case .function(.call): libraryCall?.uses.isEmpty == true
    default: false
    }
  }
}
