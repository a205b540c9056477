import Policies
import Schemas

/// What values can stand in a place, as far as damages to them go.
struct ValueDomain {
  /// The values declared, where they are.
  private(set) var choices: [String] = []
  private(set) var hasDates = false
  private(set) var hasCounts = false

  /// Nothing is known.
  init() {}

  /// What a schema says of the place.
  init(_ type: SimpleType) {
    if let enumeration = type.enumeration {
      choices = enumeration
      return
    }
    switch (type.variety, type.builtIn) {
    case (.union(let members), _):
      for member in members.map(ValueDomain.init) {
        choices += member.choices
        hasDates = hasDates || member.hasDates
        hasCounts = hasCounts || member.hasCounts
      }
    case (.list, _): break
    case (.atomic, .boolean): choices = ["true", "false"]
    case (.atomic, .date), (.atomic, .dateTime): hasDates = true
    case (.atomic, let builtIn): hasCounts = builtIn.isInteger
    }
  }

  /// A place that no schema tells of: what stands there is what it looks like.
  static let unknown: ValueDomain = {
    var domain = ValueDomain()
    domain.hasDates = true
    domain.hasCounts = true
    return domain
  }()

  /// What a value can be mistaken for, by the kind of mistake.
  func mistakes(for value: String) -> [(kind: DamageKind, value: String)] {
    guard !choices.contains(value) else {
      return choices.filter { $0 != value }.map { (.swapValue, $0) }
    }
    if hasDates, let days = value.neighbouringDays { return days.map { (.shiftDate, $0) } }
    if hasCounts, let counts = value.neighbouringCounts { return counts.map { (.changeCount, $0) } }
    return []
  }
}

extension String {
  /// The day before and the day after, for a date with or without a time or a time zone behind it.
  fileprivate var neighbouringDays: [String]? {
    let rest = dropFirst(10)
    guard let day = CalendarDate(prefix(10)), rest.first.map({ "TZ+-".contains($0) }) ?? true
    else { return nil }
    return [day.dayBefore, day.dayAfter].compactMap { $0 }.map { "\($0)\(rest)" }
  }

  /// The number less one and the number more one. Digits with a zero in front are a code.
  fileprivate var neighbouringCounts: [String]? {
    guard let count = Int(self), String(count) == self, count > .min, count < .max else {
      return nil
    }
    return [String(count - 1), String(count + 1)]
  }
}

extension CalendarDate {
  fileprivate var dayAfter: CalendarDate? {
    CalendarDate(year: year, month: month, day: day + 1)
      ?? CalendarDate(year: year, month: month + 1, day: 1)
      ?? CalendarDate(year: year + 1, month: 1, day: 1)
  }

  fileprivate var dayBefore: CalendarDate? {
    if day > 1 { return CalendarDate(year: year, month: month, day: day - 1) }
    let (year, month) = month > 1 ? (year, month - 1) : (year - 1, 12)
    return (28...31).reversed().lazy.compactMap {
      CalendarDate(year: year, month: month, day: $0)
    }.first
  }
}
