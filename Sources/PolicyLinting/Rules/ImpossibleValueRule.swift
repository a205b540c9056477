import Policies
import Schemas
import XMLTree
import XPath

/// What a value of a document is compared with is a value that it can have.
///
/// With a schema that enumerates the kinds of teams and says that @date is a date:
///
///     @kind = 'joint-patrl'           # error; is “joint-patrol” meant?
///     @date >= '2016-02-30'           # error: there is no such day
///     not(@kind = $exempt)            # error at the parameter, if one of its values is no kind
///     $armbands(@kind)                # error at the table, if the map has a key of it that is none
///
/// So too between tables: `$team-kinds[?kind = 'joint-patrl']`. What a table or parameter holds is
/// mistaken if nothing that it is compared with can have it. And a cast of a constant must succeed.
struct ImpossibleValueRule: LintRule {
  func problems(in analysis: PolicyAnalysis) -> [Problem] {
    var problems: [Problem] = []
    var judgements: [Judgement] = []
    for expression in analysis.expressions {
      let model = analysis.model(expression.origin.level)
      expression.root.forEach { part in
        if let comparison = Comparison(part, in: expression, model) {
          judgements += comparison.judgements
        } else if let error = part.constantCastError(in: expression) {
          problems.append(
            .error(.impossibleCast, .message(Message(coded: error)), at: expression.place(of: part))
          )
        }
      }
    }
    return problems + ImpossibleValueRule.problems(of: judgements)
  }

  /// The problems with constants, one for each.
  private static func problems(of judgements: [Judgement]) -> [Problem] {
    var settled = Set(
      judgements.filter { $0.refusal == nil && !$0.constant.isLiteral }.map(\.constant))
    return judgements.compactMap { judgement in
      guard let refusal = judgement.refusal, settled.insert(judgement.constant).inserted else {
        return nil
      }
      switch judgement.constant.origin {
      case .literal(let place): return refusal.problem(at: place)
      case .parameter(let name, let place), .table(let name, let place):
        return refusal.problem(at: place).of(name, .impossibleSetting, at: place)
      case .schema: return nil
      }
    }
  }
}

/// What one comparison tells of a constant.
private struct Judgement {
  let constant: Constant
  /// Why it is never what it is compared with; `nil` when it may be.
  let refusal: Refusal?
}

/// Why a value is never that of a constant.
private struct Refusal {
  let constant: String
  let side: MessageArgument
  /// The type of the values, where that tells.
  let type: String?
  /// The values that are known.
  let known: Set<Constant>

  func problem(at place: Place) -> Problem {
    if let type {
      return .error(.impossibleForType, .text(constant), .text(type), side, at: place)
    }
    return .error(
      .impossibleValue, .text(constant), side, at: place,
      suggestion: Spelling.nearest(
        to: constant, in: known.lazy.map(\.text).filter { !$0.isEmpty }))
  }
}

/// A comparison, or a lookup, which compares keys.
private struct Comparison {
  let op: ValueComparison
  let sides: [Side]
  /// Whether a key that is written where it is looked up is for ``UnknownKeyRule`` to judge.
  private var leavesLiteralKeys = false

  init?(_ part: TypedExpr, in expression: TypedExpression, _ model: SchemaModel?) {
    let side = { (part: TypedExpr) in
      Side(value: part.value.atomized(in: model), text: expression.text(of: part))
    }
    switch part.expr.kind {
    case .comparison(.general(let op), _, _), .comparison(.value(let op), _, _):
      self.op = op
      sides = part.parts.map(side)
    case .function(.dynamicCall) where part.parts.count == 2,
      .structure(.lookup(_, .expression)):
      guard let keys = part.parts[0].value.map?.keys, !keys.isEmpty else { return nil }
      op = .eq
      let known = AbstractValue(constants: keys, occurrence: .any)
      sides = [Side(value: known, text: expression.text(of: part.parts[0])), side(part.parts[1])]
      leavesLiteralKeys = part.parts[0].value.closedMap != nil
    default: return nil
    }
  }

  var judgements: [Judgement] {
    let judged = sides[1].value.constants.filter { !leavesLiteralKeys || !$0.isLiteral }
    return sides[1].judgements(of: sides[0].value.constants, op)
      + sides[0].judgements(of: judged, op)
  }
}

/// A side of a comparison.
private struct Side {
  let value: AbstractValue
  let text: MessageArgument
  /// Whether the values tell if a literal is mistaken: by what the schema declares and by tables.
  private let judgesLiterals: Bool
  /// Whether they tell if a value of a table or parameter is: by what the schema declares.
  private let judgesOthers: Bool

  init(value: AbstractValue, text: MessageArgument) {
    self.value = value
    self.text = text
    judgesLiterals =
      !value.constants.contains(where: \.isOfParameter)
      && (!value.atoms.isEmpty || !value.constants.allSatisfy(\.isLiteral))
    judgesOthers =
      value.constants.allSatisfy(\.isOfSchema) && value.atoms.allSatisfy { $0.declared != nil }
  }

  /// What the values tell of constants.
  func judgements(of constants: Set<Constant>, _ op: ValueComparison) -> [Judgement] {
    guard value.isAtomic, value.occurrence.max != 0 else { return [] }
    let judged = constants.filter { $0.isLiteral ? judgesLiterals : judgesOthers }
    guard !judged.isEmpty else { return [] }
    let index = ConstantIndex(value.constants)
    return judged.map { Judgement(constant: $0, refusal: refusal(of: $0, op, index)) }
  }

  /// Why the value is never that of a constant; `nil` when it may be.
  private func refusal(
    of constant: Constant, _ op: ValueComparison, _ index: ConstantIndex
  ) -> Refusal? {
    let isEquality = op == .eq || op == .ne
    guard value.constants.isEmpty || isEquality else { return nil }
    guard !index.contains(anEqualOf: constant),
      !value.atoms.contains(where: { $0.admits(constant, isEquality: isEquality) })
    else { return nil }
    let types = Set(value.atoms.compactMap { $0.declared?.builtIn.rawValue })
    let isTyped = types.count == 1 && value.constants.isEmpty && !constant.isBlank
    return Refusal(
      constant: constant.text, side: text, type: isTyped ? types.first : nil,
      known: value.constants)
  }
}

extension TypedExpr {
  /// Why a cast of a constant fails; `nil` for all else.
  fileprivate func constantCastError(in expression: TypedExpression) -> XPathError? {
    switch expr.kind {
    case .type(.castAs, _): break
    case .function(.call(let name, _))
    where name.namespaceURI == Namespace.xs && parts.count == 1:
      break
    default: return nil
    }
    guard Constants.value(of: parts[0], in: expression) != nil else { return nil }
    return Constants.error(of: self, in: expression)
  }
}
