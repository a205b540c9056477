import Auditing
import Testing

@testable import Reporting

@Suite struct HTMLFigureTests {
  @Test func setsFiguresAgainstTheirTargets() throws {
    let page = try HTMLPage(Sample.township())
    let rows = "//section[@id = 'figures']//tbody/tr"
    #expect(
      try page.texts("\(rows)/string-join(*[position() lt 6], '|')") == [
        "三(一)1(1)|大联勤队伍|42|46|−4", "三(一)1(2)|治安巡逻社保队伍|117|117|0",
        "三(一)2(1)|村居干部、楼组长队伍|54|–|–", "三(一)2(3)|小联勤队伍|236|118|+118", "|会议|–|每月|–",
      ])
    #expect(
      try page.texts("\(rows)//svg/string-join((title, desc), '|')") == [
        "大联勤队伍|实有42，应有46，91%", "治安巡逻社保队伍|实有117，应有117，100%", "小联勤队伍|实有236，应有118，200%",
      ])
  }

  @Test func marksBarsThatFallShort() throws {
    let page = try HTMLPage(Sample.township())
    #expect(
      try page.texts("//svg[@class = 'bar']/rect[2]/string-join((@class, @width), ' ')")
        == ["value short 146.09", "value 160", "value 200"])
    #expect(try page.texts("//svg[@class = 'bar']/rect[3]/@x") == ["160", "160", "160"])
  }

  @Test(arguments: ["NaN", "INF", "-5", "viele"])
  func drawsNoBarOfWhatIsNoQuantity(value: String) throws {
    let figure = Figure(label: "x", clause: "", value: value, target: "10")
    let page = try HTMLPage(Sample.township(figures: [figure]))
    #expect(try page.count("//svg[@class = 'bar']") == 0)
    #expect(try page.text("//section[@id = 'figures']//tbody/tr/td[2]") == value)
  }
}

@Suite struct HTMLHeatMapTests {
  @Test func setsUnitsAgainstTheRequirementsTheyFailed() throws {
    let page = try HTMLPage(Sample.township())
    let map = "//section[@id = 'heat-map']//table"
    #expect(
      try page.texts("\(map)/tbody/tr/string-join(*, ' ')")
        == [
          "东渚村 · – –", "社区办 – ○ –", "南苇村 20 – 2", "城管中队 1 1 –", "葛隆检查站 × × ×",
          "绿禾村 … … …", "rosters/bad.xml ? ? ?",
        ])
    #expect(
      try page.texts("\(map)/thead//th")
        == ["单位", "三(一)1 袖章与队伍类别相符", "四(四) 每季度由派出所民警培训", "四(二) 公民身份号码有效"])
    #expect(try page.texts("\(map)//tr[3]/td/@class") == ["s3", "s0", "s1"])
  }

  @Test func turnsRoundWhereThereAreMoreRequirements() throws {
    let failed = [Sample.armband, Sample.training, Sample.number].map {
      Sample.result(of: $0, [Sample.finding()])
    }
    let page = try HTMLPage(
      Sample.report(units: [Sample.unit("a", name: "甲", requirements: failed), Sample.unit("b")]))
    #expect(try page.texts("//table[contains-token(@class, 'heat')]//th/@scope").count == 6)
    #expect(
      try page.texts("//table[contains-token(@class, 'heat')]/thead//th") == ["考核项", "甲", "南苇村"])
  }

  @Test(arguments: [(1, 10, "s1"), (1, 9, "s2"), (3, 10, "s2"), (6, 10, "s3"), (7, 10, "s4")])
  func darkensWithTheShareThatFailed(failed: Int, of total: Int, shade: String) {
    let result = Sample.result(
      passed: total - failed, Array(repeating: Sample.finding(), count: failed))
    let map = HeatMap(
      Presentation(of: Sample.report(units: [Sample.unit(requirements: [result])])))
    #expect(map.cell(0, Sample.armband).shade == shade)
    #expect(map.cell(0, Sample.armband).text == String(failed))
  }

  @Test func breaksManyColumnsIntoTables() throws {
    let requirements = (1...90).map { number in
      RequirementSummary(
        id: "r\(number)", title: "第\(number)项", clause: "", points: 1, isVeto: false,
        derivation: nil)
    }
    let units = (1...100).map { number in
      Sample.unit(
        "u\(number)",
        requirements: requirements.map { Sample.result(of: $0, [Sample.finding()]) })
    }
    let report = AuditReport(
      policy: PolicySummary(
        id: "p", title: "p", sourceNumber: "", language: "zh", fullScore: 100, grades: [],
        requirements: requirements),
      period: PeriodSummary(label: "2016", start: "", end: ""), asOf: "",
      units: Assessments(units))
    let page = try HTMLPage(report)
    #expect(
      try page.texts("//table[contains-token(@class, 'heat')]/string(count(thead//th))")
        == ["46", "46"])
  }
}
