/// Numbers in Chinese characters, as one language and one style writes them.
struct HanNumerals: Sendable {
  private let digits: [Character]
  /// The signs for ten, hundred and thousand.
  private let units: [Character]
  /// The signs for 10⁴, 10⁸, 10¹² and 10¹⁶.
  private let myriads: [Character]
  /// Whether a zero stands for places that are left out, as in 一百零一.
  private let marksGaps: Bool
  /// The units that need no 一 in front of them; the first only at the beginning of the number.
  private let bareUnits: BareUnits

  private enum BareUnits { case none, leadingTen, all }

  private init(
    _ digits: String, _ units: String, _ myriads: String, marksGaps: Bool = true,
    bareUnits: BareUnits = .none
  ) {
    self.digits = Array(digits)
    self.units = Array(units)
    self.myriads = Array(myriads)
    self.marksGaps = marksGaps
    self.bareUnits = bareUnits
  }

  /// `一百零一`, `一万`
  static let simplified = HanNumerals("零一二三四五六七八九", "十百千", "万亿兆京", bareUnits: .leadingTen)
  /// `一百零一`, `一萬`
  static let traditional = HanNumerals("零一二三四五六七八九", "十百千", "萬億兆京", bareUnits: .leadingTen)
  /// `百一`, `一万`
  static let japanese = HanNumerals(
    "〇一二三四五六七八九", "十百千", "万億兆京", marksGaps: false, bareUnits: .all)
  /// `壹佰零壹`, as amounts are written so that nobody changes them.
  static let simplifiedFormal = HanNumerals("零壹贰叁肆伍陆柒捌玖", "拾佰仟", "万亿兆京")
  /// `壹佰零壹`, `貳萬`
  static let traditionalFormal = HanNumerals("零壹貳參肆伍陸柒捌玖", "拾佰仟", "萬億兆京")
  /// `壱百壱`, `弐万`
  static let japaneseFormal = HanNumerals("零壱弐参四伍六七八九", "拾百千", "万億兆京", marksGaps: false)

  /// Writes a number that is not negative; `nil` from 10²⁰ on.
  func text(_ number: Integer) -> String? {
    var groups: [Int] = []
    var rest = number
    while rest > .zero {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: .small(10_000))
      groups.append(remainder.intValue ?? 0)
      rest = quotient
    }
    guard groups.count <= myriads.count + 1 else { return nil }
    var text = ""
    var isGap = false
    for index in groups.indices.reversed() {
      guard groups[index] > 0 else {
        isGap = true
        continue
      }
      // One zero stands for any number of them between digits.
      if marksGaps, !text.isEmpty, isGap || groups[index] < 1000 { text.append(digits[0]) }
      append(groups[index], to: &text)
      if index > 0 { text.append(myriads[index - 1]) }
      isGap = false
    }
    return text.isEmpty ? String(digits[0]) : text
  }

  /// Writes a number below 10⁴.
  private func append(_ number: Int, to text: inout String) {
    var isBegun = false
    var isGap = false
    for (place, size) in [1000, 100, 10, 1].enumerated() {
      let digit = number / size % 10
      guard digit > 0 else {
        isGap = isBegun
        continue
      }
      if isGap, marksGaps { text.append(digits[0]) }
      if digit > 1 || !isBare(size, atStart: text.isEmpty) { text.append(digits[digit]) }
      if size > 1 { text.append(units[2 - place]) }
      (isBegun, isGap) = (true, false)
    }
  }

  private func isBare(_ unit: Int, atStart: Bool) -> Bool {
    switch bareUnits {
    case .none: false
    case .leadingTen: unit == 10 && atStart
    case .all: unit > 1
    }
  }
}
