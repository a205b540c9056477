import Auditing
import Foundation
import Testing

/// What is no number of a person stays as it is.
struct NotPrivateTests {
  /// What stands in texts beside numbers of persons.
  static let texts = [
    "2016-12-31", "2016-09", "2016年12月31日", "2016H2", "2016-07-01至2016-12-31",
    "2016-07-01 2016-12-31", "2016-07 2016-08 2016-09",
    "2016-07 2016-08 2016-09 2016-10 2016-11 2016-12",
    "2016-07-01 2016-12-31 99", "10 2016-12-31 5", "2016-12-31 10:30", "20161231103000", "99.28",
    "18", "22",
    "外府发[2016]3号", "三(一)1(2)", "三(一)1(1)、三(二)2", "外综奖2016-2024", "0.333333333333333333",
    "0.30000000000000004", "3.14159265358979", "0.12345678901", "12345678", "91234567890123",
    "1 2 3 4 5 6 7 8 9 10", "100 90 80 70 60", "1000000000", "10000000 m", "第1工作组", "021-12345678",
    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "/roster/team[12]/member[345]/@headcount", "10.0.0.1", "1:2:3", "2016Q3 2016Q4 2017Q1",
    "counter-terror-informant", "120 1500 3000", "100 110 120 130 140", "100 110 120 130 140 150",
    "一、二、三", "1,000,000", "4 of 16, 25 %", "13.333333333333333333", "14.285714285714285714",
    "13.333333333333334", "10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30",
    "10,11,12,13,14,15,16,17,18,19,20,21,22", "1、2、3、10、11、12、13、14、15、16、17、18",
    "98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111",
  ]

  @Test(arguments: texts)
  func staysAsItIs(text: String) async throws {
    let policy = LeakingPolicy(
      message: "{name} {string(name)} {name || ''}", fact: "name")
    // The numbers that are private there are like parts of it.
    let club = LeakingPolicy.club("2016", name: text, more: "<contact><card>1234</card></contact>")
    let report = try await policy.report(on: club)
    let finding = try #require(report.units[0].requirements[0].findings.first)
    #expect(finding.text == "\(text) \(text) \(text)")
    #expect(report.whole?.requirements[0].findings.first?.text == text)
  }

  @Test(arguments: [
    ("{count(//card)} of {count(//person)}", "1 of 2"), ("{string-length(card)}", "18"),
    ("{exists(card)}", "true"), ("{age}", "44"), ("{age + 1}", "45"), ("{name || '!'}", "Ann!"),
    ("{if (matches(card, '^9')) then 'yes' else 'no'}", "yes"), ("{../@name}", "A"),
    ("{string-join(*/name(), ' ')}", "name card age"), ("{position()}", "1"),
    ("{let $p := . return $p/name}", "Ann"), ("{(card[. = ''], 'none')[1]}", "none"),
    ("{upper-case(name)}", "ANN"),
    ("{'no. ' || card || ' of ' || name}", "no. 9901**********8463 of Ann"),
    ("{.}", "Ann9901**********846344"), ("{40 div 3}", "13.333333333333333333"),
    ("{1 div 3}", "0.333333333333333333"), ("{100 div 7}", "14.285714285714285714"),
    ("{xs:double(40) div 3}", "13.333333333333334"), ("{13.14159265358}", "13.14159265358"),
    ("{1e11 + 5}", "1.00000000005E11"), ("{age div 3}", "14.666666666666666"),
    ("{string-join(100 to 110, ' ')}", "100 101 102 103 104 105 106 107 108 109 110"),
  ])
  func whatTellsNothingStays(template: String, expected: String) async throws {
    let report = try await LeakingPolicy(message: template, subjects: "person").report()
    #expect(report.units[0].requirements[0].findings[0].text == expected)
  }

  /// A number that is only known to be private by its place.
  @Test(arguments: ["2016", "12", "1234"])
  func aShortPrivateValueHidesNothingElse(value: String) async throws {
    let policy = LeakingPolicy(message: "{name} on 2016-09-12 at 12:34, 1234.5", subjects: "person")
    let report = try await policy.report(on: LeakingPolicy.club(value, name: "No. \(value)5"))
    #expect(
      report.units[0].requirements[0].findings[0].text
        == "No. \(value)5 on 2016-09-12 at 12:34, 1234.5")
  }
}
