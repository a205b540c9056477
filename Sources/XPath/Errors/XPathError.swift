/// What is wrong with an expression or its evaluation: a code of the specifications, a message for
/// the author of the expression, and the part of the expression it is about.
public struct XPathError: Error, Sendable, Equatable {
  /// All there is to say, behind one reference: evaluations hand errors on through many levels.
  private let content: Content

  private final class Content: Sendable {
    let code: ErrorCode
    let message: ErrorMessage
    let range: SourceRange?
    let expression: Int?
    let value: (any Sendable)?

    init(
      _ code: ErrorCode, _ message: ErrorMessage, _ range: SourceRange?, _ expression: Int?,
      _ value: (any Sendable)?
    ) {
      self.code = code
      self.message = message
      self.range = range
      self.expression = expression
      self.value = value
    }
  }

  /// The code, such as `XPST0003` or `FORG0001`.
  public var code: ErrorCode { content.code }
  /// What was found, and what was expected, in one sentence without a final full stop; the values it
  /// quotes are marked.
  public var message: ErrorMessage { content.message }
  /// The part of the expression the error is about; `nil` until it is known.
  public var range: SourceRange? { content.range }
  /// The number of the expression that ``range`` is part of, where the error arose in the body of a
  /// function, which may be of another expression than was evaluated; `nil` otherwise.
  public var expression: Int? { content.expression }
  /// The error object of `fn:error`, if it had one: a ``Value``.
  public var value: (any Sendable)? { content.value }

  /// Makes an error.
  public init(
    _ code: ErrorCode, _ message: ErrorMessage, at range: SourceRange? = nil,
    value: (any Sendable)? = nil
  ) {
    content = Content(code, message, range, nil, value)
  }

  private init(_ content: Content) { self.content = content }

  /// The error with a place, unless it already has one: the innermost expression knows best.
  func located(at range: SourceRange) -> XPathError {
    guard self.range == nil else { return self }
    return XPathError(code, message, at: range, value: value)
  }

  /// The error with the expression it arose in, unless it already has one.
  func inside(_ expression: Int?) -> XPathError {
    guard let expression, self.expression == nil, range != nil else { return self }
    return XPathError(Content(code, message, range, expression, value))
  }

  /// Errors are equal when a reader could not tell them apart; the error object is left aside.
  public static func == (a: XPathError, b: XPathError) -> Bool {
    a.code == b.code && a.message.text == b.message.text && a.range == b.range
  }
}

extension XPathError: CustomStringConvertible {
  /// The code and the message, as in `FORG0001: "x" is not a valid xs:date`.
  public var description: String { "\(code): \(message)" }
}
