import Auditing
import Testing
import XMLTree

/// No finding tells, even by being there, that a person is on a confidential list.
struct ConfidentialListTests {
  private static let once = requirement(
    "for: //person[@card]", "assert: count(let $c := @card return //person[@card = $c]) = 1",
    "message: \"{@name} is in {count(let $c := @card return //person[@card = $c])} lists\"")

  private static let secret = "<circle secret='yes'><person name='Zed' card='4111'/></circle>"

  private func findings(_ club: String, reveal: Bool = false) async throws -> [Finding] {
    try await audit(try policy(Self.once), club, reveal: reveal).units[0].requirements[0].findings
  }

  @Test func whatLinksAPersonToAListIsNotTold() async throws {
    let findings = try await findings("\n<person name='Ann' card='4111'/>\n\(Self.secret)")
    #expect(findings.map(\.outcome) == [.fail, .fail])
    #expect(findings.allSatisfy { $0.text.hasPrefix("not told here") })
    // Of the list the line is shown, of all else not even that.
    #expect(findings.map(\.line) == [1, 3])
    #expect(findings.map(\.subject) == ["/club", "/club/circle/person"])
    #expect(findings.allSatisfy { $0.evidence.isEmpty && $0.remedy == "put it right" })
  }

  @Test func revealingTellsIt() async throws {
    let findings = try await findings(
      "\n<person name='Ann' card='4111'/>\n\(Self.secret)", reveal: true)
    #expect(findings.map(\.text) == ["Ann is in 2 lists", "Zed is in 2 lists"])
    #expect(findings.map(\.line) == [2, 3])
  }

  @Test func whatTheListHasNoPartInIsTold() async throws {
    let findings = try await findings(
      "<person name='Ann' card='1'/><person name='Bea' card='1'/>\(Self.secret)")
    #expect(findings.map(\.text) == ["Ann is in 2 lists", "Bea is in 2 lists"])
  }

  @Test func whatIsWrongOnTheListAloneIsToldByItsLine() async throws {
    let policy = try policy(
      requirement("for: //person", "assert: trade", "message: \"{@name} has no trade\""))
    let report = try await audit(policy, "<person name='Ann'/>\n\(Self.secret)")
    #expect(
      report.units[0].requirements[0].findings.map(\.text) == [
        "Ann has no trade", "** has no trade",
      ])
    #expect(report.units[0].requirements[0].findings.map(\.line) == [1, 2])
  }

  private static let league = """
    summary:
      id: league
      name: The league
      facts:
        - element: person
          for: //person[@card]
          match: "@card"
      requirements:
        - id: once
          title: In one club only
          clause: "3"
          for: submission/person
          assert: "count(let $d := @digest return $summary/submission[person/@digest = $d]) = 1"
          message: "{../@name} with {count(let $d := @digest return $summary/submission[person/@digest = $d])}"
          points: 40
    """

  @Test func norIsItToldByAnotherUnitsFile() async throws {
    let policy = try policy(
      requirement("for: .", "assert: true()", "message: m"), more: Self.league)
    let ann = "\n<person name='Ann' card='4111'/>\n"
    let hidden = try await audit(policy, ann, Self.secret, ann, summary: true)
    let findings = try #require(hidden.whole?.requirements[0].findings)
    // Those of the two who are on ordinary rosters say that they are on two of them.
    #expect(findings.map(\.outcome) == [.fail, .fail, .fail])
    let pair = try await audit(policy, ann, Self.secret, summary: true)
    let told = try #require(pair.whole?.requirements[0].findings)
    #expect(told.count == 2 && told.allSatisfy { $0.text.hasPrefix("not told here") })
    #expect(told[0].line == nil || told[0].subject == "/summary")
    let plain = try await audit(policy, ann, ann, summary: true)
    #expect(
      plain.whole?.requirements[0].findings.map(\.text) == ["Club a with 2", "Club b with 2"])
  }
}
