extension DateTime {
  /// The number of days of a month in the proleptic Gregorian calendar.
  public static func days(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// The days from 1970-01-01 to a date. Years are counted from March here, so that the leap day is
  /// the last of its year, and in cycles of 400, which are all 146,097 days long.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let (cycle, yearOfCycle) = floorDivision(marchYear, 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    return cycle * 146_097 + dayOfCycle - 719_468
  }

  /// The date so many days after 1970-01-01.
  static func date(ofDayNumber number: Int) -> (year: Int, month: UInt8, day: UInt8) {
    let (cycle, dayOfCycle) = floorDivision(number + 719_468, 146_097)
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
    return (year, UInt8(month), UInt8(day))
  }

  /// The days from 1970-01-01.
  public var dayNumber: Int {
    DateTime.dayNumber(year: Int(year), month: Int(month), day: Int(day))
  }

  /// The day of the week: 1 is Monday, 7 is Sunday.
  public var dayOfWeek: Int { floorDivision(dayNumber + 3, 7).remainder + 1 }

  /// The day of the year, from 1.
  public var dayOfYear: Int {
    dayNumber - DateTime.dayNumber(year: Int(year), month: 1, day: 1) + 1
  }

  /// The week of ISO 8601, and the year it belongs to: the year its Thursday is in.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = dayNumber - dayOfWeek + 4
    let year = DateTime.date(ofDayNumber: thursday).year
    return (year, (thursday - DateTime.dayNumber(year: year, month: 1, day: 1)) / 7 + 1)
  }

  /// The week of the month: 1 is the one that holds the month's first Thursday, 0 the one before.
  public var weekOfMonth: Int {
    let thursday = Int(day) - dayOfWeek + 4
    return floorDivision(thursday + 6, 7).quotient
  }
}

/// The quotient rounded down, and the remainder, which is never negative; `divisor` must be positive.
@inline(__always)
func floorDivision(_ value: Int, _ divisor: Int) -> (quotient: Int, remainder: Int) {
  let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
}
