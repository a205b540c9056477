import Auditing
import Policies
import Testing

/// What the requirements of the policy are worth, and how they word what is wrong; what each of
/// them asks for is shown by the policy's own tests.
@Suite struct WaigangRequirementTests {
  private let roster: String

  init() throws {
    roster = try Waigang.roster("gelong-checkpoint")
  }

  @Test func areEachWorthSomethingAndInAGroup() throws {
    let policy = try Waigang.policy()
    #expect(policy.levels.count == 2)
    for requirement in policy.levels.flatMap(\.requirements) {
      #expect(requirement.points > 0 && !requirement.clause.isEmpty && !requirement.title.isEmpty)
      #expect((requirement.group == nil) == requirement.isBonus, "\(requirement.id)")
    }
  }

  @Test func sayEachWhatIsWrongAndWhatToDo() throws {
    for requirement in try Waigang.policy().requirements where requirement.id != "training.effect" {
      #expect(requirement.rule?.message.segments.isEmpty != true, "\(requirement.id)")
      #expect(!requirement.remedy.segments.isEmpty, "\(requirement.id)")
    }
  }

  /// The document from its preamble to its last demand, and no requirement that no sentence asks
  /// for.
  @Test func answerTheDocumentSentenceBySentence() throws {
    let policy = try Waigang.policy()
    let checked = Set(policy.obligations.flatMap(\.requirements))
    #expect(checked == Set(policy.requirements.map(\.id)))
    let sections = policy.obligations.map { String($0.clause.prefix(1)) }
    let order = ["印", "序", "一", "二", "三", "四", "五", "六"]
    #expect(sections.compactMap(order.firstIndex) == sections.compactMap(order.firstIndex).sorted())
    #expect(Set(sections) == Set(order))
  }

  @Test func nameTheFirstDayWithoutInsurance() async throws {
    let edit = Edit(
      #"to="2016-12-31" insured="11"/>"#,
      to:
        #"to="2016-09-15" insured="11"/><insurance kind="accident" from="2016-09-17" to="2016-12-31" insured="11"/>"#
    )
    let unit = try await Waigang.audit(try edit(roster))
    let result = try #require(unit.requirements.first { $0.id == "insurance.accident" })
    #expect(result.findings.map(\.window) == ["2016-09"])
    #expect(try #require(result.findings.first).text.contains("2016-09-16"))
  }

  @Test func nameTheHourWithoutAPatrol() async throws {
    let unit = try await Waigang.audit(try Waigang.roster("police-station"))
    let result = try #require(unit.requirements.first { $0.id == "shift.round-the-clock" })
    #expect(result.findings.map(\.text) == ["外冈镇治安巡逻社保队伍：自05:30起无人巡逻"])
  }

  @Test func speakOfAMemberWithoutAName() async throws {
    let roster = try Edit("<name>薛红春</name>", to: "<name/>")(
      try Edit("<phone>10015785904</phone>", to: "")(roster))
    let findings = try await Waigang.audit(roster).requirements.flatMap(\.findings)
      .filter { $0.outcome == .fail }
    #expect(
      findings.map(\.text) == [
        "葛隆检查站交通协管员队伍：第1名队员未登记姓名", "未具名队员：电话为空，不是能够接通的号码",
      ])
  }
}
