import Auditing
import Testing

/// How checks become points, scores and grades.
struct ScoreTests {
  private let twoOfFour = "<person ok='1'/><person ok='1'/><person/><person/>"

  @Test(arguments: [
    ("deduct: share", 5.0), ("deduct: 2", 6.0), ("deduct: 0.5", 9.0), ("deduct: 9", 0.0),
  ])
  func pointsAreDeducted(deduction: String, earned: Double) async throws {
    let policy = try policy(
      requirement("for: person", "assert: \"@ok\"", "message: not ok", deduction))
    let result = try await audit(policy, twoOfFour).units[0].requirements[0]
    #expect(result.earned == earned)
    #expect(result.available == 10)
  }

  @Test func whatDoesNotApplyScalesTheRest() async throws {
    let policy = try policy(
      requirement(id: "a", points: 60, "for: pet", "assert: \"@ok\"", "message: m", "deduct: share")
        + requirement(
          id: "b", points: 40, "for: person", "assert: \"@ok\"", "message: m", "deduct: share"))
    let unit = try await audit(policy, twoOfFour).units[0]
    #expect(unit.score == 50)
    #expect(unit.requirements.map(\.available) == [0, 40])
    #expect(unit.grade == "poor")
  }

  @Test func nothingApplicableIsNoScore() async throws {
    let policy = try policy(requirement("for: pet", "assert: \"@ok\"", "message: m"))
    let unit = try await audit(policy, "").units[0]
    #expect(unit.score == nil && unit.grade == nil)
  }

  @Test(arguments: [(99.5, "good"), (80, "good"), (79.99, "fair"), (60, "fair"), (0, "poor")])
  func gradesGoByThreshold(score: Double, grade: String) async throws {
    let policy = try policy(
      requirement(
        points: 100, "for: .", "assert: false()", "message: m", "deduct: \(100 - score)"))
    #expect(try await audit(policy, "").units[0].grade == grade)
  }

  @Test func aVetoPutsAUnitInTheLowestGrade() async throws {
    let policy = try policy(
      requirement(id: "a", points: 99, "for: .", "assert: true()", "message: m")
        + requirement(id: "b", points: 1, "for: .", "assert: false()", "message: m", "veto: true"))
    let unit = try await audit(policy, "").units[0]
    #expect(unit.score == 99)
    #expect(unit.grade == "poor")
    #expect(unit.vetoes == ["b"])
  }

  @Test(arguments: [
    ("deduction", 62.5), ("default", 25), ("flat", 25), ("flat-unweighted", 50), ("absolute", 0),
  ])
  func modelsOfXCCDFAreThereByName(model: String, score: Double) async throws {
    let policy = try policy(
      requirement(
        id: "a", points: 30, "for: person", "assert: \"@ok\"", "message: m", "deduct: share")
        + requirement(id: "b", points: 10, "for: .", "assert: true()", "message: m"),
      model: model)
    #expect(try await audit(policy, twoOfFour).units[0].score == score)
  }

  @Test func unitsAreRankedByScoreThenById() async throws {
    let policy = try policy(
      requirement("for: person", "assert: \"@ok\"", "message: m", "deduct: share"))
    let report = try await audit(
      policy, "<person/>", "<person ok='1'/>", "", "<person ok='1'/>", "<person/><person ok='1'/>")
    #expect(report.units.map(\.id) == ["b", "d", "e", "a", "c"])
  }
}
