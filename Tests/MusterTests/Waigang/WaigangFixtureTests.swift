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

  /// The figures of section three of the document, and those it does not give.
  private static let figures: [(label: String, value: String, target: String?)] = [
    ("报送的责任单位", "26", "26"),
    ("大联勤队伍", "46", "46"),
    ("治安巡逻社保队伍", "117", "117"),
    ("交通协管员队伍", "16", "16"),
    ("街面环卫职工队伍", "30", "30"),
    ("沿街店铺门责管理员队伍", "20", "20"),
    ("各村(居)委平安志愿者队伍", "626", "626"),
    ("村居干部、楼组长队伍", "59", nil),
    ("综治社保队员和综合协管员队伍", "101", "101"),
    ("各村小联勤队伍", "118", "118"),
    ("企事业单位群防群治队伍", "49", nil),
    ("治安信息员队伍", "209", "209"),
    ("反恐信息员队伍", "32", "32"),
    ("其中葛隆检查站", "11", "11"),
    ("其中宣高检查站", "5", "5"),
    ("其中村(居)委干部", "33", nil),
    ("其中楼组长", "26", nil),
    ("其中人口协管员", "79", "79"),
    ("其中综治社保队员", "22", "22"),
    ("其中专职治安保卫人员", "29", nil),
    ("其中兼职治安保卫人员", "15", nil),
  ]

  @Test func haveTheFiguresOfTheDocument() async throws {
    let summary = try #require(try await Waigang.report().whole)
    #expect(summary.figures.map(\.label) == Self.figures.map(\.label))
    #expect(summary.figures.map(\.value) == Self.figures.map(\.value))
    #expect(summary.figures.map { $0.target ?? "" } == Self.figures.map { $0.target ?? "" })
    #expect(summary.figures.allSatisfy { !$0.clause.isEmpty })
  }

  @Test func haveTeamsOfAllKindsOfThePolicy() throws {
    let kinds = try #require(try Waigang.policy().tables.first { $0.name == "team-kinds" }?.value)
    #expect(kinds.count == TeamKind.allCases.count)
    for kind in TeamKind.allCases {
      #expect(try Self.count("team[@kind = '\(kind.rawValue)']/member") > 0, "\(kind)")
    }
  }

  @Test func areOfPeopleWhoCannotBeReal() throws {
    #expect(try Self.count("team/member") == 1_423)
    #expect(try Self.count("team/member/id-number[not(starts-with(., '99'))]") == 0)
    // The joint office can be called at the number the document gives.
    #expect(
      try Self.count(".//phone[not(. = ('', '39100162') or starts-with(., '100'))]") == 0)
    #expect(try Self.count("channel[not(starts-with(@phone, '100'))]") == 0)
  }

  /// So are those of the documents the policy is tested on.
  @Test func areOfPeopleWhoCannotBeRealInTheTestsOfThePolicy() throws {
    let folder = "\(Waigang.policyFolder)/tests"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".xml") }
    #expect(files.count > 5)
    for file in files {
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      let numbers = text.matches(of: /[0-9]{11,17}[0-9X]?/).map(\.output)
      #expect(numbers.allSatisfy { $0.hasPrefix($0.count == 18 ? "99" : "100") }, "\(file)")
    }
  }

  private static let seeded: [String: Set<String>] = [
    "qilu-village": ["roster.headcount", "roster.leader", "roster.contact"],
    "xiaotang-committee": ["member.phone", "member.post", "member.id-number", "member.unique"],
    "xuangao-checkpoint": ["armband.type"],
    "sanitation-office": ["training.quarterly"],
    "fengpu-village": ["training.quarterly", "training.attendance", "training.focus"],
    "hepan-property": ["insurance.accident"],
    "community-office": ["insurance.accident"],
    "liudai-village": ["inspection.video", "inspection.on-site", "inspection.notified"],
    "police-station": [
      "shift.round-the-clock", "shift.key-areas", "enterprise.informants", "report.handled",
      "report.channel", "award.information",
    ],
    "population-office": ["report.form"],
    "market-office": ["warden.street", "member.trade"],
    "wangsui-market": ["team.tasks", "supply.issued"],
    "nanwei-village": ["member.duty", "training.focus"],
    "heting-village": ["roster.updated", "award.category", "award.once", "award.timely"],
    "yunxu-village": ["inspection.lead", "inspection.rectified"],
    "maiwan-village": ["report.addressee", "operation.allowance"],
    "luyuan-committee": ["unit.teams", "team.responsible", "team.tasks", "member.category"],
    "chengyuan-committee": ["roster.period"],
    "joint-office": [
      "office.staff", "meeting.monthly", "meeting.heads", "meeting.bodies", "meeting.settled",
    ],
  ]

  @Test func failWhatIsWrongInThemAndNothingElse() async throws {
    let report = try await Waigang.report()
    #expect(report.unreadable.isEmpty)
    #expect(report.units.count == (try Waigang.units()).count)
    for unit in report.units where unit.id != "urban-management" {
      let failed = Self.seeded[unit.id] ?? []
      #expect(unit.failedRequirements == failed, "\(unit.id)")
      #expect((unit.score == 100) == failed.isEmpty, "\(unit.id)")
    }
    #expect(report.units.allSatisfy { $0.requirements.allSatisfy { $0.counts[.error] == 0 } })
  }

  /// The worst roster passes nothing that a roster of its kind can fail without being another's.
  @Test func haveOneThatFailsWhereverItCan() async throws {
    let worst = try #require(try await Waigang.report().units.last)
    #expect(worst.id == "urban-management")
    let passed = worst.requirements.filter { $0.available > 0 && $0.counts.failed == 0 }.map(\.id)
    #expect(
      passed == ["roster.form", "roster.period", "roster.unit", "unit.teams", "team.responsible"])
  }

  @Test func shareAPersonBetweenTwoUnits() async throws {
    let summary = try #require(try await Waigang.report().whole)
    let failed = summary.requirements.filter { $0.counts.failed > 0 }
    #expect(failed.map(\.id) == ["persons.once"])
    let findings = failed.flatMap(\.findings)
    #expect(findings.map(\.file) == ["qilu-village.xml", "xiaotang-committee.xml"])
    #expect(
      Set(findings.map(\.text)) == ["公民身份号码相同的人同时登记在栖鹭村村民委员会、晓塘居民委员会"])
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
