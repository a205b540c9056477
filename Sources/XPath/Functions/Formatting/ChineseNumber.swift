/// Numbers in Chinese words.
enum ChineseNumber {
  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let units = ["", "十", "百", "千"]
  private static let myriads = ["", "万", "亿", "兆", "京"]

  /// `一千零二十三`; `nil` from 10^20 on.
  static func words(_ number: Integer) -> String? {
    var groups: [Int] = []
    var rest = number
    while rest > .zero {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: .small(10_000))
      groups.append(remainder.intValue ?? 0)
      rest = quotient
    }
    guard groups.count <= myriads.count else { return nil }
    var words = ""
    var isGap = false
    for index in groups.indices.reversed() {
      guard groups[index] > 0 else {
        isGap = true
        continue
      }
      // One 零 stands for any number of zeros between digits.
      if !words.isEmpty, isGap || groups[index] < 1000 { words += digits[0] }
      words += belowMyriad(groups[index]) + myriads[index]
      isGap = false
    }
    guard !words.isEmpty else { return digits[0] }
    return words.hasPrefix("一十") ? String(words.dropFirst()) : words
  }

  private static func belowMyriad(_ number: Int) -> String {
    var words = ""
    var isGap = false
    for (place, unit) in [1000, 100, 10, 1].enumerated() {
      let digit = number / unit % 10
      guard digit > 0 else {
        isGap = !words.isEmpty
        continue
      }
      words += (isGap ? digits[0] : "") + digits[digit] + units[3 - place]
      isGap = false
    }
    return words
  }
}
