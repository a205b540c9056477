/// How dates and times are written: what the arguments of `fn:format-dateTime` and its like come to
/// (*Functions and Operators 3.1*, §9.8.4).
struct DateFormat: Sendable {
  let picture: DatePicture
  let language: Language
  let calendar: DateCalendar
  /// What says that another language or calendar is used than the one asked for.
  let notice: String

  /// Writes a value of a type; `FOFD1350` when the picture asks for what the type has not.
  func text(of value: DateTime, as type: AtomicType) throws(XPathError) -> String {
    var text = notice
    for part in picture.parts {
      switch part {
      case .literal(let literal): text += literal
      case .marker(let marker):
        guard marker.component.isAvailable(in: type) else {
          throw XPathError(
            "FOFD1350", "\(type) has no component “\(value: marker.component.rawValue)”")
        }
        text += self.text(of: marker, in: value)
      }
    }
    return text
  }

  private func text(of marker: DateMarker, in value: DateTime) -> String {
    switch marker.component {
    case .timezone, .timezoneFromGMT:
      return marker.timezone(value.timezone).padded(to: marker.minimumWidth)
    case .halfDay, .calendar, .era: return name(marker, in: value)
    default: break
    }
    switch marker.style {
    case .name: return name(marker, in: value)
    case .fraction(let pattern): return pattern.text(nanoseconds: Int(value.nanosecond))
    case .number(let token):
      return marker.number(number(of: marker, in: value), as: token, in: language)
    }
  }

  /// The components that are whole numbers.
  private func number(of marker: DateMarker, in value: DateTime) -> Int {
    switch marker.component {
    case .year: marker.year(Int(value.year.magnitude))
    case .month: Int(value.month)
    case .day: Int(value.day)
    case .dayOfYear: value.dayOfYear
    case .dayOfWeek: value.dayOfWeek
    case .weekOfYear: value.isoWeek.week
    case .weekOfMonth: value.numberedWeekOfMonth
    case .hour: Int(value.hour)
    case .hourOfHalfDay: (Int(value.hour) + 11) % 12 + 1
    case .minute: Int(value.minute)
    case .second: Int(value.second)
    case .fraction, .timezone, .timezoneFromGMT, .halfDay, .calendar, .era: 0
    }
  }

  /// The components that have names.
  private func name(_ marker: DateMarker, in value: DateTime) -> String {
    switch marker.component {
    case .month: return marker.name(language.month(Int(value.month)))
    case .dayOfWeek: return marker.name(language.dayOfWeek(value.dayOfWeek))
    case .halfDay: return marker.name(language.halfDay(isAfternoon: value.hour >= 12))
    case .calendar: return marker.name(language.calendar(calendar))
    case .era where calendar == .iso: return marker.name(value.year < 0 ? "-" : "")
    case .era: return marker.name(language.era(ofYear: Int(value.year)))
    default: return ""
    }
  }
}

extension DateTime {
  /// The week of the month. The days before its first week, the one with the first Thursday, count on
  /// from the month before. By the letter of §9.8.4.8 the last days may belong to the month after;
  /// the W3C's tests count them to their own.
  fileprivate var numberedWeekOfMonth: Int {
    guard weekOfMonth == 0 else { return weekOfMonth }
    return adding(seconds: -86_400 * Int(day), nanoseconds: 0)?.weekOfMonth ?? 0
  }
}
