import Policies
import XMLTree
import XPath

/// Every key that is looked up is one that the map, or some row of the table, has.
///
///     $team-kinds?armbnad             # error: no row has “armbnad”; is “armband” meant?
///     $window?begin                   # error: the keys are end, label and start
///     $armbands('joint-patrl')        # error
///
/// Maps whose keys a document decides are left alone.
struct UnknownKeyRule: LintRule {
  func problems(in analysis: PolicyAnalysis) -> [Problem] {
    var problems: [Problem] = []
    for expression in analysis.expressions {
      expression.root.forEach { part in
        guard let (map, keys) = part.lookup, let shape = map.closedMap else { return }
        for key in keys where shape.entries[key] == nil {
          problems.append(problem(key, shape, at: expression.place(of: part)))
        }
      }
    }
    return problems
  }

  private func problem(_ key: String, _ shape: MapShape, at place: Place) -> Problem {
    let known = shape.entries.keys
    guard known.count <= 12, Spelling.nearest(to: key, in: known) == nil else {
      return .error(
        .unknownKey, .text(key), at: place, suggestion: Spelling.nearest(to: key, in: known))
    }
    return .error(
      .unknownKeyAmong, .text(key), .text(known.sorted().joined(separator: ", ")), at: place)
  }
}

extension TypedExpr {
  /// The value that keys are looked up in, and those keys that are written there.
  fileprivate var lookup: (value: AbstractValue, keys: [String])? {
    switch expr.kind {
    case .structure(.lookup(_, .key(let key))): (parts[0].value, [key.stringValue])
    case .structure(.unaryLookup(.key(let key))): focus.map { ($0, [key.stringValue]) }
    case .structure(.lookup(_, .expression)): (parts[0].value, parts[1].value.literalTexts)
    case .structure(.unaryLookup(.expression)): focus.map { ($0, parts[0].value.literalTexts) }
    case .function(.dynamicCall) where parts.count == 2:
      (parts[0].value, parts[1].value.literalTexts)
    case .function(.call) where libraryCall?.function.passes == .valueOfKey:
      (parts[0].value, parts[1].value.literalTexts)
    default: nil
    }
  }
}

extension AbstractValue {
  fileprivate var literalTexts: [String] { constants.filter(\.isLiteral).map(\.text).sorted() }
}
