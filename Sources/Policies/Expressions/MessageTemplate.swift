/// A text with expressions in it: `{name}:应为“{$armband}”`. Braces stand for themselves when doubled.
package struct MessageTemplate: Sendable {
  /// A stretch of a template.
  package enum Segment: Sendable {
    /// Text to be copied.
    case text(String)
    /// An expression whose value takes its place.
    case expression(PolicyExpression)
  }

  /// The stretches in order.
  package let segments: [Segment]

  /// The expressions in it.
  package var expressions: [PolicyExpression] {
    segments.compactMap { segment in
      guard case .expression(let expression) = segment else { return nil }
      return expression
    }
  }

  /// The text with each expression replaced by what `expand` makes of it.
  package func render<Failure>(
    _ expand: (PolicyExpression) throws(Failure) -> String
  ) throws(Failure) -> String {
    var text = ""
    for segment in segments {
      switch segment {
      case .text(let literal): text += literal
      case .expression(let expression): text += try expand(expression)
      }
    }
    return text
  }
}
