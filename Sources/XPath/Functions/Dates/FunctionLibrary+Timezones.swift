// *Functions and Operators 3.1*, §9.3, §9.6 and §9.9: functions that make a date or time from others.

extension FunctionLibrary {
  static let timezones = [
    Function("fn:dateTime($arg1 as xs:date?, $arg2 as xs:time?) as xs:dateTime?") {
      (call) throws(XPathError) in
      guard let date = call.atomic(0)?.dateTimeValue, let time = call.atomic(1)?.dateTimeValue
      else { return .empty }
      guard let moment = date.combined(withTime: time) else {
        throw XPathError("FORG0008", "The date and the time have different time zones")
      }
      return Value(.dateTime(moment))
    },

    Function(
      """
      fn:adjust-dateTime-to-timezone($arg as xs:dateTime?, [$timezone as xs:dayTimeDuration?]) as xs:dateTime?
      """, uses: .surroundings, adjust),

    Function(
      """
      fn:adjust-date-to-timezone($arg as xs:date?, [$timezone as xs:dayTimeDuration?]) as xs:date?
      """, uses: .surroundings, adjust),

    Function(
      """
      fn:adjust-time-to-timezone($arg as xs:time?, [$timezone as xs:dayTimeDuration?]) as xs:time?
      """, uses: .surroundings, adjust),

    Function("fn:parse-ietf-date($value as xs:string?) as xs:dateTime?") {
      (call) throws(XPathError) in
      guard let text = call.string(0) else { return .empty }
      guard let moment = DateTime(ietf: text) else {
        throw XPathError("FORG0010", "“\(value: text)” is not a date as the IETF writes it")
      }
      return Value(.dateTime(moment))
    },
  ]

  private static let adjust: Function.Body = { (call) throws(XPathError) in
    guard let value = call.atomic(0), let moment = value.dateTimeValue else { return .empty }
    let type = value.type.primitive
    guard let adjusted = moment.adjusted(toTimezone: try call.timezone) else {
      throw XPathError("FODT0001", "The \(type) is beyond the years that are supported")
    }
    return Value(AtomicValue(type, .dateTime(adjusted.reduced(to: type))))
  }
}

extension Call {
  /// The time zone to adjust to, in minutes ahead of UTC: `$timezone`, or the implicit one without
  /// that argument; `nil` when it is empty. `FODT0003` when it is not a time zone.
  fileprivate var timezone: Int? {
    get throws(XPathError) {
      guard count > 1 else { return evaluator.context.implicitTimezone }
      guard let offset = atomic(1)?.durationValue else { return nil }
      let (minutes, seconds) = offset.seconds.quotientAndRemainder(dividingBy: 60)
      guard seconds == 0, offset.nanoseconds == 0, DateTime.timezones.contains(minutes) else {
        throw XPathError(
          "FODT0003", "\(value: offset.lexicalForm(as: .dayTimeDuration)) is not a time zone")
      }
      return minutes
    }
  }
}
