import Foundation
import Policies
import Synchronization
import Testing

@testable import PolicyTesting

/// Documents that comply are damaged one place at a time, and it is told who notices.
@Suite struct MutationTests {
  private static let complying = northTests("{name: fine, expect: {}}")

  private func mutation(
    _ tests: [String: String], requirement: String = "", harmless: String = "",
    summaryHarmless: String = ""
  ) async throws -> (report: MutationReport, club: Club) {
    let club = try Club(
      tests, requirement: requirement, harmless: harmless, summaryHarmless: summaryHarmless)
    let report = try await club.run(mutates: true, jobs: 2)
    return (try #require(report.mutation), club)
  }

  @Test func tellsWhoNotices() async throws {
    let (report, _) = try await mutation(["a.yaml": Self.complying])
    let tallies = report.tallies.map { kind, tally in
      "\(kind.rawValue): \(tally.made) made, \(tally.refused) refused, \(tally.failed) failed, "
        + "\(tally.weakened) weakened, \(tally.unnoticed) unnoticed"
    }
    #expect(
      tallies == [
        // Unnoticed are names and the day somebody joined.
        "drop: 15 made, 5 refused, 7 failed, 0 weakened, 3 unnoticed",
        "blank: 11 made, 6 refused, 2 failed, 0 weakened, 3 unnoticed",
        // A day that is still in its quarter, and the day somebody joined.
        "shift-date: 6 made, 0 refused, 2 failed, 0 weakened, 4 unnoticed",
        // Whom a rule is about: nothing fails, but a check is lost.
        "swap-value: 1 made, 0 refused, 0 failed, 1 weakened, 0 unnoticed",
        "duplicate: 6 made, 0 refused, 4 failed, 0 weakened, 2 unnoticed",
        "change-count: 2 made, 0 refused, 2 failed, 0 weakened, 0 unnoticed",
      ])
    #expect(
      report.catches.first { $0.id == "phone" }
        == RequirementCatch(id: "phone", failed: 6, weakened: 2))
    #expect(!report.isComplete)
  }

  @Test func theRequirementThatTheSchemaIsKeptNoticesWhatTheSchemaRefuses() async throws {
    let refusing = try await mutation(["a.yaml": Self.complying]).report
    let judging = try await mutation(["a.yaml": Self.complying], requirement: Club.form).report
    #expect(judging.tallies.map(\.tally.made) == refusing.tallies.map(\.tally.made))
    #expect(judging.tallies.map(\.tally.unnoticed) == refusing.tallies.map(\.tally.unnoticed))
    #expect(judging.total.refused == 0)
    #expect(judging.total.failed == refusing.total.failed + refusing.total.refused)
    #expect(judging.catches.first { $0.id == "form" }?.failed == refusing.total.refused)
  }

  @Test func listsWhatNobodyNotices() async throws {
    let (report, club) = try await mutation([
      "a.yaml": northTests(
        """
        {name: small, set: {least: 1},
         change: [{drop: 'member[1]'}, {drop: 'meeting[2]'}, {set: '@size', to: 1}],
         as-of: 2016-09-30, expect: {meeting: {pass: 1, pending: 1}}}
        """,
        "{name: short, period: 2016Q3, change: [{drop: 'meeting[2]'}], expect: {meeting: pass}}")
    ])
    // What is still pending does not comply.
    let survivors = report.survivors.map {
      [
        club.local($0.file) + ":\($0.line ?? 0)", $0.kind.rawValue, $0.path,
        $0.values.map { "\($0.before) → \($0.after)" } ?? "", $0.caseName,
      ].filter { !$0.isEmpty }.joined(separator: " ")
    }
    #expect(
      survivors == [
        "tests/north.xml:1 blank /club/@name short",
        "tests/north.xml:2 drop /club/member[1]/@name short",
        "tests/north.xml:2 blank /club/member[1]/@name short",
        "tests/north.xml:2 drop /club/member[1]/@joined short",
        "tests/north.xml:2 shift-date /club/member[1]/@joined 2016-01-01 → 2015-12-31 short",
        "tests/north.xml:2 shift-date /club/member[1]/@joined 2016-01-01 → 2016-01-02 short",
        "tests/north.xml:5 drop /club/member[2]/@name short",
        "tests/north.xml:5 blank /club/member[2]/@name short",
        "tests/north.xml:8 duplicate /club/meeting short",
        "tests/north.xml:8 shift-date /club/meeting/@on 2016-07-01 → 2016-07-02 short",
      ])
  }

  private static let harmless = """
      - {damage: [drop, blank], at: "@name | member/@name", why: names are for people}
      - {damage: [drop, shift-date], at: member/@joined, why: joining is told for its own sake}
      - {damage: shift-date, at: meeting/@on, why: a day more or less}
      - {damage: duplicate, at: meeting, why: to meet twice does no harm}

    """

  @Test func takesWhatIsHarmlessForExplained() async throws {
    let (report, _) = try await mutation(["a.yaml": Self.complying], harmless: Self.harmless)
    #expect(report.survivors.isEmpty && report.problems.isEmpty && report.isComplete)
    #expect(
      report.explanations.map { use in
        ([use.reason] + use.counts.map { "\($0.kind.rawValue) \($0.count)" }).joined(
          separator: ", ")
      } == [
        "names are for people, drop 2, blank 3",
        "joining is told for its own sake, drop 1, shift-date 2",
        "a day more or less, shift-date 2", "to meet twice does no harm, duplicate 2",
      ])
    #expect(
      report.total.explained == report.explanations.flatMap(\.counts).reduce(0) { $0 + $1.count })
  }

  @Test func entriesKnowTheLetsOfTheirLevel() async throws {
    let club = try Club(["a.yaml": Self.complying], harmless: Self.harmless)
    let policy = try String(contentsOfFile: "\(club.folder)/policy.yaml", encoding: .utf8)
      .replacing("scoring:", with: "let: {meetings: meeting}\nscoring:")
      .replacing("at: meeting, why", with: "at: $meetings, why")
    try Data(policy.utf8).write(to: URL(fileURLWithPath: "\(club.folder)/policy.yaml"))
    let report = try #require(try await club.run(mutates: true).mutation)
    #expect(report.problems.isEmpty && report.isComplete)
  }

  @Test func reportsEntriesThatExplainNothing() async throws {
    let entries =
      Self.harmless + """
          - {damage: drop, at: member, why: nobody need be there}
          - {damage: blank, at: 1 div 0, why: no reason}

        """
    let club = try Club(["a.yaml": Self.complying], harmless: entries)
    let report = try await club.run(mutates: true)
    #expect(
      report.mutation?.problems.map { club.local("\($0)") } == [
        "policy.yaml:46:5: error: “1 div 0” cannot be evaluated: FOAR0001: Division by zero",
        "policy.yaml:45:5: error: Nothing that goes unnoticed is harmless by this entry: nobody "
          + "need be there",
        "policy.yaml:46:5: error: Nothing that goes unnoticed is harmless by this entry: no reason",
      ])
    #expect(!report.isComplete)
    // Where some cases are left out, the entry may be for them.
    let some = try await club.run(filter: "fine", mutates: true)
    #expect(some.mutation?.problems.count == 1)
  }

  @Test func damagesSummariesAndLooksThereForWhatIsHarmless() async throws {
    let tests = [
      "a.yaml": "period: 2016H2\nsummary: league.xml\ncases: [{name: fine, expect: {}}]"
    ]
    let (report, club) = try await mutation(tests)
    #expect(
      report.survivors.map { "\($0.line ?? 0) \($0.kind.rawValue) \($0.path)" } == [
        "2 duplicate /summary/submission[1]", "2 duplicate /summary/submission[1]/club",
        "2 change-count /summary/submission[1]/club/@members",
        "3 duplicate /summary/submission[2]", "3 duplicate /summary/submission[2]/club",
        "3 change-count /summary/submission[2]/club/@members",
      ])
    #expect(report.survivors.allSatisfy { club.local($0.file) == "tests/league.xml" })
    let explained = try await mutation(
      tests,
      summaryHarmless: """
          - {damage: duplicate, at: "submission, $summary/submission/club", why: sums are least ones}
          - {damage: change-count, at: submission/club/@members, why: more is better}

        """)
    #expect(explained.report.isComplete)
  }

  @Test func noticesAtTheSecondLevelWhatTheFirstCannotSee() async throws {
    let tests = [
      "a.yaml":
        "period: 2016H2\nsubmissions: [north.xml, south.xml]\ncases: [{name: x, expect: {}}]"
    ]
    let (report, _) = try await mutation(tests, harmless: Self.harmless)
    let catches = Dictionary(uniqueKeysWithValues: report.catches.map { ($0.id, $0.failed) })
    // The kind of a club, and a member less, make a kind too weak.
    #expect(catches["league.strength"] == 5)
    #expect(catches["league.complete"] == 0)
    #expect(report.isComplete)
  }

  @Test func damagesTheSameDocumentsOnce() async throws {
    let once = try await mutation(["a.yaml": Self.complying]).report
    let again = try await mutation([
      "a.yaml": Self.complying, "b.yaml": Self.complying,
      "c.yaml": northTests(
        "{name: same, change: [{drop: '@size'}, {set: '@size', to: 2}], expect: {size: pass}}"),
    ]).report
    #expect(again.total == once.total)
    // Looked at in another way, or with another value somewhere, they are not the same.
    let others = try await mutation([
      "a.yaml": northTests(
        "{name: fine, expect: {}}", "{name: late, as-of: 2017-01-31, expect: {}}",
        "{name: few, set: {least: 1}, expect: {}}",
        "{name: renamed, change: [{set: '@name', to: Nord}], expect: {}}")
    ]).report
    #expect(others.total.made == 4 * once.total.made)
    // What goes unnoticed in all of them is listed once.
    #expect(others.survivors.count == once.survivors.count)
  }

  @Test func hidesSensitiveValues() async throws {
    let club = try Club([
      "a.yaml": northTests(
        "{name: x, change: [{set: 'member/phone', to: '10012345678'}], expect: {}}")
    ])
    let text = PolicyTestText(try await club.run(mutates: true), listsAll: true).lines
    #expect(!text.contains { $0.contains("10012345678") })
  }

  @Test func saysHowFarItHasCome() async throws {
    let club = try Club(["a.yaml": Self.complying])
    let seen = Mutex<[String]>([])
    let report = try await club.run(mutates: true) { done, total in
      seen.withLock { $0.append("\(done) of \(total)") }
    }
    let made = try #require(report.mutation).total.made
    let expected = ["1 of 1"] + (1...made).map { "\($0 + 1) of \(made + 1)" }
    #expect(seen.withLock { $0 } == expected)
  }

  @Test func findsTheSameWhateverTheNumberOfJobs() async throws {
    let club = try Club(completeTests)
    let alone = PolicyTestText(try await club.run(mutates: true, jobs: 1)).lines
    #expect(PolicyTestText(try await club.run(mutates: true, jobs: 7)).lines == alone)
  }
}
