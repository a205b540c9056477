/// What an evaluation depends on besides the expression, the context item and the variables
/// (*XPath 3.1*, §2.1.2).
public struct DynamicContext: Sendable {
  /// The current date and time, the same throughout an evaluation: an `xs:dateTime` with a time
  /// zone.
  public var currentDateTime: DateTime
  /// The implicit time zone, in minutes east of UTC.
  public var implicitTimezone: Int
  /// What `fn:doc` and its like may read; the default refuses everything.
  public var resources: any ResourceResolver
  /// The language of `fn:default-language`.
  public var defaultLanguage: String
  /// What an evaluation may use before it ends with `XPDY0130`.
  public var limits: EvaluationLimits

  /// Makes a context.
  public init(
    currentDateTime: DateTime, implicitTimezone: Int = 0,
    resources: any ResourceResolver = NoResources(), defaultLanguage: String = "en",
    limits: EvaluationLimits = EvaluationLimits()
  ) {
    self.currentDateTime = currentDateTime
    self.implicitTimezone = implicitTimezone
    self.resources = resources
    self.defaultLanguage = defaultLanguage
    self.limits = limits
  }
}
