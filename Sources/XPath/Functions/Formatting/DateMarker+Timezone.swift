extension DateMarker {
  /// Writes a time zone, given in minutes ahead of UTC (*Functions and Operators 3.1*, §9.8.4.6).
  func timezone(_ timezone: Int?) -> String {
    guard let timezone else { return modifier == "Z" ? "J" : "" }
    if modifier == "Z", let letter = DateMarker.militaryLetter(timezone) { return letter }
    let layout = TimezoneLayout(modifier ?? "") ?? TimezoneLayout.standard
    if timezone == 0, isTraditional { return "Z" }
    return (component == .timezoneFromGMT ? "GMT" : "") + layout.text(timezone)
  }

  /// The letter armed forces call a time zone by, if it is a whole number of hours: A to M without J
  /// to the east, N to Y to the west, Z for UTC.
  private static func militaryLetter(_ timezone: Int) -> String? {
    let (hours, minutes) = timezone.quotientAndRemainder(dividingBy: 60)
    guard minutes == 0, (-12...12).contains(hours) else { return nil }
    let letters = Array("YXWVUTSRQPONZABCDEFGHIKLM")
    return String(letters[hours + 12])
  }
}

/// How the offset of a time zone is written in digits.
private struct TimezoneLayout {
  let family: DigitFamily
  let hourDigits: Int
  /// What stands between hours and minutes.
  let separator: String
  /// Whether minutes are left out when there are none.
  let omitsZeroMinutes: Bool

  static let standard = TimezoneLayout(
    family: .ascii, hourDigits: 2, separator: ":", omitsZeroMinutes: false)

  private init(family: DigitFamily, hourDigits: Int, separator: String, omitsZeroMinutes: Bool) {
    self.family = family
    self.hourDigits = hourDigits
    self.separator = separator
    self.omitsZeroMinutes = omitsZeroMinutes
  }

  /// Reads a presentation modifier: up to four digits, or one or two on each side of a separator;
  /// `nil` for another.
  init?(_ modifier: String) {
    let scalars = Array(modifier.unicodeScalars)
    guard let family = scalars.first.flatMap(DigitFamily.init(of:)) else { return nil }
    let parts = scalars.split(omittingEmptySubsequences: false) { !family.contains($0) }
    switch (parts.count, scalars.count) {
    case (1, 1...2):
      self.init(
        family: family, hourDigits: scalars.count, separator: ":", omitsZeroMinutes: true)
    case (1, 3...4):
      self.init(
        family: family, hourDigits: scalars.count - 2, separator: "", omitsZeroMinutes: false)
    case (2, _) where parts[0].count <= 2 && parts[1].count == 2:
      self.init(
        family: family, hourDigits: parts[0].count, separator: String(scalars[parts[0].count]),
        omitsZeroMinutes: false)
    default: return nil
    }
  }

  func text(_ timezone: Int) -> String {
    let (hours, minutes) = Int(timezone.magnitude).quotientAndRemainder(dividingBy: 60)
    let sign = timezone < 0 ? "-" : "+"
    let text = sign + digits(hours, hourDigits)
    return minutes == 0 && omitsZeroMinutes ? text : text + separator + digits(minutes, 2)
  }

  private func digits(_ number: Int, _ count: Int) -> String {
    let digits = [UInt8](digitsOf: String(number)).padded(to: count)
    return DigitGrouping.none.text(ofInteger: digits, in: family)
  }
}
