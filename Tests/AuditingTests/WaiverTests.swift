import Auditing
import Policies
import Testing
import XMLTree

/// Checks that do not hold and are excused.
struct WaiverTests {
  private func policy() throws -> Policy {
    try AuditingTests.policy(
      requirement(
        id: "adult", "for: person", "each: quarter", "assert: \"@age >= 18\"",
        "message: \"{@name} is too young\""))
  }

  private func waivers(_ policy: Policy, _ keys: String) throws -> Waivers {
    try Waivers(
      text: """
        waivers:
          - requirement: adult
            reason: the club is new
            approved-by: the board
            until: 2016-12-31
            \(keys)
        """, file: "waivers.yaml", policy: policy)
  }

  private static let club = "<person name='Ann' age='9'/><person name='Bo' age='8'/>"

  @Test(arguments: [
    ("", "waived 4"),
    ("unit: a", "waived 4"),
    ("unit: b", "fail 4"),
    ("subject: person[@name = 'Bo']", "fail 2, waived 2"),
    ("subject: /club/person[2]", "fail 2, waived 2"),
    ("window: 2016Q3", "fail 2, waived 2"),
    ("{unit: a, subject: 'person[1]', window: 2016Q4}", "fail 3, waived 1"),
  ])
  func theyCoverWhatTheyName(keys: String, expected: String) async throws {
    let policy = try policy()
    let lines =
      keys.hasPrefix("{")
      ? keys.dropFirst().dropLast().split(separator: ", ").joined(separator: "\n    ") : keys
    let report = try await audit(policy, Self.club, waivers: waivers(policy, lines))
    #expect(outcomes(report) == expected)
  }

  @Test func theyLeaveTheScoreAloneAndStayVisible() async throws {
    let policy = try policy()
    let report = try await audit(
      policy, Self.club + "<person name='Cy' age='20'/>", waivers: waivers(policy, "unit: a"))
    #expect(report.units[0].score == 100)
    let finding = try #require(report.units[0].requirements[0].findings.first)
    #expect(finding.text == "Ann is too young")
    #expect(
      finding.waiver
        == WaiverNote(reason: "the club is new", approver: "the board", until: "2016-12-31"))
    #expect(report.notices.isEmpty)
  }

  @Test(arguments: [
    (
      "", "2017-01-01",
      "waivers.yaml:2:5: warning: The waiver of adult expired on 2016-12-31; "
        + "what it excused fails again"
    ),
    (
      "window: 2016Q1", "2016-12-31",
      "waivers.yaml:2:5: warning: The waiver of adult matches nothing that fails"
    ),
    (
      "subject: person[@name = 'Di']", "2016-12-31",
      "waivers.yaml:2:5: warning: The waiver of adult matches nothing that fails"
    ),
    (
      "subject: person/xs:date(@name)", "2016-12-31",
      "waivers.yaml:2:5: warning: The waiver of adult has a subject that fails: FORG0001: "
        + "“**” is not a valid xs:date"
    ),
  ])
  func theyAreWarnedOfWhereTheyExcuseNothing(
    keys: String, asOf: String, notice: String
  ) async throws {
    let policy = try policy()
    let report = try await audit(
      policy, Self.club, asOf: asOf, waivers: waivers(policy, keys))
    #expect(outcomes(report) == "fail 4")
    #expect(report.notices.count == 1)
    #expect(report.notices[0].description.hasPrefix(notice))
  }

  @Test func oneForAUnitThatIsNotThereIsNoMatter() async throws {
    let policy = try policy()
    let report = try await audit(policy, Self.club, waivers: waivers(policy, "unit: z"))
    #expect(report.notices.isEmpty)
  }

  @Test(arguments: [
    ("requirement: adlut", "is “adult” meant?"), ("until: soon", "must be a date"),
    ("resaon: none", "is “reason” meant?"), ("subject: person[", "XPST0003"),
    ("approved-by: ''", "must be a text"),
  ])
  func mistakesAreReportedWithTheirPlace(line: String, problem: String) throws {
    let key = line.split(separator: ":")[0]
    var lines = ["requirement: adult", "reason: new", "approved-by: me", "until: 2016-12-31"]
    lines.removeAll { $0.hasPrefix(key) }
    let text = "waivers:\n  - " + (lines + [line]).joined(separator: "\n    ")
    do throws(PolicyErrors) {
      _ = try Waivers(text: text, file: "w.yaml", policy: try! policy())
      Issue.record("the waiver was accepted")
    } catch {
      #expect(error.description.contains(problem))
      #expect(error.description.hasPrefix("w.yaml:"))
    }
  }
}
