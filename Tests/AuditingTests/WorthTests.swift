import Auditing
import Policies
import Testing

/// What checks do to a score beside taking points off one by one.
struct WorthTests {
  /// A requirement on persons, of whom those without `@ok` fail.
  private func persons(id: String = "r", points: Int = 10, _ keys: String...) -> String {
    requirement(
      id: id, points: points, "for: person", "assert: \"@ok\"", "message: m",
      keys.joined(separator: "\n  "))
  }

  private func people(_ failed: Int, of all: Int) -> String {
    String(repeating: "<person/>", count: failed)
      + String(repeating: "<person ok='1'/>", count: all - failed)
  }

  @Test(
    "a band costs what it says from where it begins",
    arguments: [(0, 10.0), (1, 8), (2, 8), (3, 5), (6, 0), (10, 0)])
  func bands(failed: Int, earned: Double) async throws {
    let policy = try policy(
      persons("deduct: [{over: 0, off: 2}, {over: 0.2, off: 5}, {over: 0.5, off: 12}]"))
    let result = try await audit(policy, people(failed, of: 10)).units[0].requirements[0]
    #expect(result.earned == earned)
  }

  @Test(
    "a group is worth no more than its limit, and loses no more",
    arguments: [(1, 95.0, 5.0), (2, 90, 10), (4, 88, 12)])
  func limits(failed: Int, score: Double, charged: Double) async throws {
    let policy = try policy(
      persons(id: "a", points: 20, "group: g", "deduct: 3")
        + persons(id: "b", points: 20, "group: g", "deduct: 2")
        + requirement(id: "c", points: 88, "for: .", "assert: true()", "message: m"),
      scoring: ", groups: {g: {title: Lists, limit: 12}}")
    let unit = try await audit(policy, people(failed, of: 10)).units[0]
    #expect(unit.score == score)
    #expect(
      unit.groups == [
        GroupResult(id: "g", available: 12, lost: Double(failed) * 5, charged: charged)
      ])
  }

  @Test("a group weighs by itself in XCCDF's default model")
  func groupsOfXCCDF() async throws {
    let policy = try policy(
      persons(id: "a", points: 30, "group: g")
        + requirement(
          id: "b", points: 10, "group: g", "for: .", "assert: true()", "message: m")
        + requirement(id: "c", points: 2, "for: .", "assert: true()", "message: m"),
      model: "default", scoring: ", groups: {g: {title: Lists, weight: 3}}")
    // The group earns 10 of 40 and weighs 3, the rest all of 2 and weighs 2.
    #expect(try await audit(policy, people(1, of: 2)).units[0].score == 55)
  }

  @Test(
    "a bonus adds to the score, no more than it may, and costs nothing",
    arguments: [
      ("", 90.0, 0.0), ("<deed/>", 92, 2), ("<deed/><deed/><deed/>", 95, 5),
      ("<deed bad='1'/>", 90, 0),
    ])
  func bonuses(deeds: String, score: Double, bonus: Double) async throws {
    let policy = try policy(
      persons(points: 100, "deduct: 10")
        + requirement(
          id: "deed", points: 8, "for: deed", "assert: not(@bad)", "message: m", "bonus: 2"),
      scoring: ", bonus: 5")
    let unit = try await audit(policy, people(1, of: 3) + deeds).units[0]
    #expect(unit.score == score && unit.bonus == bonus)
    #expect(unit.requirements[1].findings.isEmpty)
  }

  @Test("no bonus lifts a score over the full mark")
  func fullMark() async throws {
    let policy = try policy(
      persons() + requirement(id: "deed", "for: deed", "assert: true()", "message: m", "bonus: 2"))
    #expect(try await audit(policy, people(0, of: 1) + "<deed/>").units[0].score == 100)
  }

  @Test(
    "a failure weighs more from the second window in a row on",
    arguments: [
      ("", 0.0), ("7 8 9 10 11 12", 10), ("7 9 11", 7), ("7 8 11 12", 7), ("7 8 9 12", 7),
      ("9 10 11 12", 7),
    ])
  func repeats(months: String, earned: Double) async throws {
    let policy = try policy(
      requirement(
        "for: .", "each: month",
        "assert: \"month-from-date($window?start) = tokenize(@months) ! xs:integer(.)\"",
        "message: m", "deduct: 1", "repeats: 2"))
    let report = try await audit(
      policy, "<?xml version='1.0'?><club id='a' name='A' months='\(months)'/>")
    #expect(report.units[0].requirements[0].earned == earned)
  }
}

/// What holds a grade, whatever the score.
struct CapTests {
  private func unit(
    _ failed: Int, of all: Int,
    _ caps: String = "caps: [{from: 0.5, grade: fair}, {from: 1, grade: poor}]"
  ) async throws -> Assessment {
    let policy = try policy(
      requirement(
        id: "a", points: 10, "for: person", "assert: \"@ok\"", "message: m", caps)
        + requirement(id: "b", points: 90, "for: .", "assert: true()", "message: m"))
    let people =
      String(repeating: "<person/>", count: failed)
      + String(repeating: "<person ok='1'/>", count: all - failed)
    return try await audit(policy, people).units[0]
  }

  @Test(arguments: [
    (0, "good", [] as [String]), (1, "good", []), (2, "fair", ["fair"]), (3, "fair", ["fair"]),
    (4, "poor", ["poor"]),
  ])
  func theHeaviestThatHoldsIsTheGrade(failed: Int, grade: String, caps: [String]) async throws {
    let unit = try await unit(failed, of: 4)
    #expect(unit.grade == grade)
    #expect(unit.caps.map(\.grade) == caps)
    #expect(unit.vetoes == (grade == "poor" ? ["a"] : []))
  }

  @Test func eachSaysWhatWouldLiftIt() async throws {
    let cap = try #require(try await unit(3, of: 4).caps.first)
    #expect(cap.failed == 3 && cap.decided == 4)
    #expect(cap.lifting == 2)
  }

  @Test func aCapWithoutShareHoldsFromTheFirstFailureOn() async throws {
    #expect(try await unit(1, of: 100, "caps: [{grade: fair}]").grade == "fair")
    #expect(try await unit(0, of: 100, "caps: [{grade: fair}]").grade == "good")
  }

  @Test func theNextGradeLiftsTheCap() async throws {
    let unit = try await unit(2, of: 4)
    #expect(unit.score == 95)
    #expect(unit.nextGrade == NextGrade(name: "good", score: 100, requirements: ["a"]))
  }
}

/// What can no longer be put right, and what need not be yet.
struct LapseTests {
  private func audited(
    _ keys: String..., asOf: String, content: String = ""
  ) async throws -> Assessment {
    let policy = try policy(
      requirement(
        id: "a", points: 50,
        (["for: .", "assert: \"exists(meeting)\"", "message: m"] + keys).joined(
          separator: "\n  "))
        + requirement(id: "b", points: 50, "for: .", "assert: \"exists(list)\"", "message: m"))
    return try await audit(policy, content, asOf: asOf).units[0]
  }

  @Test(
    "what is due is pending before and lapsed after",
    arguments: [
      ("due: end", "2016-12-30", "pending until 2016-12-31"), ("due: end", "2016-12-31", "lapsed"),
      ("due: \"xs:date('2016-09-30')\"", "2016-09-29", "pending until 2016-09-30"),
      ("due: \"xs:date('2016-09-30')\"", "2016-09-30", "lapsed"),
      ("due: \"@due\"", "2016-09-30", "open"), ("", "2016-12-31", "open"),
    ])
  func due(key: String, asOf: String, state: String) async throws {
    let finding = try #require(try await audited(key, asOf: asOf).requirements[0].findings.first)
    let found =
      finding.outcome == .pending
      ? "pending until \(finding.due ?? "?")" : finding.isLapsed ? "lapsed" : "open"
    #expect(found == state)
  }

  @Test("what is due at the end of a period holds in every one at whose end the policy is in force")
  func firstPeriod() async throws {
    let late = try PolicyLoader().load(
      text: """
        policy: club
        title: Club rules
        in-force: 2016-08-15
        unit: {select: /club, id: "@id"}
        requirements:
          - {id: once, title: o, clause: "1", for: ., assert: exists(meeting), due: end}
          - {id: each, title: e, clause: "1", for: ., each: half-year, assert: exists(meeting)}
        """, file: "policy.yaml")
    let results = try await audit(late, "").units[0].requirements
    #expect(results.map(\.counts.failed) == [1, 0])
  }

  @Test("a day that is none is an error of the policy")
  func noDay() async throws {
    let finding = try await audited("due: \"'soon'\"", asOf: "2016-09-30").requirements[0].findings[
      0]
    #expect(finding.outcome == .error)
    #expect(finding.error?.code == "XPTY0004")
  }

  @Test("nothing is promised of what has lapsed")
  func prospects() async throws {
    let unit = try await audited("each: month", asOf: "2016-12-31")
    #expect(unit.requirements.map(\.gain) == [0, 50])
    #expect(unit.requirements.map(\.lapsed) == [6, 0])
    #expect(unit.nextGrade == nil && unit.grade == "poor")
    let other = try await audited("each: month", asOf: "2016-12-31", content: "<list/>")
    #expect(other.score == 50 && other.nextGrade == nil)
  }

  @Test("a cap that lapsed checks hold alone is lifted by nothing")
  func caps() async throws {
    let unit = try await audited(
      "each: month", "caps: [{from: 0.5, grade: fair}]", asOf: "2016-12-31", content: "<list/>")
    #expect(unit.caps.map(\.lifting) == [nil])
  }
}
