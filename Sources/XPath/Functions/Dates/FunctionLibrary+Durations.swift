// *Functions and Operators 3.1*, §8.3: functions that take the components of durations.

extension FunctionLibrary {
  static let durations = [
    Function("fn:years-from-duration($arg as xs:duration?) as xs:integer?") {
      (call) throws(XPathError) in
      call.durationComponent { .integer($0.yearsComponent) }
    },

    Function("fn:months-from-duration($arg as xs:duration?) as xs:integer?") {
      (call) throws(XPathError) in
      call.durationComponent { .integer($0.monthsComponent) }
    },

    Function("fn:days-from-duration($arg as xs:duration?) as xs:integer?") {
      (call) throws(XPathError) in
      call.durationComponent { .integer($0.daysComponent) }
    },

    Function("fn:hours-from-duration($arg as xs:duration?) as xs:integer?") {
      (call) throws(XPathError) in
      call.durationComponent { .integer($0.hoursComponent) }
    },

    Function("fn:minutes-from-duration($arg as xs:duration?) as xs:integer?") {
      (call) throws(XPathError) in
      call.durationComponent { .integer($0.minutesComponent) }
    },

    Function("fn:seconds-from-duration($arg as xs:duration?) as xs:decimal?") {
      (call) throws(XPathError) in
      call.durationComponent { .decimal($0.secondsComponent) }
    },
  ]
}

extension Call {
  fileprivate func durationComponent(_ component: (Duration) -> AtomicValue) -> Value {
    Value(atomic(0)?.durationValue.map { .atomic(component($0)) })
  }
}
