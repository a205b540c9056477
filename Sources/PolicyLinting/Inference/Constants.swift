import XPath

/// Expressions that come to the same whatever they are evaluated on.
enum Constants {
  /// The value of an expression in which nothing is from outside; `nil` for others, and for one whose
  /// evaluation fails.
  static func value(of part: TypedExpr, in expression: TypedExpression) -> Value? {
    guard !part.dependsOnSurroundings else { return nil }
    // Variables from outside are not known here, and there is no context item.
    let source = expression.source(of: part)
    guard let compiled = try? XPathExpression(source) else { return nil }
    return try? compiled.evaluate(with: .onNoDay)
  }
}

extension TypedExpr {
  /// Whether something in the expression asks for the day, or for what is outside.
  fileprivate var dependsOnSurroundings: Bool {
    var isDependent = false
    forEach { part in
      switch part.expr.kind {
      case .function(.call(let name, _)), .function(.reference(let name, _)):
        isDependent = isDependent || Constants.outside.contains(name.localName)
      default: break
      }
    }
    return isDependent
  }
}

extension Constants {
  fileprivate static let outside: Set<String> = [
    "current-date", "current-dateTime", "current-time", "implicit-timezone", "doc",
    "doc-available", "collection", "uri-collection", "unparsed-text", "unparsed-text-lines",
    "unparsed-text-available", "json-doc", "environment-variable",
    "available-environment-variables", "static-base-uri", "default-language", "generate-id",
    "random-number-generator", "function-lookup", "transform", "load-xquery-module",
    "format-date", "format-dateTime", "format-time", "adjust-date-to-timezone",
    "adjust-dateTime-to-timezone", "adjust-time-to-timezone",
  ]
}
