/// A text with expressions in it: `{name}:应为“{$armband}”`. Braces stand for themselves when doubled.
public struct MessageTemplate: Sendable {
  /// A stretch of a template.
  public enum Segment: Sendable {
    /// Text to be copied.
    case text(String)
    /// An expression whose value takes its place.
    case expression(PolicyExpression)
  }

  /// The stretches in order.
  public let segments: [Segment]

  /// The expressions in it.
  public var expressions: [PolicyExpression] {
    segments.compactMap { segment in
      guard case .expression(let expression) = segment else { return nil }
      return expression
    }
  }

  /// The text with each expression replaced by what `expand` makes of it.
  public func render<Failure>(
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
