import XMLTree

/// An output method of *XSLT and XQuery Serialization 3.1*: how values are written as text.
public enum OutputMethod: String, Sendable, CaseIterable {
  /// Every value as someone debugging would want to see it.
  case adaptive
  /// JSON, for what JSON can say.
  case json
  /// XML without a declaration.
  case xml
  /// The string values.
  case text
}

extension Value {
  /// The value as `fn:serialize` writes it.
  ///
  /// Throws what the output method says of a value it cannot write, such as `SENR0001` for a map as
  /// XML.
  public func serialized(
    as method: OutputMethod, with evaluator: Evaluator
  ) throws(XPathError) -> String {
    var parameters = SerializationParameters()
    parameters.method =
      switch method {
      case .adaptive: .adaptive
      case .json: .json
      case .xml: .xml
      case .text: .text
      }
    return try Serializer(parameters, evaluator).text(of: self)
  }
}
