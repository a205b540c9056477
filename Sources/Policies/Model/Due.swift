import XPath

/// Until when what a rule asks for need not hold: until then it is pending.
package enum Due: Sendable {
  /// The last day of the period. The rule counts in every period at the end of which the policy is in
  /// force.
  case end
  /// The day that an expression on the subject gives, an `xs:date`; none where it gives nothing.
  case day(PolicyExpression)

  /// Works out the day, if an expression does.
  package var expression: PolicyExpression? {
    if case .day(let expression) = self { expression } else { nil }
  }

  /// The day that the expression gives for a subject; `nil` for none, and for the end of the period.
  ///
  /// - Throws: the error of the expression, `XPTY0004` and `FORG0001` where it gives no day.
  package func day(on subject: Item, with evaluator: Evaluator) throws(XPathError) -> CalendarDate?
  {
    guard let expression else { return nil }
    let value = try expression.evaluate(on: subject, with: evaluator)
    let day = try SequenceType(.atomic(.date), .zeroOrOne).convert(value).first
    guard case .atomic(let date)? = day else { return nil }
    return date.dateTimeValue.map(CalendarDate.init)
  }
}
