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
    ("报送的责任单位", "25", "26"),
    ("各季都由民警培训的队伍", "35", "43"),
    ("受过现场和视频检查的队伍", "40", "43"),
    ("保险没有空档的队伍", "36", "43"),
    ("物资配齐的队伍", "38", "43"),
    ("大联勤队伍", "46", "46"),
    ("治安巡逻社保队伍", "117", "117"),
    ("交通协管员队伍", "16", "16"),
    ("街面环卫职工队伍", "30", "30"),
    ("沿街店铺门责管理员队伍", "19", "20"),
    ("各村(居)委平安志愿者队伍", "562", "626"),
    ("村居干部、楼组长队伍", "48", nil),
    ("综治社保队员和综合协管员队伍", "101", "101"),
    ("各村小联勤队伍", "118", "118"),
    ("企事业单位群防群治队伍", "49", nil),
    ("治安信息员队伍", "210", "209"),
    ("反恐信息员队伍", "33", "32"),
    ("其中葛隆检查站", "11", "11"),
    ("其中宣高检查站", "5", "5"),
    ("其中村(居)委干部", "27", nil),
    ("其中楼组长", "21", nil),
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
    guard case .map(let rows) = try #require(kinds.first) else {
      Issue.record("team-kinds has no key")
      return
    }
    #expect(rows.entries.count == TeamKind.allCases.count)
    for kind in TeamKind.allCases {
      #expect(try Self.count("team[@kind = '\(kind.rawValue)']/member") > 0, "\(kind)")
    }
  }

  @Test func areOfPeopleWhoCannotBeReal() throws {
    #expect(try Self.count("team/member") == 1_420)
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
    "chengyuan-committee": ["roster.period", "roster.updated"],
    "civilization-office": ["warden.street"],
    "community-office": ["insurance.accident"],
    "dongzhu-village": ["member.duty", "operation.allowance"],
    "fengpu-village": ["training.attendance", "training.focus", "training.quarterly"],
    "governance-office": [
      "award.timely", "inspection.notified", "inspection.provided", "meeting.liaison",
      "report.form",
    ],
    "grid-center": ["member.phone"],
    "hepan-property": ["insurance.accident"],
    "heting-village": ["award.category", "award.once", "award.recipient", "roster.updated"],
    "joint-office": [
      "meeting.bodies", "meeting.heads", "meeting.monthly", "meeting.settled", "office.staff",
    ],
    "liudai-village": ["member.phone", "roster.leader", "training.quarterly"],
    "luyuan-committee": [
      "inspection.on-site", "inspection.video", "insurance.accident", "member.category",
      "roster.headcount", "roster.leader", "roster.listed", "supply.issued", "team.responsible",
      "team.tasks", "training.quarterly", "unit.teams",
    ],
    "market-office": [
      "armband.type", "inspection.on-site", "member.phone", "member.trade", "warden.street",
    ],
    "police-station": [
      "enterprise.informants", "report.channel", "report.handled", "shift.key-areas",
      "shift.round-the-clock", "training.provided",
    ],
    "population-office": ["member.id-number", "member.phone"],
    "qilu-village": ["inspection.video", "roster.contact", "roster.headcount"],
    "sanitation-office": ["armband.type"],
    "urban-management": [
      "armband.type", "award.category", "award.once", "award.recipient", "inspection.lead",
      "inspection.on-site", "inspection.rectified", "inspection.video", "insurance.accident",
      "member.duty", "member.id-number", "member.name", "member.phone", "member.post",
      "member.trade", "member.unique", "roster.contact", "roster.headcount", "roster.leader",
      "roster.updated", "supply.issued", "training.attendance", "training.focus",
      "training.quarterly", "warden.street",
    ],
    "wangsui-market": ["supply.issued", "team.tasks"],
    "xiaotang-committee": [
      "member.id-number", "member.phone", "member.post", "member.unique", "roster.leader",
    ],
    "xuangao-checkpoint": ["armband.type", "insurance.accident"],
    "yunxu-village": ["inspection.on-site", "inspection.rectified", "inspection.video"],
  ]

  @Test func failWhatIsWrongInThemAndNothingElse() async throws {
    let report = try await Waigang.report()
    #expect(report.unreadable.isEmpty)
    #expect(report.units.count == (try Waigang.units()).count)
    for unit in report.units {
      #expect(unit.failedRequirements == Self.seeded[unit.id] ?? [], "\(unit.id)")
    }
    #expect(report.units.allSatisfy { $0.requirements.allSatisfy { $0.counts[.error] == 0 } })
  }

  /// No more than half of the units have the best grade, and every grade is there.
  @Test func areOfEveryGrade() async throws {
    let report = try await Waigang.report()
    let units = Dictionary(grouping: report.units) { $0.grade ?? "" }.mapValues { $0.map(\.id) }
    #expect(Set(units.keys) == ["优秀", "良好", "合格", "不合格"])
    #expect(units["优秀"]?.count ?? 0 <= report.units.count / 2)
    #expect(units["不合格"]?.contains("urban-management") == true)
  }

  @Test func shareAPersonBetweenTwoUnits() async throws {
    let summary = try #require(try await Waigang.report().whole)
    let result = try #require(summary.requirements.first { $0.id == "persons.once" })
    #expect(result.findings.map(\.file) == ["qilu-village.xml", "xiaotang-committee.xml"])
    #expect(
      result.findings.map(\.text) == [
        "栖鹭村村民委员会：有1人同时登记在晓塘居民委员会", "晓塘居民委员会：有1人同时登记在栖鹭村村民委员会",
      ])
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
