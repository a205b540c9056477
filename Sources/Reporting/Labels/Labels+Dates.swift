// Dates and periods as they are said.
extension Labels {
  /// A day such as `2016-12-31`, in words.
  func date(_ day: String) -> String {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return day }
    return say(
      "\(parts[2]) \(Self.months[parts[1] - 1]) \(parts[0])",
      "\(parts[0])年\(parts[1])月\(parts[2])日")
  }

  /// A period or a window such as `2016H2`, `2016Q3`, `2016-08` or `2016`, in words.
  func periodName(_ label: String) -> String {
    let year = label.prefix(4)
    guard year.count == 4, year.allSatisfy(\.isASCIIDigit) else { return label }
    let rest = label.dropFirst(4)
    switch rest {
    case "": return say(label, "\(year)年")
    case "H1": return say("H1 \(year)", "\(year)年上半年")
    case "H2": return say("H2 \(year)", "\(year)年下半年")
    case "Q1", "Q2", "Q3", "Q4":
      let quarter = Int(rest.dropFirst()) ?? 1
      return say("Q\(quarter) \(year)", "\(year)年第\(Self.numerals[quarter - 1])季度")
    default:
      guard rest.hasPrefix("-"), let month = Int(rest.dropFirst()), (1...12).contains(month) else {
        return label
      }
      return say("\(Self.months[month - 1]) \(year)", "\(year)年\(month)月")
    }
  }

  /// The tag of a language as a page names it (BCP 47): Chinese without more is taken as that of
  /// the mainland, so that its characters get their forms.
  static func tag(of language: String) -> String { language == "zh" ? "zh-CN" : language }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let numerals = ["一", "二", "三", "四"]
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
