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

/// What a score would be, were something put right.
struct ProspectTests {
  /// Requirements of so many points that fail wholly, half or not at all, as `f`, `h` or `p`.
  private func report(
    _ requirements: (points: Int, result: Character, isVeto: Bool)..., model: String = "deduction"
  ) async throws -> Assessment {
    let policy = try policy(
      requirements.enumerated().map { index, each in
        requirement(
          id: "r\(index)", points: each.points, "for: person",
          "assert: \"@ok = '\(each.result)' or '\(each.result)' = 'p'\"", "message: m",
          "veto: \(each.isVeto)")
      }.joined(), model: model)
    return try await audit(policy, "<person ok='h'/><person/>").units[0]
  }

  @Test func eachRequirementSaysWhatItWouldAdd() async throws {
    let unit = try await report((50, "p", false), (30, "h", false), (20, "f", false))
    #expect(unit.score == 65)
    #expect(unit.requirements.map(\.gain) == [0, 15, 20])
  }

  @Test func theNextGradeTakesTheFewestRequirements() async throws {
    let unit = try await report(
      (50, "p", false), (10, "f", false), (12, "f", false), (28, "h", false))
    #expect(unit.score == 64 && unit.grade == "fair")
    #expect(unit.nextGrade == NextGrade(name: "good", score: 90, requirements: ["r3", "r2"]))
  }

  @Test func aVetoComesFirst() async throws {
    let unit = try await report((70, "p", false), (5, "f", true), (25, "f", false))
    #expect(unit.grade == "poor")
    #expect(unit.nextGrade == NextGrade(name: "fair", score: 75, requirements: ["r1"]))
  }

  @Test func theBestGradeHasNoNext() async throws {
    let unit = try await report((90, "p", false), (10, "f", false))
    #expect(unit.grade == "good" && unit.nextGrade == nil)
  }

  @Test func theAbsoluteModelWantsAll() async throws {
    let unit = try await report(
      (90, "p", false), (5, "f", false), (5, "h", false), model: "absolute")
    #expect(unit.requirements.map(\.gain) == [0, 0, 0])
    #expect(unit.nextGrade == NextGrade(name: "good", score: 100, requirements: ["r1", "r2"]))
  }
}
