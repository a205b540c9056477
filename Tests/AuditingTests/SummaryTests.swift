import Auditing
import Foundation
import Policies
import Testing
import XMLTree

/// The second level: facts of submissions, and rules over all of them.
struct SummaryTests {
  private static let summary = """
    tables:
      clubs:
        - {id: a, name: Club a}
        - {id: b, name: Club b}
        - {id: c, name: Club c}
      sizes: [{kind: senior, size: 3}, {kind: junior, size: 1}]
    summary:
      id: league
      name: The league
      register: clubs
      facts:
        - element: team
          for: team
          values: {kind: "@kind", persons: count(person)}
        - element: person
          for: team/person[@card]
          match: "@card"
          values: {phone: "@phone"}
      let:
        teams: submission/team
      figures:
        - for: $sizes
          label: "Persons: {?kind}"
          value: let $kind := ?kind return sum($teams[@kind = $kind]/@persons)
          target: ?size
      requirements:
        - id: size
          title: Enough persons
          clause: "2"
          for: $sizes
          let:
            kind: ?kind
          assert: sum($teams[@kind = $kind]/@persons) >= ?size
          message: "{?kind}: too few"
          points: 60
        - id: once
          title: In one club only
          clause: "3"
          for: submission/person
          let:
            digest: "@digest"
          assert: count($summary/submission[person/@digest = $digest]) = 1
          message: "in {count($summary/submission[person/@digest = $digest])} clubs"
          points: 40
    """

  private func policy() throws -> Policy {
    try AuditingTests.policy(
      requirement("for: team", "assert: person", "message: empty"), more: Self.summary)
  }

  private static let two =
    "<team kind='senior'>\n<person card='9911'/>\n<person card='9912'/></team>"
  private static let shared =
    "<team kind='senior'>\n\n<person card='9911' phone='10011112222'/></team>"

  @Test func rulesLookAtWhatAllSubmissionsYield() async throws {
    let report = try await audit(policy(), Self.two, Self.shared, summary: true)
    let summary = try #require(report.whole)
    #expect(summary.id == "league" && summary.name == "The league")
    let size = summary.requirements[0]
    #expect(size.counts[.pass] == 1 && size.counts[.fail] == 1)
    #expect(size.findings.map(\.text) == ["junior: too few"])
    #expect(summary.score == 30 && summary.grade == "poor")
  }

  @Test func figuresStandBesideTheirTargets() async throws {
    let report = try await audit(policy(), Self.two, Self.shared, summary: true)
    guard case .whole(let figures)? = report.whole?.subject else {
      Issue.record("no figures")
      return
    }
    #expect(figures.map(\.label) == ["Persons: senior", "Persons: junior"])
    #expect(figures.map(\.value) == ["3", "0"])
    #expect(figures.map(\.target) == ["3", "1"])
  }

  @Test func onePersonInTwoSubmissionsIsFoundInBoth() async throws {
    let report = try await audit(policy(), Self.two, Self.shared, summary: true)
    let once = try #require(report.whole?.requirements[1])
    #expect(once.findings.map(\.text) == ["in 2 clubs", "in 2 clubs"])
    #expect(once.findings.map(\.file) == ["a.xml", "b.xml"])
    #expect(once.findings.map(\.line) == [2, 3])
    // 9912 is in one submission only, so it is no fact at all.
    #expect(once.counts.total == 2)
  }

  @Test func onlyWhatIsDeclaredCrossesAndMasked() async throws {
    let policy = try AuditingTests.policy(
      requirement("for: .", "assert: true()", "message: never"),
      more: Self.summary.replacing(
        #""in {count($summary/submission[person/@digest = $digest])} clubs""#,
        with: #""{@phone} {string-join($summary//@*, ',')}""#))
    let report = try await audit(policy, Self.two, Self.shared, summary: true)
    let message = try #require(report.whole?.requirements[1].findings.last?.text)
    #expect(message.hasPrefix("100****2222 "))
    #expect(!message.contains("9911") && !message.contains("10011112222"))
  }

  @Test func aRegisteredUnitThatHandedInNothingScoresZero() async throws {
    let report = try await audit(policy(), Self.two, "", summary: true)
    #expect(report.absent.map(\.id) == ["c"])
    let missing = try #require(report.absent.first)
    #expect(missing.score == 0 && missing.grade == "poor" && missing.file == nil)
    #expect(try await audit(policy(), Self.two).absent.isEmpty)
  }

  @Test func theReportIsTheSameWhateverTheJobs() async throws {
    let policy = try policy()
    let clubs = [Self.two, Self.shared, Self.two]
    let one = try await audit(policy, clubs[0], clubs[1], clubs[2], summary: true, jobs: 1)
    let three = try await audit(policy, clubs[0], clubs[1], clubs[2], summary: true, jobs: 3)
    #expect("\(one)" == "\(three)")
  }

  @Test func aSummaryDocumentCanBeAuditedByItself() throws {
    let xml = """
      <summary><submission unit="a" file="a.xml"><team kind="senior" persons="3"/>
      <team kind="junior" persons="1"/></submission></summary>
      """
    let tree = try #require(XMLReader().read(Array(xml.utf8), documentURI: "s.xml").tree)
    let auditor = Auditor(
      policy: try policy(), period: try Period("2016H2"), asOf: CalendarDate("2016-12-31")!)
    let report = auditor.assessment(ofSummary: try #require(Array(tree.root.children).first))
    #expect(report?.score == 100)
  }

  @Test func aLetThatBreaksKeepsTheRestAudited() async throws {
    let policy = try AuditingTests.policy(
      requirement("for: .", "assert: true()", "message: never"),
      more: Self.summary.replacing("submission/team", with: "submission/team/xs:date(@kind)"))
    let report = try await audit(policy, Self.two, summary: true)
    let whole = try #require(report.whole)
    #expect(whole.isProvisional && whole.score == nil)
    #expect(whole.diagnostics[0].description.contains("FORG0001"))
    #expect(report.units.first?.score == 100)
  }
}

/// Units that handed in nothing while the period lasts.
struct MissingUnitTests {
  @Test(arguments: [("2016-12-30", nil as Double?, nil as String?), ("2016-12-31", 0, "poor")])
  func haveNoScoreBeforeItEnds(asOf: String, score: Double?, grade: String?) async throws {
    let policy = try policy(
      requirement("for: .", "assert: true()", "message: m"),
      more: """
        tables: {clubs: [{id: z, name: Club z}]}
        summary:
          id: league
          name: The league
          register: clubs
          facts: [{element: club, for: .}]
          requirements: [{id: s, title: S, clause: "1", for: ., assert: submission}]
        """)
    let missing = try #require(
      try await audit(policy, "", asOf: asOf, summary: true).absent.first)
    #expect(missing.score == score && missing.grade == grade)
  }

  @Test func aVetoRanksBelowALowerScore() async throws {
    let policy = try policy(
      requirement(id: "a", points: 90, "for: .", "assert: \"@name\"", "message: m")
        + requirement(
          id: "b", points: 10, "for: .", "assert: not(bad)", "message: m", "veto: true")
        + requirement(id: "c", points: 100, "for: .", "assert: not(worse)", "message: m"))
    let report = try await audit(policy, "<bad/>", "<worse/>")
    #expect(report.units.map(\.score) == [50, 95])
  }
}
