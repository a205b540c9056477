/// What is wrong with an expression or its evaluation: a code of the specifications, a message for
/// the author of the expression, and the part of the expression it is about.
public struct XPathError: Error, Sendable, Equatable {
  /// The code, such as `XPST0003` or `FORG0001`.
  public let code: ErrorCode
  /// What was found, and what was expected, in one sentence without a final full stop; the values it
  /// quotes are marked.
  public let message: ErrorMessage
  /// The part of the expression the error is about; `nil` until it is known.
  public internal(set) var range: SourceRange?
  /// The number of the expression that ``range`` is part of, where the error arose in the body of a
  /// function, which may be of another expression than was evaluated; `nil` otherwise.
  public internal(set) var expression: Int?
  /// The error object of `fn:error`, if it had one: a ``Value``.
  public internal(set) var value: (any Sendable)?

  /// Makes an error.
  public init(
    _ code: ErrorCode, _ message: ErrorMessage, at range: SourceRange? = nil,
    value: (any Sendable)? = nil
  ) {
    self.code = code
    self.message = message
    self.range = range
    self.value = value
  }

  /// The error with a place, unless it already has one: the innermost expression knows best.
  func located(at range: SourceRange) -> XPathError {
    guard self.range == nil else { return self }
    var located = self
    located.range = range
    return located
  }

  /// The error with the expression it arose in, unless it already has one.
  func inside(_ expression: Int?) -> XPathError {
    guard self.expression == nil, range != nil else { return self }
    var error = self
    error.expression = expression
    return error
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
