import Policies
import Testing

@testable import PolicyTesting

/// Things are left out of documents, and nobody may be better off.
@Suite struct GainTests {
  /// Whoever does not say when somebody joined is not asked: that pays.
  private static let joined = """
      - id: joined
        title: Nobody joined early
        clause: "5"
        for: member[@joined]
        assert: "@joined >= '2016-06-01'"
    """

  private static let reason = """
    gainful:
      - {damage: drop, at: member/@joined, why: nobody is asked when they joined}
    """

  private static let early = "{name: early, expect: {joined: {fail: 1}}}"
  private static let faulty = northTests(early)
  /// Both clubs, of which one has the other's phone.
  private static let shared = """
    period: 2016H2
    submissions: [north.xml, south.xml]
    cases:
      - name: early
        change: [{set: member/phone, to: '10012345678', in: south.xml}]
        expect: {league.once: {fail: 2}, joined: {fail: 1}}
    """

  private static func fixtures(_ files: String..., of club: Club) throws -> FixtureSet {
    let period = try Period("2016H2")
    return try FixtureSet(
      name: "clubs", files: files.map { "\(club.folder)/tests/\($0)" }, period: period,
      asOf: period.end)
  }

  private func mutation(
    _ requirement: String, _ tests: String = GainTests.faulty, fixtures: FixtureSet? = nil
  ) async throws -> (report: PolicyTestReport, mutation: MutationReport, club: Club) {
    let club = try Club(["a.yaml": tests], requirement: requirement)
    let report = try await club.run(filter: "early", mutates: true, fixtures: fixtures, jobs: 2)
    return (report, try #require(report.mutation), club)
  }

  @Test func whatPaysIsListed() async throws {
    let (report, mutation, club) = try await mutation(Self.joined)
    #expect(
      mutation.gains.map { club.local("\($0.diagnostic)") } == [
        """
        tests/north.xml:2: error: drop of /club/member[1]/@joined pays, in “early”: the score of \
        north is 100 instead of 80, by joined
        """
      ])
    #expect(mutation.omissions.unexplained == 1 && mutation.omissions.explained == 0)
    #expect(!report.isComplete)
    let last = PolicyTestText(report).lines.last
    #expect(last?.hasSuffix("1 pays unexplained, 0 pay with a reason") == true, "\(last ?? "")")
  }

  @Test func whatMayPaySaysWhy() async throws {
    let (report, mutation, _) = try await mutation(Self.joined + "\n" + Self.reason)
    #expect(mutation.gains.isEmpty && report.isComplete)
    #expect(mutation.omissions.explained == 1 && mutation.omissions.unexplained == 0)
    let lines = PolicyTestText(report).lines
    #expect(lines.contains { $0.hasSuffix("nobody is asked when they joined (drop 1)") })
  }

  @Test func aReasonForWhatDoesNotPayIsReported() async throws {
    let idle = Self.reason.replacing("member/@joined", with: "member/@name")
    let club = try Club(["a.yaml": Self.faulty], requirement: Self.joined + "\n" + idle)
    let fixtures = try Self.fixtures("north.xml", of: club)
    let report = try #require(try await club.run(mutates: true, fixtures: fixtures).mutation)
    let end = "Nothing that pays may do so by this entry: nobody is asked when they joined"
    #expect(report.problems.contains { "\($0)".hasSuffix(end) } && !report.isComplete)
    // Without the fixtures, it may be for them.
    let alone = try #require(try await club.run(mutates: true).mutation)
    #expect(!alone.problems.contains { "\($0)".hasSuffix(end) })
  }

  @Test func aRuleThatAsksForTheValueClosesIt() async throws {
    let asking = Self.joined.replacing("member[@joined]", with: "member")
      .replacing("@joined >= '2016-06-01'", with: "exists(@joined[. >= '2016-06-01'])")
    let (_, mutation, _) = try await mutation(
      asking, northTests("{name: early, expect: {joined: {fail: 2}}}"))
    #expect(mutation.gains.map { $0.site.path } == [])
    #expect(mutation.omissions.made > 20)
  }

  @Test func documentsThatOnlyHaveFaultsNeedNotNoticeDamages() async throws {
    let (_, mutation, _) = try await mutation(Self.joined)
    #expect(mutation.total.made == 0 && mutation.survivors.isEmpty)
  }

  @Test func theWholeMayNotGainEither() async throws {
    let (_, mutation, club) = try await mutation(Self.joined, Self.shared)
    let gains = mutation.gains.filter { $0.unit == "league" }
    #expect(gains.allSatisfy { $0.requirements.contains("league.once") })
    // The phone that both have, in the file that the case changes.
    let sites = gains.map { gain in
      "\(gain.site.kind.rawValue) \(club.local(gain.site.file)) \(gain.site.path ?? "all of it")"
    }
    #expect(sites.contains("drop tests/south.xml /club/member/phone"))
    #expect(!sites.contains { $0.contains("north.xml") })
    #expect(sites.contains("blank tests/south.xml /club/member/phone"))
    // A club less costs more than somebody who is in two.
    #expect(!sites.contains { $0.hasSuffix("all of it") })
  }

  @Test func fixturesAreLookedAtAsOneSet() async throws {
    let club = try Club(["a.yaml": Self.faulty], requirement: Self.joined)
    let fixtures = try Self.fixtures("north.xml", "south.xml", of: club)
    let report = try await club.run(filter: "early", mutates: true, fixtures: fixtures, jobs: 2)
    let mutation = try #require(report.mutation)
    // One file by itself, and the same in the set: what pays twice is listed once.
    #expect(mutation.omissions.unexplained == 2 && mutation.gains.count == 1)
    let alone = try #require(try await club.run(filter: "early", mutates: true).mutation)
    #expect(mutation.omissions.made > 2 * alone.omissions.made)
  }

  @Test func fixturesThatCannotBeReadAreSaidToBe() async throws {
    let club = try Club(["a.yaml": Self.faulty, "broken.xml": "<club"])
    #expect(throws: PolicyErrors.self) { try Self.fixtures("broken.xml", of: club) }
  }
}
