import Auditing
import Policies
import Testing

/// Points that an assessor gives by hand.
struct MarkTests {
  private func policy() throws -> Policy {
    try AuditingTests.policy(
      requirement(id: "care", points: 40, "check: mark")
        + requirement(id: "list", points: 60, "for: .", "assert: \"@list\"", "message: m"),
      more: """
        tables: {clubs: [{id: a, name: A}, {id: b, name: B}]}
        summary: {id: all, name: All, register: clubs, facts: [], requirements: [
          {id: town, title: The town, clause: "3", check: mark, points: 5}]}
        """)
  }

  private let club = "<?xml version='1.0'?><club id='a' name='A' list='1'/>"

  /// A mark in YAML.
  private func entry(
    unit: String = "a", requirement: String = "care", points: String = "30"
  ) -> String {
    "- {unit: \(unit), requirement: \(requirement), points: \(points), by: Ann, date: 2016-12-20, "
      + "why: the yard is untidy}\n"
  }

  private func marks(_ entries: String..., file: String = "marks.yaml") throws -> Marks {
    try Marks(text: "marks:\n" + entries.joined(), file: file, policy: policy())
  }

  @Test func areLeftOutUntilTheyAreEntered() async throws {
    let unit = try #require(try await audit(policy(), club).units.first)
    #expect(unit.score == 100)
    #expect(unit.requirements[0].available == 0)
    #expect(unit.requirements[0].findings.map(\.outcome) == [.pending])
    #expect(unit.requirements[0].findings[0].text == "awaits the assessor's mark, of 40 points")
  }

  @Test func countOnceEntered() async throws {
    let unit = try #require(
      try await audit(policy(), club, marks: marks(entry(points: "30"))).units.first)
    #expect(unit.score == 90)
    #expect(unit.requirements[0].earned == 30 && unit.requirements[0].available == 40)
    #expect(
      unit.requirements[0].findings.map(\.text) == [
        "marked 30 of 40 by Ann on 2016-12-20: the yard is untidy"
      ])
    // What has been marked is marked.
    #expect(unit.requirements[0].gain == 0)
  }

  @Test func ofFullPointsNothingIsSaid() async throws {
    let unit = try #require(
      try await audit(policy(), club, marks: marks(entry(points: "40"))).units.first)
    #expect(unit.score == 100 && unit.requirements[0].findings.isEmpty)
  }

  @Test func ofTheWholeCountThere() async throws {
    let marks = try marks(entry(unit: "all", requirement: "town", points: "4"))
    let report = try await audit(policy(), club, marks: marks, summary: true)
    #expect(report.whole?.score == 80)
  }

  @Test(
    "mistakes are told with their places",
    arguments: [
      ([["unit: c"]], "2:10: There is no unit “c”; is “a” meant?"),
      ([["requirement: crae"]], "2:26: There is no requirement “crae”; is “care” meant?"),
      ([["requirement: list"]], "2:26: The requirement “list” is not marked by hand"),
      ([["points: 41"]], "2:40: The points for “care” are from 0 to 40, not “41”"),
      ([["points: -1"]], "2:40: The points for “care” are from 0 to 40, not “-1”"),
      ([["points: many"]], "2:40: “points” must be a number, not “many”"),
      (
        [["requirement: town", "points: 5"]], "2:10: “town” is marked for all units together, “all”"
      ),
      ([[], []], "3:3: “a” has a mark for “care” on line 2 already"),
    ])
  func mistakes(lines: [[String]], mistake: String) throws {
    let text = lines.map { changes in
      changes.reduce(entry()) { text, change in
        let key = change.prefix { $0 != ":" }
        return text.replacing(try! Regex("\\b\(key): [a-z0-9]+"), with: change)
      }
    }.joined()
    let error = #expect(throws: PolicyErrors.self) { try marks(text) }
    let found = error?.diagnostics.map {
      "\($0.line ?? 0):\($0.column ?? 0): \($0.message.text(in: .english))"
    }
    #expect(found == [mistake])
  }

  @Test(
    "a table says the same as a list",
    arguments: ["unit,requirement,points,by,date,why", "单位,考核项,得分,评分人,日期,说明"])
  func tables(head: String) async throws {
    let text = "\u{FEFF}\(head)\r\na,care,30,\"Ann\",2016-12-20,\"the \"\"yard\"\",\nuntidy\"\r\n"
    let marks = try Marks(text: text, file: "marks.csv", policy: policy())
    let mark = try #require(marks.mark(of: "a", for: "care"))
    #expect(mark.points == 30 && mark.assessor == "Ann")
    #expect(mark.reason == "the \"yard\",\nuntidy")
    #expect(mark.place == Place(line: 2, column: 1))
  }

  @Test("a mistake in a table has its line and column")
  func mistakeInATable() throws {
    let text =
      "unit,requirement,points,by,date,why\na,care,30,Ann,2016-12-20,x\nb,care,99,Ann,2016-12-20,x"
    let error = #expect(throws: PolicyErrors.self) {
      try Marks(text: text, file: "marks.csv", policy: policy())
    }
    let diagnostic = try #require(error?.diagnostics.first)
    #expect(diagnostic.line == 3 && diagnostic.column == 8)
  }
}
