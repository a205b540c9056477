import Auditing
import Policies
import Testing

/// What each requirement asks for, on a roster that complies fully and one change to it.
@Suite struct WaigangRequirementTests {
  private let roster: String

  init() throws {
    roster = try Waigang.roster("gelong-checkpoint")
  }

  @Test func allHoldOnARosterThatComplies() async throws {
    let unit = try await Waigang.audit(roster)
    #expect(unit.score == 100)
    #expect(unit.grade == "优秀")
    for result in unit.requirements {
      #expect(result.counts[.pass] > 0 && result.counts.failed == 0, "\(result.id)")
      #expect(result.findings.isEmpty)
    }
  }

  private static let faults: [(requirement: String, edit: Edit)] = [
    ("roster.headcount", Edit(#"headcount="11""#, to: #"headcount="12""#)),
    ("roster.headcount", Edit(#" headcount="11""#, to: "")),
    ("roster.leader", Edit("<phone>10077048861</phone>", to: "")),
    ("roster.leader", Edit("10077048861", to: "1007704886")),
    ("roster.leader", Edit("<name>潘明</name>", to: "<name> </name>")),
    ("roster.contact", Edit("<phone>10038311818</phone>", to: "<phone/>")),
    ("roster.contact", Edit("<name>姚和红</name>", to: "")),
    ("member.name", Edit("<name>薛红春</name>", to: "<name> </name>")),
    ("member.name", Edit("<name>薛红春</name>", to: "")),
    ("member.phone", Edit("<phone>10015785904</phone>", to: "")),
    ("member.phone", Edit("10015785904", to: "20015785904")),
    ("member.phone", Edit("10015785904", to: "100157859045")),
    ("member.phone", Edit("10015785904", to: "39100162")),
    ("member.post", Edit("<post>葛隆检查站1号岗</post>", to: "")),
    ("member.post", Edit("<post>葛隆检查站1号岗</post>", to: "<post>\n</post>")),
    ("member.id-number", Edit("<id-number>990114198702240068</id-number>", to: "")),
    ("member.id-number", Edit("990114198702240068", to: "990114198702240086")),
    ("member.id-number", Edit("990114198702240068", to: "99011419870224006")),
    ("member.unique", Edit("990114196501090092", to: "990114198702240068")),
    ("armband.type", Edit("<armband>平安志愿者</armband>", to: "<armband>治安巡逻</armband>")),
    ("armband.type", Edit("<armband>平安志愿者</armband>", to: "")),
    ("training.quarterly", Edit(#"instructor="police""#, to: #"instructor="other""#)),
    (
      "training.quarterly",
      Edit(#"<training date="2016-12-05""#, to: #"<training date="2017-01-01""#)
    ),
    (
      "training.quarterly",
      Edit(#"<training date="2016-12-05""#, to: #"<training date="2016-09-30""#)
    ),
    ("training.attendance", Edit(#" attended="11""#, to: #" attended="8""#)),
    ("training.attendance", Edit(#" attended="11""#, to: "")),
    ("insurance.accident", Edit(#"to="2016-12-31""#, to: #"to="2016-12-30""#)),
    ("insurance.accident", Edit(#"from="2016-01-01""#, to: #"from="2016-07-02""#)),
    ("insurance.accident", Edit(#"kind="accident""#, to: #"kind="other""#)),
    (
      "inspection.video",
      Edit(#""2016-08-05" method="video""#, to: #""2016-08-05" method="on-site""#)
    ),
    (
      "inspection.video",
      Edit(#"<inspection date="2016-08-05""#, to: #"<inspection date="2016-07-31""#)
    ),
    (
      "inspection.on-site",
      Edit(#""2016-10-24" method="on-site""#, to: #""2016-10-24" method="video""#)
    ),
    ("inspection.notified", Edit(#" notified="2016-07-14""#, to: "")),
    ("inspection.notified", Edit(#"notified="2016-07-14""#, to: #"notified="2016-07-08""#)),
  ]

  @Test(arguments: faults)
  func fails(requirement: String, on edit: Edit) async throws {
    let unit = try await Waigang.audit(try edit(roster))
    #expect(unit.failedRequirements == [requirement])
    #expect(unit.requirements.allSatisfy { $0.counts[.error] == 0 })
    let result = try #require(unit.requirements.first { $0.id == requirement })
    #expect(result.earned < result.available)
    #expect(result.findings.allSatisfy { !$0.message.isEmpty && !$0.remedy.isEmpty })
    #expect(result.findings.allSatisfy { ($0.line ?? 0) > 1 })
  }

  @Test func haveAFaultEachThatFailsThem() throws {
    let requirements = try Waigang.policy().requirements.map(\.id)
    #expect(Set(Self.faults.map(\.requirement)) == Set(requirements))
  }

  @Test(arguments: [
    // A landline of Shanghai serves for those who are called on behalf of others.
    Edit("10077048861", to: "021-39100162"),
    Edit("10038311818", to: "39100162"),
    Edit("<phone>10015785904</phone>", to: "<phone> 10015785904\n</phone>"),
    // A check digit of ten is an X.
    Edit("990114198702240068", to: "99011419870224005X"),
    Edit("<armband>平安志愿者</armband>", to: "<armband> 平安志愿者 </armband>"),
    // The first and the last day of a quarter and of a month.
    Edit(#"<training date="2016-12-05""#, to: #"<training date="2016-10-01""#),
    Edit(#"<training date="2016-12-05""#, to: #"<training date="2016-12-31""#),
    Edit(#"<inspection date="2016-07-09""#, to: #"<inspection date="2016-07-01""#),
    Edit(
      #"<inspection date="2016-07-09" method="video" inspector="外冈派出所" notified="2016-07-14""#,
      to: #"<inspection date="2016-07-31" method="video" notified="2016-07-31""#),
    // Nine of eleven are more than four in five.
    Edit(#" attended="11""#, to: #" attended="9""#),
    Edit(#"from="2016-01-01""#, to: #"from="2016-07-01""#),
    // One policy follows on another.
    Edit(
      #"to="2016-12-31"/>"#,
      to: #"to="2016-09-15"/><insurance kind="accident" from="2016-09-16" to="2016-12-31"/>"#),
    // A gap in one is covered by another.
    Edit(
      #"<insurance kind="accident""#,
      to:
        #"<insurance kind="accident" from="2016-07-03" to="2016-07-04"/><insurance kind="accident""#
    ),
    // What is not asked for does no harm.
    Edit(
      "<training ", to: #"<training date="2016-09-01" instructor="other" attended="11"/><training "#
    ),
  ])
  func hold(on edit: Edit) async throws {
    let unit = try await Waigang.audit(try edit(roster))
    #expect(unit.failedRequirements.isEmpty)
    #expect(unit.score == 100)
  }

  @Test func nameTheFirstDayWithoutInsurance() async throws {
    let edit = Edit(
      #"to="2016-12-31"/>"#,
      to: #"to="2016-09-15"/><insurance kind="accident" from="2016-09-17" to="2016-12-31"/>"#)
    let unit = try await Waigang.audit(try edit(roster))
    let result = try #require(unit.requirements.first { $0.id == "insurance.accident" })
    #expect(result.findings.map(\.window) == ["2016-09"])
    #expect(try #require(result.findings.first).message.contains("2016-09-16"))
  }

  @Test func speakOfAMemberWithoutAName() async throws {
    let roster = try Edit("<name>薛红春</name>", to: "<name/>")(
      try Edit("<phone>10015785904</phone>", to: "")(roster))
    let findings = try await Waigang.audit(roster).requirements.flatMap(\.findings)
    #expect(
      findings.map(\.message) == [
        "葛隆检查站交通协管员队伍:第1名队员未登记姓名", "未具名队员:移动电话为空,应为以1开头的11位号码",
      ])
  }

  @Test func askOfInformantsForNothingButARoster() async throws {
    let unit = try await Waigang.audit(try Waigang.roster("governance-office"))
    #expect(unit.score == 100)
    let spared = unit.requirements.filter { $0.counts[.notApplicable] > 0 }.map(\.id)
    #expect(
      spared == [
        "armband.type", "training.quarterly", "insurance.accident", "inspection.video",
        "inspection.on-site", "inspection.notified",
      ])
  }

  @Test func areWorthAHundredPoints() throws {
    let requirements = try Waigang.policy().requirements
    #expect(requirements.reduce(0) { $0 + $1.points } == 100)
    #expect(requirements.allSatisfy { !$0.clause.isEmpty && !$0.title.isEmpty })
  }
}
