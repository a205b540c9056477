import Policies
import Testing

@testable import PolicyTesting

/// Things are left out of documents, and nobody may be better off.
struct GainTests {
  /// Whoever does not say when somebody joined is not asked: that pays.
  private static let joined = """
      - id: joined
        title: Nobody joined early
        clause: "5"
        for: member[@joined]
        assert: "@joined >= '2016-06-01'"
    """

  private static let faulty = northTests("{name: early, expect: {joined: {fail: 1}}}")

  private func report(
    _ requirement: String, _ tests: String = GainTests.faulty
  ) async throws -> (report: PolicyTestReport, club: Club) {
    let club = try Club(["a.yaml": tests], requirement: requirement)
    return (try await club.run(filter: "early", findsGains: true, jobs: 2), club)
  }

  @Test func whatPaysIsListed() async throws {
    let (report, club) = try await report(Self.joined)
    let gains = try #require(report.gains)
    #expect(
      gains.gains.map { club.local("\($0.diagnostic)") } == [
        """
        tests/north.xml:2: error: drop of /club/member[1]/@joined pays, in “early”: the score of \
        north is 100 instead of 80
        """
      ])
    #expect(!report.isComplete)
    #expect(PolicyTestText(report).lines.last?.contains("1 of which pay, 0 with a reason") == true)
  }

  @Test func whatMayPaySaysWhy() async throws {
    let reason = """
      gainful:
        - {damage: drop, at: member/@joined, why: nobody is asked when they joined}
      """
    let (report, _) = try await report(Self.joined + "\n" + reason)
    #expect(report.gains?.gains.isEmpty == true)
    #expect(report.gains?.explained == 1)
    #expect(report.isComplete)
  }

  @Test func aRuleThatAsksForTheValueClosesIt() async throws {
    let asking = Self.joined.replacing("member[@joined]", with: "member")
      .replacing("@joined >= '2016-06-01'", with: "exists(@joined[. >= '2016-06-01'])")
    let (report, _) = try await report(
      asking, northTests("{name: early, expect: {joined: {fail: 2}}}"))
    #expect(report.gains?.gains.map { $0.path } == [])
    #expect(try #require(report.gains).made > 20)
  }
}
