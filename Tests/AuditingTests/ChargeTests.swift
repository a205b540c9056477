import Auditing
import Policies
import Testing

/// What is judged over all submissions, and counts for one unit.
struct ChargeTests {
  /// Club `a` owes a visit to every club, its own included, and each club a list.
  private func policy(_ charge: String = "charge: \"'a'\"") throws -> Policy {
    try AuditingTests.policy(
      requirement(id: "list", points: 50, "for: .", "assert: \"@list\"", "message: no list"),
      more: """
        tables: {clubs: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}]}
        summary:
          id: all
          name: All clubs
          register: clubs
          facts: [{element: visit, for: ., values: {done: "@visited"}}]
          requirements:
            - id: visits
              title: Every club is visited
              clause: "2"
              for: submission
              assert: exists(visit/@done)
              message: "{@unit} was not visited"
              points: 50
              \(charge)
            - {id: all, title: All hand in, clause: "3", for: ., assert: count(submission) = 3}
        """)
  }

  private func club(_ id: String, _ attributes: String) -> String {
    "<?xml version='1.0'?><club id='\(id)' name='\(id)' list='1' \(attributes)/>"
  }

  private func report(_ policy: Policy, summary: Bool = true) async throws -> AuditReport {
    try await audit(
      policy, club("a", ""), club("b", "visited='1'"), club("c", "visited='1'"), summary: summary)
  }

  @Test func countsInTheScoreOfTheUnitAndNotOfTheWhole() async throws {
    let report = try await report(policy())
    let owing = try #require(report.units.first { $0.id == "a" })
    #expect(owing.score == 83.33)
    #expect(owing.requirements.map(\.id) == ["list", "visits"])
    #expect(owing.requirements[1].findings.map(\.text) == ["a was not visited"])
    #expect(report.units.filter { $0.id != "a" }.map(\.score) == [100, 100])
    let whole = try #require(report.whole)
    #expect(whole.score == 100)
    #expect(whole.requirements.flatMap(\.findings).isEmpty)
  }

  @Test func whatIsChargedToNobodyIsTheWholes() async throws {
    let report = try await report(policy("charge: visit/@by"))
    #expect(report.units.map(\.score) == [100, 100, 100])
    #expect(report.whole?.requirements[0].counts.failed == 1)
  }

  @Test func aUnitThatIsNoneIsAFaultOfThePolicy() async throws {
    let report = try await report(policy("charge: \"'nobody'\""))
    #expect(
      report.notices.map { $0.message.text(in: .english) } == [
        "The requirement “visits” is charged to a unit that is none of this audit"
      ])
  }

  @Test func aUnitThatHandedInNothingHasItsFindings() async throws {
    let report = try await audit(policy("charge: \"'c'\""), club("a", ""), summary: true)
    let late = try #require(report.units.first { $0.id == "c" })
    #expect(late.subject == .late && late.score == 0)
    #expect(late.requirements.map(\.counts.failed) == [1])
  }

  @Test func oneFileAloneIsNotCharged() async throws {
    let report = try await report(policy(), summary: false)
    #expect(report.units.map(\.score) == [100, 100, 100])
    #expect(report.policy.requirements.filter(\.isCharged).map(\.id) == ["visits"])
  }
}
