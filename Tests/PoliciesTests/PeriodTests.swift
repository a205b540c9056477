import Policies
import Testing

struct PeriodTests {
  @Test(arguments: [
    ("2016H1", "2016-01-01", "2016-06-30"), ("2016H2", "2016-07-01", "2016-12-31"),
    ("2016", "2016-01-01", "2016-12-31"), ("2016Q1", "2016-01-01", "2016-03-31"),
    ("2016Q3", "2016-07-01", "2016-09-30"), ("2016-08", "2016-08-01", "2016-08-31"),
    ("2016-02", "2016-02-01", "2016-02-29"), ("2015-02", "2015-02-01", "2015-02-28"),
    ("1900-02", "1900-02-01", "1900-02-28"), ("2000-02", "2000-02-01", "2000-02-29"),
  ])
  func aPeriodHasAFirstAndALastDay(text: String, start: String, end: String) throws {
    let period = try Period(text)
    #expect(period.label == text)
    #expect(period.start.description == start)
    #expect(period.end.description == end)
  }

  @Test func lowerCaseIsRead() throws {
    #expect(try Period("2016h2") == Period("2016H2"))
    #expect(try Period("2016q3").label == "2016Q3")
  }

  @Test(arguments: [
    "", "H2", "2016H3", "2016H0", "2016H", "2016Q5", "2016-13", "2016-00", "2016-8", "2016-8a",
    "16H2", "2016H2 ", "2016-08-01", "2016M8", "0000", "二〇一六", "+016", "2016H+", "２０１６",
  ])
  func anythingElseIsRefused(text: String) {
    let error = #expect(throws: PeriodError.self) { try Period(text) }
    #expect(
      error?.description == """
        “\(text)” is not a period; write a half-year (2016H1, 2016H2), a year (2016), \
        a quarter (2016Q1 to 2016Q4) or a month (2016-08)
        """)
  }

  static let windows: [(period: String, length: WindowLength, inForce: String, labels: [String])] =
    [
      (
        "2016H2", .month, "2016-02-22",
        ["2016-07", "2016-08", "2016-09", "2016-10", "2016-11", "2016-12"]
      ),
      ("2016H2", .quarter, "2016-02-22", ["2016Q3", "2016Q4"]),
      ("2016H2", .halfYear, "2016-02-22", ["2016H2"]),
      // A window counts when the policy was in force on its first day.
      ("2016H1", .month, "2016-02-22", ["2016-03", "2016-04", "2016-05", "2016-06"]),
      ("2016H1", .quarter, "2016-02-22", ["2016Q2"]),
      ("2016H1", .halfYear, "2016-02-22", []),
      ("2016H1", .month, "2016-03-01", ["2016-03", "2016-04", "2016-05", "2016-06"]),
      ("2016H1", .month, "2016-03-02", ["2016-04", "2016-05", "2016-06"]),
      ("2015H2", .month, "2016-02-22", []),
      ("2016", .halfYear, "2010-01-01", ["2016H1", "2016H2"]),
      ("2016", .year, "2010-01-01", ["2016"]),
      ("2016Q3", .month, "2010-01-01", ["2016-07", "2016-08", "2016-09"]),
      // A window longer than the period is never over within it.
      ("2016Q3", .halfYear, "2010-01-01", []),
      ("2016-08", .quarter, "2010-01-01", []),
      ("2016-08", .month, "2010-01-01", ["2016-08"]),
    ]

  @Test(arguments: windows)
  func aPeriodHasWindows(
    _ row: (period: String, length: WindowLength, inForce: String, labels: [String])
  ) throws {
    let inForce = try #require(CalendarDate(row.inForce))
    let windows = try Period(row.period).windows(of: row.length, inForce: inForce)
    #expect(windows.map(\.label) == row.labels)
    #expect(windows.allSatisfy { $0.length == row.length && $0.start <= $0.end })
  }

  @Test func rulesSeeWindowsAndPeriodsAsMaps() throws {
    let inForce = try #require(CalendarDate("2016-02-22"))
    let period = try Period("2016H2")
    let window = try #require(period.windows(of: .month, inForce: inForce).dropFirst().first)
    let check = "$w?label || ' ' || $w?start || ' ' || $w?end, $w?end instance of xs:date"
    #expect(try evaluate(check, w: window.value) == "2016-08 2016-08-01 2016-08-31 true")
    #expect(try evaluate(check, w: period.value) == "2016H2 2016-07-01 2016-12-31 true")
  }
}

struct CalendarDateTests {
  @Test(arguments: ["2016-02-22", "2016-02-29", "0001-01-01", "9999-12-31"])
  func datesAreReadAndPrinted(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "2016-02-30", "2015-02-29", "2016-13-01", "2016-00-10", "2016-01-00", "2016-2-2", "20160222",
    "2016-02-22Z", "", "2016/02/22", "+016-02-22", "2016-02-2２",
  ])
  func whatIsNoDateIsRefused(text: String) { #expect(CalendarDate(text) == nil) }

  @Test func datesAreInOrder() throws {
    let dates = try ["2015-12-31", "2016-01-01", "2016-01-31", "2016-02-01"].map {
      try #require(CalendarDate($0))
    }
    #expect(dates == dates.reversed().sorted())
  }
}
