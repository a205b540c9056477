/// A day of the Gregorian calendar, counted from 1970-01-01.
struct Day: Hashable, Comparable {
  let number: Int

  init(number: Int) {
    self.number = number
  }

  /// Years are counted from March, so that the leap day comes last.
  init(_ year: Int, _ month: Int, _ day: Int) {
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = (month + 9) % 12
    let daysBeforeYear = marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400
    number = daysBeforeYear + (153 * marchMonth + 2) / 5 + day - 1 - 719_468
  }

  static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }

  static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
}

extension Day {
  /// The year, month and day of the month.
  var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = (marchMonth + 2) % 12 + 1
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The lexical form of an `xs:date`.
  var text: String {
    let (year, month, day) = components
    return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }

  /// The eight digits an identity number carries.
  var digits: String {
    let (year, month, day) = components
    return year.padded(to: 4) + month.padded(to: 2) + day.padded(to: 2)
  }
}

extension Int {
  func padded(to width: Int) -> String {
    let digits = String(self)
    guard digits.count < width else { return digits }
    return String(repeating: "0", count: width - digits.count) + digits
  }
}
