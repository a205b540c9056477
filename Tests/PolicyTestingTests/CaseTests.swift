import Policies
import Testing

@testable import PolicyTesting

/// Cases hold when what they name comes to what they say, and nothing else finds anything.
@Suite struct CaseTests {
  /// A case that starts from the north club, and in what it does not hold.
  private static let cases: [(text: String, problems: [String])] = [
    ("{expect: {}}", []),
    ("{expect: {size: pass, phone: {pass: 2}, meeting: {pass: 2, fail: 0}, least: pass}}", []),
    (
      "{expect: {phone: {pass: 3}}}",
      ["4:24: phone should come to pass 3; it came to pass 2"]
    ),
    ("{change: [{drop: 'member[1]/phone'}], expect: {phone: {fail: 1, pass: 1}}}", []),
    ("{change: [{drop: 'member[1]/phone'}], expect: {phone: fail}}", []),
    ("{change: [{drop: 'member[1]/phone'}], expect: {phone: {fail: 1}}}", []),
    (
      "{change: [{drop: 'member[1]/phone'}], expect: {phone: pass}}",
      [
        "4:61: phone should come to pass; it came to pass 1, fail 1",
        "  tests/north.xml:2: fail: Ann has the phone ",
      ]
    ),
    // What a case does not name must find nothing.
    (
      "{change: [{drop: 'member[1]/phone'}], expect: {}}",
      [
        "4:12: phone is not named, but came to pass 1, fail 1",
        "  tests/north.xml:2: fail: Ann has the phone ",
      ]
    ),
    (
      "{as-of: 2016-08-01, change: [{drop: 'meeting[2]'}], expect: {}}",
      [
        "4:12: meeting is not named, but came to pass 1, pending 1",
        "  tests/north.xml:1: pending: 2016Q4: A meeting every quarter",
      ]
    ),
    (
      "{as-of: 2016-08-01, change: [{drop: 'meeting[2]'}], expect: {meeting: pending}}", []
    ),
    (
      "{as-of: 2016-09-30, change: [{drop: 'meeting[1]'}], expect: {meeting: pending}}",
      [
        "4:75: meeting should come to pending; it came to pass 1, fail 1",
        "  tests/north.xml:1: fail: 2016Q3: A meeting every quarter",
      ]
    ),
    ("{period: 2016Q3, change: [{drop: 'meeting[2]'}], expect: {meeting: {pass: 1}}}", []),
    // Nothing counts: there is no subject, or it does not concern any.
    (
      """
      {change: [{drop: member}, {set: '@size', to: 0}, {set: '@kind', to: seniors}],
       expect: {phone: not-applicable, least: {not-applicable: 1}}}
      """, []
    ),
    (
      "{expect: {least: not-applicable}}",
      ["4:24: least should come to not-applicable; it came to pass 1"]
    ),
    // A parameter with another value.
    ("{set: {least: 3}, expect: {least: fail}}", []),
    // A rule that fails is an error, which no case overlooks.
    (
      "{change: [{duplicate: 'member[1]/phone'}], expect: {phone: {pass: 1}}}",
      [
        "4:66: phone should come to pass 1; it came to pass 1, error 1",
        "  tests/north.xml:2: error: the rule broke: XPTY0004: …",
      ]
    ),
    ("{change: [{duplicate: 'member[1]/phone'}], expect: {phone: error}}", []),
    (
      "{change: [{set: '@kind', to: elders}], expect: {}}",
      [
        "4:12: the documents cannot be audited",
        "  tests/north.xml:1: error: …",
      ]
    ),
    ("{change: [{drop: '@id'}], expect: {schema: fail}}", []),
    (
      "{expect: {schema: fail}}",
      ["4:12: the schema should refuse the documents, but they are valid"]
    ),
    // An edit must find something.
    ("{change: [{drop: '@iq'}], expect: {}}", ["4:25: “@iq” selects nothing"]),
    (
      "{change: [{drop: .}], expect: {}}",
      ["4:25: The edit leaves no document: the file is empty"]
    ),
    (
      "{change: [{duplicate: 'member[2]'}, {set: 'member[3]/@name', to: Eve}], expect: {size: fail}}",
      []
    ),
    (
      "{change: [{set: 'meeting/@on', to: 2016-10-01}], expect: {meeting: {pass: 1, fail: 1}}}", []
    ),
    (
      """
      {change: [{insert: '<member name="Eve"><c:phone>10012345670</c:phone></member>', before: 'member[1]'}],
       expect: {size: fail, phone: {pass: 3}}}
      """, []
    ),
  ]

  @Test(arguments: cases.indices)
  func holdOrSayWhyNot(index: Int) async throws {
    let (text, problems) = Self.cases[index]
    try await expect(problems, of: text)
  }

  /// Cases of a policy with a requirement that the schema is kept: documents that break it are
  /// audited as far as they go.
  private static let casesOfForm: [(text: String, problems: [String])] = [
    ("{expect: {form: pass}}", []),
    ("{change: [{set: '@kind', to: elders}], expect: {form: {fail: 1}}}", []),
    ("{change: [{drop: '@id'}, {set: '@kind', to: elders}], expect: {form: {fail: 2}}}", []),
    (
      "{change: [{set: '@kind', to: elders}], expect: {}}",
      ["4:12: form is not named, but came to fail 1", "  tests/north.xml:1: fail: …"]
    ),
    (
      "{change: [{set: '@kind', to: elders}, {drop: 'member[1]/phone'}], expect: {form: fail}}",
      [
        "4:12: phone is not named, but came to pass 1, fail 1",
        "  tests/north.xml:2: fail: Ann has the phone ",
      ]
    ),
    // What a rule cannot judge for that is left out, and need not be named.
    ("{change: [{set: 'meeting[1]/@on', to: July}], expect: {form: {fail: 1}}}", []),
    ("{change: [{set: 'meeting[1]/@on', to: July}], expect: {form: fail, meeting: error}}", []),
    (
      "{change: [{set: 'meeting[1]/@on', to: July}], expect: {form: fail, meeting: pass}}",
      [
        "4:81: meeting should come to pass; it came to error 2", "  tests/north.xml:1: error: …",
        "  tests/north.xml:1: error: …",
      ]
    ),
  ]

  @Test(arguments: casesOfForm.indices)
  func nameTheRequirementThatTheSchemaIsKept(index: Int) async throws {
    let (text, problems) = Self.casesOfForm[index]
    try await expect(problems, of: text, requirement: Club.form)
  }

  /// Expects that a case does not hold in some ways.
  private func expect(
    _ problems: [String], of text: String, requirement: String = ""
  ) async throws {
    let club = try Club(
      ["a.yaml": northTests("{name: x, " + text.dropFirst())], requirement: requirement)
    let report = try await club.run()
    #expect(report.results.count == 1)
    #expect(report.results[0].holds == problems.isEmpty)
    let lines = report.results[0].problems.flatMap { problem in
      ["\(problem.place.line):\(problem.place.column): \(problem.message.text(in: .english))"]
        + problem.details.map { "  " + club.local($0.text(in: .english)) }
    }
    #expect(lines.count == problems.count, "\(lines)")
    for (line, problem) in zip(lines, problems) {
      // What other parts of the program say is left open.
      let parts = problem.split(separator: "…", omittingEmptySubsequences: false)
      #expect(parts.count == 2 ? line.hasPrefix(parts[0]) : line == problem, "\(line)")
    }
  }

  @Test func sayInChineseWhyTheyDoNotHold() async throws {
    let club = try Club([
      "a.yaml": northTests(
        "{name: x, change: [{drop: 'member[1]/phone'}], expect: {phone: {fail: 2}}}")
    ])
    let lines = PolicyTestText(try await club.run(filter: "x"), language: .chinese).lines
    #expect(
      lines.map(club.local) == [
        "tests/a.yaml:4:61: error: x：phone应为fail 2，实为pass 1, fail 1",
        "  tests/north.xml:2: fail: Ann has the phone ", "", "1个用例中0个成立",
      ])
  }

  @Test func ofSeveralSubmissionsLookAtBothLevels() async throws {
    let club = try Club([
      "a.yaml": """
      period: 2016H2
      submissions: [north.xml, south.xml]
      cases:
        - name: all is well
          expect: {phone: {pass: 3}, league.strength: {pass: 2}, league.complete: pass}
        - name: one person in two clubs
          change: [{set: 'member[1]/phone', to: '10012345678', in: south.xml}]
          expect: {league.once: {fail: 2}}
        - name: levels are strict on their own
          change: [{set: 'member/phone', to: '10012345678'}, {set: '@id', to: north}]
          expect: {league.once: fail}
        - name: a change must find something somewhere
          change: [{drop: '.[@id = "east"]'}]
          expect: {}
        - name: a phone of one
          change: [{set: '.[@id = "south"]/member/phone', to: ''}]
          expect: {}
      """
    ])
    let report = try await club.run(jobs: 4)
    let problems = report.results.map { $0.problems.map { $0.message.text(in: .english) } }
    #expect(
      problems == [
        [], [], [], ["“.[@id = \"east\"]” selects nothing"],
        ["phone is not named, but came to pass 2, fail 1"],
      ])
  }

  @Test func ofASummaryLookAtTheSecondLevelOnly() async throws {
    let club = try Club([
      "a.yaml": """
      period: 2016H2
      summary: league.xml
      cases:
        - name: all is well
          expect: {league.strength: {pass: 2}, league.once: not-applicable}
        - name: a club is missing
          change: [{drop: 'submission[1]'}]
          expect: {league.complete: {fail: 1, pass: 1}}
        - name: two of one digest
          change:
            - {insert: <person digest="1"/>, into: submission}
          expect: {league.once: fail}
      """
    ])
    let report = try await club.run()
    let problems = report.results.map { $0.problems.map { $0.message.text(in: .english) } }
    #expect(
      problems == [
        [], ["league.strength is not named, but came to pass 1, fail 1"], [],
      ])
  }

  @Test func comeInTheOrderOfTheirFilesHoweverManyRunAtATime() async throws {
    let cases = (0..<40).map { "{name: case \($0), set: {least: \($0)}, expect: {least: pass}}" }
    let club = try Club([
      "a.yaml": northTests("{name: first, expect: {}}"),
      "b.yaml": "period: 2016H2\nsubmission: north.xml\ncases:\n"
        + cases.map { "  - \($0)\n" }.joined(),
    ])
    let report = try await club.run(jobs: 8)
    #expect(report.results.map(\.name) == ["first"] + (0..<40).map { "case \($0)" })
    #expect(report.results.map(\.holds) == (0..<41).map { $0 <= 3 })
    let alone = try await club.run(jobs: 1)
    #expect(PolicyTestText(report).lines == PolicyTestText(alone).lines)
  }

  @Test func canBeChosenByTheirNamesAndFiles() async throws {
    let club = try Club([
      "phones.yaml": northTests("{name: none, expect: {}}", "{name: Some, expect: {}}"),
      "sizes.yaml": northTests("{name: none, expect: {}}"),
    ])
    #expect(try await club.run(filter: "SOME").results.map(\.name) == ["Some"])
    #expect(try await club.run(filter: "sizes").results.count == 1)
    let error = await #expect(throws: PolicyErrors.self) { try await club.run(filter: "other") }
    #expect(
      error.map { club.local("\($0)") }
        == "policy.yaml: error: No case of its tests, and no file, is called “other”")
  }
}
