/// A rule in the two languages: XPath 3.1, with dates as dates, and XPath 1.0, with dates as numbers.
struct Rule {
  let xpath31: String
  let xpath10: String

  init(_ both: String) { self.init(both, both) }

  init(_ xpath31: String, _ xpath10: String) {
    self.xpath31 = xpath31
    self.xpath10 = xpath10
  }

  /// Ten rules such as a roster is checked by, each a question to one member.
  static let all = [
    Rule("string-length(normalize-space(name)) > 0"),
    Rule("string-length(id-number) = 18"),
    Rule("string-length(phone) = 11"),
    Rule("post"),
    Rule("joined"),
    Rule("armband = '治安巡逻'"),
    Rule(
      """
      insurance[@kind = 'accident']
        [xs:date(@from) le xs:date('2016-07-01') and xs:date(@to) ge xs:date('2016-12-31')]
      """,
      """
      insurance[@kind = 'accident']
        [number(translate(@from, '-', '')) <= 20160701
          and number(translate(@to, '-', '')) >= 20161231]
      """),
    training("2016-07-01", "2016-09-30"),
    training("2016-10-01", "2016-12-31"),
    Rule(
      "xs:double(substring(id-number, 7, 4)) < 1999", "number(substring(id-number, 7, 4)) < 1999"),
  ]

  private static func training(_ start: String, _ end: String) -> Rule {
    let numbers = [start, end].map { $0.filter { $0 != "-" } }
    return Rule(
      """
      training[@instructor = 'police']
        [xs:date(@date) ge xs:date('\(start)') and xs:date(@date) le xs:date('\(end)')]
      """,
      """
      training[@instructor = 'police']
        [number(translate(@date, '-', '')) >= \(numbers[0])
          and number(translate(@date, '-', '')) <= \(numbers[1])]
      """)
  }
}
