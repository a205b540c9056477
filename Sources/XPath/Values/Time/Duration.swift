/// A length of time (*XSD 1.1 part 2*, §3.3.6): months, and seconds, which have no fixed relation.
/// None of the three components has another sign than the others.
struct Duration: Hashable, Sendable {
  let months: Int
  let seconds: Int
  let nanoseconds: Int

  /// Makes a duration of components of one sign, the nanoseconds less than a second.
  init(months: Int = 0, seconds: Int = 0, nanoseconds: Int = 0) {
    self.months = months
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// Makes a duration without months of nanoseconds; `nil` if there are too many.
  init?(nanoseconds total: Int128) {
    let (seconds, nanoseconds) = total.quotientAndRemainder(dividingBy: Duration.second)
    guard let seconds = Int(exactly: seconds) else { return nil }
    self.init(seconds: seconds, nanoseconds: Int(nanoseconds))
  }

  private static let second: Int128 = 1_000_000_000

  /// The part without months in nanoseconds.
  var totalNanoseconds: Int128 { Int128(seconds) * Duration.second + Int128(nanoseconds) }

  /// The part without months in seconds.
  var totalSeconds: Decimal {
    Decimal(.small(seconds)) + Decimal(unscaled: .small(nanoseconds), scale: 9)
  }

  var isZero: Bool { months == 0 && seconds == 0 && nanoseconds == 0 }
  var isNegative: Bool { months < 0 || seconds < 0 || nanoseconds < 0 }

  // The components of *Functions and Operators 3.1*, §8.4; those of a negative duration are negative.

  var yearsComponent: Int { months / 12 }
  var monthsComponent: Int { months % 12 }
  var daysComponent: Int { seconds / 86_400 }
  var hoursComponent: Int { seconds / 3600 % 24 }
  var minutesComponent: Int { seconds / 60 % 60 }
  var secondsComponent: Decimal {
    Decimal(.small(seconds % 60)) + Decimal(unscaled: .small(nanoseconds), scale: 9)
  }

  /// What is left of it for one of the derived types (*Functions and Operators 3.1*, §19.1.3).
  func reduced(to type: AtomicType) -> Duration {
    switch type {
    case .yearMonthDuration: Duration(months: months)
    case .dayTimeDuration: Duration(seconds: seconds, nanoseconds: nanoseconds)
    default: self
    }
  }
}

extension Duration {
  /// The sum of two durations of months alone or of seconds alone; `nil` on overflow.
  func adding(_ other: Duration) -> Duration? {
    let (months, overflow) = months.addingReportingOverflow(other.months)
    let rest = Duration(nanoseconds: totalNanoseconds + other.totalNanoseconds)
    guard !overflow, let rest else { return nil }
    return Duration(months: months, seconds: rest.seconds, nanoseconds: rest.nanoseconds)
  }

  /// The duration with the other sign; `nil` on overflow.
  var negated: Duration? {
    let (months, overflow) = 0.subtractingReportingOverflow(months)
    let (seconds, secondsOverflow) = 0.subtractingReportingOverflow(seconds)
    guard !overflow, !secondsOverflow else { return nil }
    return Duration(months: months, seconds: seconds, nanoseconds: -nanoseconds)
  }
}
