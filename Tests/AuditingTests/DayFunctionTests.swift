import Auditing
import Policies
import Testing

/// The functions on days, as rules use them.
struct DayFunctionTests {
  private static let club = """
    <person name='Ann' from='2016-07-01' to='2016-09-30'><fee date='2016-07-02'/></person>
    """

  @Test(arguments: [
    ("fee[in-window(@date)]", "pass 1, fail 1"),
    ("filter(fee/@date, in-window#1)", "pass 1, fail 1"),
    ("fee[in-period(@date)]", "pass 2"), ("fee[in-range(@date, $window)]", "pass 1, fail 1"),
    ("empty(gaps($window, map{'start': @from, 'end': @to}))", "pass 1, fail 1"),
    ("empty(gaps($window, map{'start': @from, 'end': @until}))", "pass 2"),
    ("fee/xs:date(@date) = days($window)", "pass 1, fail 1"),
  ])
  func rulesAskThemByTheirWindow(assertion: String, expected: String) async throws {
    let policy = try policy(
      requirement("for: person", "each: quarter", "assert: \"\(assertion)\"", "message: m"))
    #expect(outcomes(try await audit(policy, Self.club)) == expected)
  }

  @Test func messagesTellTheGaps() async throws {
    let policy = try policy(
      requirement(
        "for: person", "each: half-year", "let:",
        "  gaps: \"gaps($window, map{'start': @from, 'end': @to})\"", "assert: empty($gaps)",
        "message: \"{@name}: {$gaps ! (?start || ' to ' || ?end)}\""))
    let finding = try await audit(policy, Self.club).units[0].requirements[0].findings[0]
    #expect(finding.text == "Ann: 2016-10-01 to 2016-12-31")
  }

  @Test func evidenceShowsTheWindowUnderTheNameThatFixesIt() async throws {
    let policy = try policy(
      requirement("for: person", "each: half-year", "assert: in-window(@born)", "message: m"))
    let report = try await audit(policy, Self.club, explains: true)
    let evidence = report.units[0].requirements[0].findings[0].evidence
    #expect(evidence.map(\.expression) == ["in-window(@born)", "in-window", "@born"])
  }
}
