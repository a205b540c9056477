/// The names of the components of dates and times.
extension Language {
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static let englishDays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private static let chineseDays = ["一", "二", "三", "四", "五", "六", "日"]
  private static let japaneseDays = ["月", "火", "水", "木", "金", "土", "日"]

  /// The name of a month, from 1, and its usual abbreviation.
  func month(_ month: Int) -> (name: String, abbreviation: String) {
    guard let numerals else {
      let name = Language.englishMonths[month - 1]
      return (name, String(name.prefix(3)))
    }
    let name = (numerals.text(.small(month)) ?? "") + "月"
    return (name, name)
  }

  /// The name of a day of the week, from 1 for Monday, and its usual abbreviation.
  func dayOfWeek(_ day: Int) -> (name: String, abbreviation: String) {
    switch self {
    case .english:
      let name = Language.englishDays[day - 1]
      return (name, String(name.prefix(3)))
    case .chinese:
      let sign = Language.chineseDays[day - 1]
      return ("星期" + sign, "周" + sign)
    case .traditionalChinese:
      let sign = Language.chineseDays[day - 1]
      return ("星期" + sign, "週" + sign)
    case .japanese:
      let sign = Language.japaneseDays[day - 1]
      return (sign + "曜日", sign)
    }
  }

  /// The name of the half of a day.
  func halfDay(isAfternoon: Bool) -> String {
    switch self {
    case .english: isAfternoon ? "Pm" : "Am"
    case .chinese, .traditionalChinese: isAfternoon ? "下午" : "上午"
    case .japanese: isAfternoon ? "午後" : "午前"
    }
  }

  /// The name of the era a year is in.
  func era(ofYear year: Int) -> String {
    switch self {
    case .english: year > 0 ? "AD" : "BC"
    case .chinese, .traditionalChinese: year > 0 ? "公元" : "公元前"
    case .japanese: year > 0 ? "西暦" : "紀元前"
    }
  }

  /// The name of a calendar.
  func calendar(_ calendar: DateCalendar) -> String {
    switch (self, calendar) {
    case (.english, .gregorian): "Gregorian"
    case (.chinese, .gregorian): "公历"
    case (.traditionalChinese, .gregorian): "公曆"
    case (.japanese, .gregorian): "グレゴリオ暦"
    case (_, .iso): "ISO"
    }
  }
}
