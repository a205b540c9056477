import Testing

@testable import PolicyTesting

/// Each requirement is to be seen to pass, to fail, and to come to neither, if it can.
@Suite struct CoverageTests {
  @Test func saysWhatNoCaseShows() async throws {
    let club = try Club([
      "a.yaml": northTests(
        "{name: a, expect: {size: {pass: 1, fail: 0}, phone: pass, meeting: pass}}",
        "{name: b, change: [{drop: 'member[1]'}], expect: {size: fail, least: fail}}",
        "{name: c, change: [{drop: '@size'}], expect: {size: fail, phone: fail}}")
    ])
    let report = try await club.run()
    #expect(report.results.map(\.holds) == [true, true, false])
    let gaps = report.gaps.map { "\($0.requirement): \($0.missing.map(\.rawValue))" }
    // There is a size in every document, and a club or a kind to look for in every summary, so that
    // these always pass or fail.
    #expect(
      gaps == [
        #"phone: ["fail", "not-applicable or pending"]"#,
        #"meeting: ["fail", "not-applicable or pending"]"#,
        #"least: ["pass", "not-applicable or pending"]"#,
        #"league.strength: ["pass", "fail"]"#,
        #"league.complete: ["pass", "fail"]"#,
        #"league.once: ["pass", "fail", "not-applicable or pending"]"#,
      ])
    #expect(report.gaps.map(\.place.line).allSatisfy { $0 > 14 })
    #expect(!report.isComplete)
  }

  @Test func isCompleteWhenAllIsShown() async throws {
    let club = try Club(completeTests)
    let report = try await club.run()
    #expect(report.results.flatMap(\.problems).map { $0.message.text(in: .english) } == [])
    #expect(report.gaps.map(\.requirement) == [])
    #expect(report.isComplete)
  }

  @Test func theSchemaIsAlwaysKeptOrNot() async throws {
    let club = try Club(completeTests, requirement: Club.form)
    let report = try await club.run()
    #expect(
      report.gaps.map { "\($0.requirement): \($0.missing.map(\.rawValue))" } == [
        #"form: ["pass", "fail"]"#
      ])
  }

  @Test func aBonusNeedNotFailAndAMarkIsShownByNoCase() async throws {
    let club = try Club(
      completeTests,
      requirement: """
          - {id: flag, title: A flag, clause: "8", check: mark, points: 3}
          - id: more
            title: More meetings
            clause: "9"
            for: meeting
            assert: "@on >= '2016-08-01'"
            bonus: 1
        """)
    let report = try await club.run()
    #expect(report.results.flatMap(\.problems).map { $0.message.text(in: .english) } == [])
    #expect(
      report.gaps.map { "\($0.requirement): \($0.missing.map(\.rawValue))" } == [
        #"more: ["pass", "not-applicable or pending"]"#
      ])
  }

  @Test func isNotLookedForInSomeCasesOnly() async throws {
    let club = try Club(["a.yaml": northTests("{name: a, expect: {}}")])
    let report = try await club.run(filter: "a")
    #expect(report.isFiltered && report.gaps.isEmpty && report.isComplete)
  }
}

/// Tests that hold and show everything.
let completeTests = [
  "club.yaml": northTests(
    "{name: all is well, expect: {size: pass, phone: {pass: 2}, meeting: pass, least: pass}}",
    "{name: one too many, change: [{set: '@size', to: 3}], expect: {size: fail}}",
    "{name: no phone, change: [{drop: 'member[1]/phone'}], expect: {phone: {fail: 1, pass: 1}}}",
    """
    {name: nobody, change: [{drop: member}, {set: '@size', to: 0}],
     expect: {phone: not-applicable, least: fail}}
    """,
    "{name: no meeting, change: [{drop: 'meeting[1]'}], expect: {meeting: {fail: 1, pass: 1}}}",
    """
    {name: not yet, as-of: 2016-09-30, change: [{drop: 'meeting[2]'}],
     expect: {meeting: {pending: 1, pass: 1}}}
    """,
    "{name: seniors, change: [{set: '@kind', to: seniors}], expect: {least: not-applicable}}"),
  "league.yaml": """
  period: 2016H2
  submissions: [north.xml, south.xml]
  cases:
    - name: league
      expect: {league.strength: pass, league.complete: pass, league.once: not-applicable}
  """,
  "summary.yaml": """
  period: 2016H2
  summary: league.xml
  cases:
    - name: one club
      change: [{drop: 'submission[2]'}]
      expect: {league.strength: fail, league.complete: fail}
    - name: twice
      change: [{insert: <person digest="1"/>, into: submission}]
      expect: {league.once: fail}
    - name: once
      change: [{insert: <person digest="1"/>, into: 'submission[1]'}]
      expect: {league.once: pass}
  """,
]
