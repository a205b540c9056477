import Auditing
import Foundation
import Testing
import XMLTree
import XPath

@testable import roster_fixtures

/// The rosters of `fixtures/2016H2`.
@Suite struct WaigangFixtureTests {
  @Test func areWhatTheGeneratorWrites() throws {
    let folder = try TemporaryFolder()
    try Corpus.township.write(to: URL(filePath: folder.path))
    let written = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(written.sorted() == (try Waigang.units()).map { "\($0).xml" })
    for unit in try Waigang.units() {
      #expect(try folder.read("\(unit).xml") == (try Waigang.roster(unit)), "\(unit)")
    }
  }

  @Test func areValid() throws {
    for unit in try Waigang.units() {
      let reading = try Waigang.reading(unit)
      #expect(reading.isValid && reading.diagnostics.isEmpty, "\(reading.diagnostics)")
    }
  }

  /// The figures of section three of the document.
  @Test(arguments: [
    ("team[@kind = 'joint-patrol']/member", 46),
    ("team[@kind = 'security-patrol']/member", 117),
    ("self::*[@unit = 'gelong-checkpoint']/team[@kind = 'traffic-assistant']/member", 11),
    ("self::*[@unit = 'xuangao-checkpoint']/team[@kind = 'traffic-assistant']/member", 5),
    ("team[@kind = 'traffic-assistant']/member", 16),
    ("team[@kind = 'street-sanitation']/member", 30),
    ("team[@kind = 'shop-warden']/member", 20),
    ("team[@kind = 'peace-volunteer']/member", 626),
    ("team[@kind = 'comprehensive-assistant']/member[category = 'population-assistant']", 79),
    ("team[@kind = 'comprehensive-assistant']/member[category = 'security-assistant']", 22),
    ("team[@kind = 'comprehensive-assistant']/member", 101),
    ("team[@kind = 'village-joint-patrol']/member", 118),
    ("team[@kind = 'security-informant']/member", 209),
    ("team[@kind = 'counter-terror-informant']/member", 32),
  ])
  func haveTheFiguresOfTheDocument(members: String, count: Int) throws {
    #expect(try Self.count(members) == count)
  }

  @Test func haveTeamsOfAllKindsInTheStrengthOfThePolicy() throws {
    var names = StaticContext()
    let kinds = names.declareVariable("team-kinds")
    let evaluator = try Self.evaluator()
    evaluator[kinds] = try #require(
      try Waigang.policy().tables.first { $0.name == "team-kinds" }?.value)
    let rows = try XPathExpression("$team-kinds ! (?kind || ' ' || ?strength)", in: names)
      .evaluate(with: evaluator).map { try $0.stringValue().split(separator: " ").map(String.init) }
    #expect(rows.map(\.first) == TeamKind.allCases.map(\.rawValue))
    for row in rows {
      let count = try Self.count("team[@kind = '\(row[0])']/member")
      // For some kinds the document gives no figure.
      if row.count == 2 { #expect(count == Int(row[1]), "\(row[0])") } else { #expect(count > 0) }
    }
  }

  @Test func areOfPeopleWhoCannotBeReal() throws {
    let members = try Self.count("team/member")
    #expect((1_300...1_450).contains(members))
    #expect(try Self.count("team/member/id-number[not(starts-with(., '99'))]") == 0)
    #expect(try Self.count(".//phone[not(. = '' or starts-with(., '100'))]") == 0)
  }

  private static let seeded: [String: Set<String>] = [
    "qilu-village": ["roster.headcount", "roster.leader", "roster.contact"],
    "xiaotang-committee": ["member.phone", "member.post", "member.id-number", "member.unique"],
    "xuangao-checkpoint": ["armband.type"],
    "sanitation-office": ["training.quarterly"],
    "fengpu-village": ["training.quarterly", "training.attendance"],
    "hepan-property": ["insurance.accident"],
    "community-office": ["insurance.accident"],
    "liudai-village": ["inspection.video", "inspection.on-site", "inspection.notified"],
  ]

  @Test func failWhatIsWrongInThemAndNothingElse() async throws {
    let policy = try Waigang.policy()
    let report = try await Waigang.report()
    #expect(report.failures.isEmpty)
    #expect(report.units.count == (try Waigang.units()).count)
    for unit in report.units where unit.id != "urban-management" {
      let failed = Self.seeded[unit.id] ?? []
      #expect(unit.failedRequirements == failed, "\(unit.id)")
      #expect((unit.score == 100) == failed.isEmpty, "\(unit.id)")
    }
    let worst = try #require(report.units.last)
    #expect(worst.id == "urban-management")
    #expect(worst.failedRequirements == Set(policy.requirements.map(\.id)))
    #expect(report.units.allSatisfy { $0.requirements.allSatisfy { $0.counts[.error] == 0 } })
  }

  /// How many nodes the rosters hold of those selected from their root elements.
  private static func count(_ path: String) throws -> Int {
    var names = StaticContext()
    names.defaultElementNamespace = try Waigang.policy().namespace
    let expression = try XPathExpression(path, in: names)
    let evaluator = try evaluator()
    return try Waigang.units().reduce(0) { sum, unit in
      let tree = try #require(try Waigang.reading(unit).tree)
      let root = try #require(tree.root.children.first { $0.kind == .element })
      return sum + (try expression.evaluate(on: .node(root), with: evaluator)).count
    }
  }

  private static func evaluator() throws -> Evaluator {
    let day = try #require(DateTime(year: 2016, month: 12, day: 31))
    return Evaluator(context: DynamicContext(currentDateTime: day))
  }
}
