import XPath

/// Expressions that come to the same whatever they are evaluated on.
enum Constants {
  /// The value of an expression in which nothing is from outside; `nil` for others, and for one whose
  /// evaluation fails.
  static func value(of part: TypedExpr, in expression: TypedExpression) -> Value? {
    guard !part.expr.startsFromContext, !part.dependsOnSurroundings else { return nil }
    // Variables from outside are not known here, and there is no context item.
    let source = expression.source(of: part)
    guard let compiled = try? XPathExpression(source) else { return nil }
    return try? compiled.evaluate(with: .onNoDay)
  }

  /// Why an expression in which nothing is from outside cannot be evaluated; `nil` where it can be.
  static func error(of part: TypedExpr, in expression: TypedExpression) -> XPathError? {
    guard let compiled = try? XPathExpression(expression.source(of: part)) else { return nil }
    do throws(XPathError) {
      _ = try compiled.evaluate(with: .onNoDay)
      return nil
    } catch {
      return error
    }
  }
}

extension Expr {
  /// Whether what is evaluated before all else in the expression is about the context item. Most
  /// expressions are told by that to be no constants.
  fileprivate var startsFromContext: Bool {
    switch kind {
    case .contextItem, .path(.axisStep), .path(.root): true
    case .function(.inline): false
    default: children.first?.startsFromContext ?? false
    }
  }
}

extension TypedExpr {
  /// Whether something in the expression asks for the day, or for what is outside.
  fileprivate var dependsOnSurroundings: Bool {
    var isDependent = false
    forEach { part in
      switch part.expr.kind {
      case .function(.call(let name, let arguments)):
        isDependent = isDependent || name.usesSurroundings(arity: arguments.count)
      case .function(.reference(let name, let arity)):
        isDependent = isDependent || name.usesSurroundings(arity: arity)
      default: break
      }
    }
    return isDependent
  }
}

extension QName {
  fileprivate func usesSurroundings(arity: Int) -> Bool {
    FunctionLibrary.function(self, arity: arity)?.uses(arity: arity).contains(.surroundings)
      ?? false
  }
}
