// *Functions and Operators 3.1*, §9.5: functions that take the components of dates and times.

extension FunctionLibrary {
  static let dateComponents = [
    Function("fn:year-from-dateTime($arg as xs:dateTime?) as xs:integer?", year),

    Function("fn:month-from-dateTime($arg as xs:dateTime?) as xs:integer?", month),

    Function("fn:day-from-dateTime($arg as xs:dateTime?) as xs:integer?", day),

    Function("fn:hours-from-dateTime($arg as xs:dateTime?) as xs:integer?", hours),

    Function("fn:minutes-from-dateTime($arg as xs:dateTime?) as xs:integer?", minutes),

    Function("fn:seconds-from-dateTime($arg as xs:dateTime?) as xs:decimal?", seconds),

    Function("fn:timezone-from-dateTime($arg as xs:dateTime?) as xs:dayTimeDuration?", timezone),

    Function("fn:year-from-date($arg as xs:date?) as xs:integer?", year),

    Function("fn:month-from-date($arg as xs:date?) as xs:integer?", month),

    Function("fn:day-from-date($arg as xs:date?) as xs:integer?", day),

    Function("fn:timezone-from-date($arg as xs:date?) as xs:dayTimeDuration?", timezone),

    Function("fn:hours-from-time($arg as xs:time?) as xs:integer?", hours),

    Function("fn:minutes-from-time($arg as xs:time?) as xs:integer?", minutes),

    Function("fn:seconds-from-time($arg as xs:time?) as xs:decimal?", seconds),

    Function("fn:timezone-from-time($arg as xs:time?) as xs:dayTimeDuration?", timezone),
  ]

  private static let year = component { .integer(Int($0.year)) }
  private static let month = component { .integer(Int($0.month)) }
  private static let day = component { .integer(Int($0.day)) }
  private static let hours = component { .integer(Int($0.hour)) }
  private static let minutes = component { .integer(Int($0.minute)) }
  private static let seconds = component { .decimal($0.secondsComponent) }
  private static let timezone = component { moment in
    moment.timezone.map { .dayTimeDuration(Duration(seconds: $0 * 60)) }
  }

  private static func component(
    _ component: @escaping @Sendable (DateTime) -> AtomicValue?
  ) -> Function.Body {
    { (call) throws(XPathError) in
      guard let moment = call.atomic(0)?.dateTimeValue, let value = component(moment) else {
        return .empty
      }
      return Value(value)
    }
  }
}
