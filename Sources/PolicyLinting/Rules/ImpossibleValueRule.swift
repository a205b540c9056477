import Policies
import Schemas
import XPath

/// What a value of a document is compared with is a value that it can have.
///
/// With a schema that enumerates the kinds of teams and says that @date is a date:
///
///     @kind = 'joint-patrl'           # error; is “joint-patrol” meant?
///     @date >= '2016-02-30'           # error: there is no such day
///     not(@kind = $exempt)            # error at the parameter, if one of its values is no kind
///
/// So too between tables: `$team-kinds[?kind = 'joint-patrl']`. And a cast of a constant must succeed.
struct ImpossibleValueRule: LintRule {
  let name = "impossible-value"

  func problems(in analysis: PolicyAnalysis) -> [Problem] {
    var problems: [Problem] = []
    for expression in analysis.expressions {
      let model = analysis.model(expression.placed.level)
      expression.root.forEach { part in
        switch part.expr.kind {
        case .generalComparison(let op, _, _), .valueComparison(let op, _, _):
          let sides = part.parts.map {
            Side(value: $0.value.atomized(in: model), text: expression.text(of: $0))
          }
          problems += Side.problems(sides[0], op, sides[1])
          problems += Side.problems(sides[1], op, sides[0])
        default:
          if let error = part.constantCastError(in: expression) {
            problems.append(.error(error.message, at: expression.place(of: part)))
          }
        }
      }
    }
    return problems
  }
}

/// A side of a comparison.
private struct Side {
  let value: AbstractValue
  let text: String

  /// The constants on one side that the other one never has.
  static func problems(_ side: Side, _ op: ValueComparison, _ other: Side) -> [Problem] {
    guard other.value.isAtomic, other.value.occurrence.max != 0 else { return [] }
    return side.value.constants.compactMap { constant in
      guard other.isJudge(of: constant), let message = other.refusal(of: constant, op) else {
        return nil
      }
      switch constant.origin {
      case .literal(let place): return .error(message, at: place)
      case .parameter(let name, let place), .table(let name, let place):
        return .error("In \(name), \(message)", at: place)
      case .schema: return nil
      }
    }
  }

  /// Whether the values tell if a constant is mistaken: a literal by what the schema declares and by
  /// tables, a value of a table or parameter by what the schema declares.
  private func isJudge(of constant: Constant) -> Bool {
    if constant.isLiteral {
      return !value.constants.contains(where: \.isOfParameter)
        && (!value.atoms.isEmpty || !value.constants.allSatisfy(\.isLiteral))
    }
    return value.constants.allSatisfy(\.isOfSchema)
      && value.atoms.allSatisfy { $0.declared != nil }
  }

  /// Why the value is never that of a constant; `nil` when it may be.
  private func refusal(of constant: Constant, _ op: ValueComparison) -> String? {
    let isEquality = op == .eq || op == .ne
    guard value.constants.isEmpty || isEquality else { return nil }
    guard !value.constants.contains(where: { $0.canEqual(constant) }),
      !value.atoms.contains(where: { $0.admits(constant, isEquality: isEquality) })
    else { return nil }
    let types = Set(value.atoms.compactMap { $0.declared?.builtIn.rawValue })
    if let type = types.first, types.count == 1, value.constants.isEmpty, !constant.isBlank {
      return "“\(constant.text)” is not such an xs:\(type) as “\(text)” is"
    }
    let known = value.constants.map(\.text).filter { !$0.isEmpty }
    let hint = Spelling.nearest(to: constant.text, in: known).map { "; is “\($0)” meant?" }
    return "“\(constant.text)” is none of the values of “\(text)”\(hint ?? "")"
  }
}

extension Constant {
  fileprivate var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

  /// Whether the two can be equal by `=`.
  func canEqual(_ other: Constant) -> Bool {
    if value.type.isStringLike, other.value.type.isStringLike {
      return text.collapsed == other.text.collapsed
    }
    var names = StaticContext()
    let (a, b) = (names.declareVariable("a"), names.declareVariable("b"))
    let evaluator = Evaluator.onNoDay
    evaluator[a] = Value(value)
    evaluator[b] = Value(other.value)
    let comparison = try? XPathExpression("$a = $b", in: names)
    return (try? comparison?.effectiveBooleanValue(with: evaluator)) ?? false
  }
}

extension AtomicDomain {
  /// Whether a constant can be one of the values or, where order is asked for, be compared with them.
  fileprivate func admits(_ constant: Constant, isEquality: Bool) -> Bool {
    guard let declared, declared.variety == .atomic else { return true }
    if constant.isBlank { return declared.allowsBlank }
    let builtIn = declared.builtIn
    if builtIn.isNumeric, !isEquality { return constant.isCastable(to: .double) }
    if builtIn.isNumeric || builtIn.isTemporal || builtIn == .boolean {
      return AtomicType(localName: builtIn.rawValue).map(constant.isCastable) ?? true
    }
    guard isEquality, constant.value.type.isStringLike, declared.collapsesWhitespace else {
      return true
    }
    return declared.matchesPatterns(constant.text.collapsed)
  }
}

extension Constant {
  /// Whether the text of the constant is that of a value of a type.
  fileprivate func isCastable(to type: AtomicType) -> Bool {
    var names = StaticContext()
    let variable = names.declareVariable("text")
    let evaluator = Evaluator.onNoDay
    evaluator[variable] = .string(text)
    let test = try? XPathExpression("$text castable as xs:\(type.name)", in: names)
    return (try? test?.effectiveBooleanValue(with: evaluator)) ?? true
  }
}

extension String {
  fileprivate var collapsed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension TypedExpr {
  /// Why a cast of a constant fails; `nil` for all else.
  fileprivate func constantCastError(in expression: TypedExpression) -> XPathError? {
    switch expr.kind {
    case .castAs: break
    case .functionCall(let name, _) where name.namespaceURI == Namespace.xs && parts.count == 1:
      break
    default: return nil
    }
    guard Constants.value(of: parts[0], in: expression) != nil,
      let cast = try? XPathExpression(expression.source(of: self))
    else { return nil }
    do throws(XPathError) {
      _ = try cast.evaluate(with: .onNoDay)
      return nil
    } catch {
      return error
    }
  }
}
