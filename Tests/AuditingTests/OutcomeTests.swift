import Auditing
import Policies
import Testing

/// What checks come to.
struct OutcomeTests {
  @Test(arguments: [
    ("<person age='20'/><person age='30'/>", "pass 2"),
    ("<person age='20'/><person age='10'/>", "pass 1, fail 1"),
    ("<person age='20'/><person/>", "pass 1, not-applicable 1"),
    ("<person age='old'/>", "error 1"),
    ("", ""),
  ])
  func eachSubjectIsChecked(club: String, expected: String) async throws {
    let policy = try policy(
      requirement(
        "for: person", "applies: \"@age\"", "assert: xs:integer(@age) ge 18", "message: too young"))
    #expect(outcomes(try await audit(policy, club)) == expected)
  }

  @Test(arguments: [
    ("2016-12-31", "pass 1, fail 5"),
    // August ends later, and nothing has been paid for it yet; July is over.
    ("2016-08-15", "fail 1, pending 5"),
    ("2016-07-31", "pending 5, fail 1"),
    ("2016-06-30", "pending 6"),
  ])
  func openWindowsArePending(asOf: String, expected: String) async throws {
    let paid = asOf == "2016-12-31" ? "<fee date='2016-09-05'/>" : ""
    let policy = try policy(
      requirement(
        "for: .", "each: month", "message: \"nothing for {$window?label}\"",
        "assert: fee[xs:date(@date) ge $window?start and xs:date(@date) le $window?end]"))
    let report = try await audit(policy, paid, asOf: asOf)
    let parts = Set(outcomes(report).split(separator: ", ", omittingEmptySubsequences: true))
    #expect(parts == Set(expected.split(separator: ", ")))
  }

  @Test func whatAlreadyHoldsPassesBeforeItsWindowEnds() async throws {
    let policy = try policy(
      requirement("for: .", "each: quarter", "assert: fee", "message: no fee"))
    let report = try await audit(policy, "<fee/>", asOf: "2016-07-01")
    #expect(outcomes(report) == "pass 2")
  }

  @Test func findingsSayWhereWhenAndHow() async throws {
    let policy = try policy(
      requirement(
        "for: person", "each: quarter", "let:", "  years: xs:integer(@age)",
        "assert: $years ge 18",
        "message: \"{@name} is {$years} in {$window?label}\""))
    let report = try await audit(
      policy, "\n<person name='Ann' age='20'/>\n<person name='Bo' age='9'/>", asOf: "2016-10-01")
    let findings = report.units[0].requirements[0].findings
    #expect(findings.map(\.text) == ["Bo is 9 in 2016Q3", "Bo is 9 in 2016Q4"])
    #expect(findings.map(\.outcome) == [.fail, .pending])
    #expect(findings.map(\.line) == [3, 3])
    #expect(findings.map(\.window) == ["2016Q3", "2016Q4"])
    #expect(findings.map(\.due) == [nil, "2016-12-31"])
    #expect(findings[0].subject == "/club/person[2]")
    #expect(findings[0].remedy == "put it right")
  }

  @Test func aRuleThatBreaksIsThePolicysFaultAndChargesNobody() async throws {
    let policy = try policy(
      requirement("for: person", "assert: xs:date(@born) lt $as-of", "message: born too late"))
    let report = try await audit(policy, "<person born='soon'/>")
    let result = report.units[0].requirements[0]
    #expect(result.available == 0 && report.units[0].score == nil)
    #expect(report.units[0].isProvisional)
    #expect(result.findings[0].error?.code == "FORG0001")
    #expect(result.findings[0].error?.expression == "xs:date(@born)")
    #expect(
      result.findings[0].error?.cause
        == .policy(file: "policy.yaml", Place(line: 16, column: 11)))
  }

  @Test func whatCannotBeAuditedFailsAloneAndKeepsItsPlace() async throws {
    let policy = try policy(requirement("for: .", "assert: true()", "message: never"))
    let report = try await audit(
      policy, "<person/>", "<person>\n<oops></person>", "<?xml version='1.0'?><other/>")
    // A root element that was read names the unit, whatever comes behind it.
    #expect(report.units.map(\.id) == ["a", "b", ""])
    #expect(report.units.map(\.file?.path) == ["a.xml", "b.xml", "c.xml"])
    guard case .unreadable(_, let problem) = report.units[1].subject else {
      Issue.record("\(report.units[1].subject)")
      return
    }
    #expect(problem.description.hasPrefix("b.xml:2:"))
  }

  @Test func theReportDoesNotDependOnTheJobs() async throws {
    let policy = try policy(
      requirement("for: person", "assert: \"@age > 17\"", "message: \"{@age} is too young\""))
    let clubs = (0..<20).map { "<person age='\($0)'/><person age='\(30 - $0)'/>" }
    var dumps: Set<String> = []
    for jobs in [1, 2, 7] {
      var text = ""
      dump(
        try await audit(
          policy, clubs[0], clubs[3], clubs[5], clubs[7], clubs[11], clubs[19], clubs[2],
          jobs: jobs), to: &text)
      dumps.insert(text)
    }
    #expect(dumps.count == 1)
  }
}
