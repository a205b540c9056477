import Schemas
import XPath

extension Constant {
  var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

  /// Whether the two can be equal by `=`.
  func canEqual(_ other: Constant) -> Bool {
    if value.type.isStringLike, other.value.type.isStringLike {
      return text.collapsingWhitespace == other.text.collapsingWhitespace
    }
    return Constant.equality.holds(value, other.value)
  }

  private static let equality = Equality()
}

/// `$a = $b`, compiled once.
private struct Equality {
  private let comparison: XPathExpression?
  private let a: VariableReference
  private let b: VariableReference

  init() {
    var names = StaticContext()
    (a, b) = (names.declareVariable("a"), names.declareVariable("b"))
    comparison = try? XPathExpression("$a = $b", in: names)
  }

  func holds(_ left: AtomicValue, _ right: AtomicValue) -> Bool {
    let evaluator = Evaluator.onNoDay
    evaluator[a] = Value(left)
    evaluator[b] = Value(right)
    return (try? comparison?.effectiveBooleanValue(with: evaluator)) ?? false
  }
}

extension AtomicDomain {
  /// Whether a constant can be one of the values or, where order is asked for, be compared with them.
  func admits(_ constant: Constant, isEquality: Bool) -> Bool {
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
    return declared.matchesPatterns(constant.text.collapsingWhitespace)
  }
}

extension Constant {
  /// Whether the text of the constant is that of a value of a type.
  fileprivate func isCastable(to type: AtomicType) -> Bool {
    (try? AtomicValue(lexical: text, as: type)) != nil
  }
}
