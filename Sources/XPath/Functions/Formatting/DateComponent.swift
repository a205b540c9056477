/// A component of a date or time that a picture can ask for (*Functions and Operators 3.1*,
/// §9.8.4.1).
enum DateComponent: Unicode.Scalar, Sendable {
  case year = "Y"
  case month = "M"
  case day = "D"
  case dayOfYear = "d"
  case dayOfWeek = "F"
  case weekOfYear = "W"
  case weekOfMonth = "w"
  case hour = "H"
  case hourOfHalfDay = "h"
  case halfDay = "P"
  case minute = "m"
  case second = "s"
  case fraction = "f"
  case timezone = "Z"
  case timezoneFromGMT = "z"
  case calendar = "C"
  case era = "E"

  init?(specifier: Unicode.Scalar) { self.init(rawValue: specifier) }

  /// The first presentation modifier where there is none.
  var defaultModifier: String {
    switch self {
    case .dayOfWeek, .halfDay, .calendar, .era: "n"
    case .minute, .second: "01"
    case .timezone, .timezoneFromGMT: "01:01"
    default: "1"
    }
  }

  /// Whether the component can be written by name.
  var hasNames: Bool {
    switch self {
    case .month, .dayOfWeek, .halfDay, .calendar, .era: true
    default: false
    }
  }

  /// Whether the component is only ever written by name.
  var hasOnlyNames: Bool { self == .halfDay || self == .calendar || self == .era }

  /// Whether the component is a time zone, whose modifier has rules of its own (§9.8.4.6).
  var isTimezone: Bool { self == .timezone || self == .timezoneFromGMT }

  /// Whether values of a type have the component: xs:dateTime has all of them.
  func isAvailable(in type: AtomicType) -> Bool {
    switch self {
    case .timezone, .timezoneFromGMT, .calendar: true
    case .hour, .hourOfHalfDay, .halfDay, .minute, .second, .fraction: type != .date
    default: type != .time
    }
  }
}
