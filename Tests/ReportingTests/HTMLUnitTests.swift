import Auditing
import Testing
import XMLTree

@testable import Reporting

@Suite struct HTMLUnitTests {
  private let page: HTMLPage
  private let failing = "//article[header//h2 = '南苇村']"

  init() throws { page = try HTMLPage(Sample.township()) }

  @Test func hasAHeadOfItsOwn() throws {
    #expect(
      try page.texts("\(failing)/header/p/span[normalize-space()]")
        == ["群防群治守护网 · 单位考核结果", "外府发[2016]3号", "2016年下半年 截至2016年10月15日"])
    #expect(try page.text("\(failing)//p[@class = 'result']") == "得分 71.5 满分100 合格")
    #expect(
      try page.texts("\(failing)/header/dl/div") == [
        "名次3 / 5", "问题22", "未到期0", "适用考核项2", "计分检查点62", "报送文件rosters/nanwei.xml",
        "单位代号failing",
      ])
  }

  @Test func showsTheShortestWayToTheNextGrade() throws {
    #expect(
      try page.texts("\(failing)/section[@class = 'next']//(h3 | li)") == [
        "整改以下2项，可得90分，达到优秀", "四(二) 公民身份号码有效 可增16分", "三(一)1 袖章与队伍类别相符 可增2.5分",
      ])
    #expect(
      try page.texts("\(failing)/section[@class = 'next']//a/@href/substring(., 2)")
        == page.texts("\(failing)//section[@class = 'group']/@id"))
  }

  @Test func putsFirstWhatAddsMost() throws {
    #expect(
      try page.texts("\(failing)//section[@class = 'group']/div")
        == ["四(二) 公民身份号码有效 可增16分", "三(一)1 袖章与队伍类别相符 可增2.5分"])
    #expect(
      try page.texts("//article[header//h2 = '城管中队']//section[@class = 'group']/div")
        == ["四(四) 每季度由派出所民警培训 一票否决", "三(一)1 袖章与队伍类别相符", "四(四) 每季度由派出所民警培训"])
  }

  @Test func saysARemedyOnceOrWithEachFinding() throws {
    #expect(
      try page.texts("\(failing)//section[h4 | div/h4]/p[@class = 'remedy']") == ["整改措施：更换袖章"])
    #expect(
      try page.texts("\(failing)//section[@class = 'group'][1]//li")
        == ["号码为空 nanwei.xml:12 整改措施：登记", "号码有误 nanwei.xml:40 整改措施：更正"])
    #expect(
      try page.texts("\(failing)//section[@class = 'group'][1]/dl/div")
        == ["不合格检查点2 / 22", "失分4（满分5）", "推定依据花名册要能确认到人"])
  }

  @Test func holdsAllFindingsOfALongList() throws {
    let long = "\(failing)//section[@class = 'group'][2]"
    #expect(try page.count("\(long)/ol[1]/li") == 12)
    #expect(try page.text("\(long)/details/summary") == "展开其余8处")
    #expect(try page.text("\(long)/ol[2]/@start") == "13")
    #expect(try page.count("\(long)/ol[2]/li") == 8)
    // What is folded on a screen is open in print.
    let rules = page.source.split(separator: "\n").drop { !$0.contains("@media screen") }
    #expect(rules.dropFirst().first?.contains(".rest { display: none; }") == true)
    #expect(page.source.ranges(of: ".rest { display: none; }").count == 1)
  }

  @Test func saysWhatIsPendingAndWaived() throws {
    let unit = "//article[header//h2 = '社区办']"
    #expect(try page.text("\(unit)/p[@class = 'statement']") == "没有需要整改的问题。")
    #expect(
      try page.texts("\(unit)/section/h3") == ["未到期", "已豁免"])
    #expect(
      try page.texts("\(unit)//section[@class = 'group']")
        == [
          "四(四) 每季度由派出所民警培训 2016-12-31到期 未培训 2016年第四季度 rosters/nanwei.xml:12",
          "四(四) 每季度由派出所民警培训 第三季度未培训 waiting.xml:8 理由：警力抽调 批准人：镇综治办 有效期至：2017-03-31",
        ])
  }

  @Test func saysWhatWasPutRightSinceLastTime() throws {
    let page = try HTMLPage(Sample.township(), ReportOptions(baseline: try Sample.earlier()))
    #expect(
      try page.texts("\(failing)/section[h3 = '上次以来已整改']//section")
        == ["三(一)1 袖章与队伍类别相符 第99人没有袖章"])
    #expect(
      try page.texts("\(failing)//li[contains(., '仍未整改')]")
        == ["第1人没有袖章 仍未整改 nanwei.xml:1"])
    #expect(
      try page.text("\(failing)/header/dl/div[dt = '与上次相比']/dd") == "已整改1处，仍未整改1处，新增21处")
  }

  @Test func tellsWhatIsWrongWithItsFileAndItsRules() throws {
    #expect(
      try page.text("\(failing)//ul[@class = 'problems']/li")
        == "rosters/nanwei.xml:2 错误 unknown element")
    let unit = "//article[header//h2 = '城管中队']"
    #expect(
      try page.texts("\(unit)/section[h3 = '无法核对']//li")
        == ["第7行（/roster/team[1]/@on）的值有误，无法核对，不扣分 rosters/nanwei.xml:9"])
    #expect(try page.text("\(unit)/header/dl/div[dt = '规则出错']/dd") == "1处没有结果，得分暂定")
  }

  @Test(arguments: [
    ("葛隆检查站", "该单位本期未报送，按0分计。", ["名次5 / 5", "报送文件未报送", "单位代号missing"]),
    ("绿禾村", "该单位本期尚未报送，报送期未过，没有得分。", ["报送文件尚未报送", "单位代号awaited"]),
    ("rosters/bad.xml", "报送文件无法读取，未能考核，没有得分。", ["报送文件rosters/bad.xml"]),
  ])
  func tellsWhoWasNotJudgedAndWhy(name: String, statement: String, facts: [String]) throws {
    let unit = "//article[header//h2 = '\(name)']"
    #expect(try page.text("\(unit)/p[@class = 'statement']") == statement)
    #expect(try page.texts("\(unit)/header/dl/div") == facts)
    let problems = try page.texts("\(unit)//ul[@class = 'problems']/li")
    #expect(
      problems == (name.hasSuffix("xml") ? ["rosters/bad.xml:3 错误 元素“roster”没有结束"] : []))
  }

  @Test func showsWhatTheRuleSaw() throws {
    let finding = Finding(
      outcome: .fail, line: 1, subject: "/roster", window: nil, due: nil,
      message: Message(verbatim: "少"),
      remedy: "",
      evidence: [Evidence(expression: "@headcount = count(member)", value: "false()", depth: 0)])
    let page = try HTMLPage(
      Sample.report(units: [Sample.unit(requirements: [Sample.result([finding])])]))
    #expect(
      try page.text("//ul[@class = 'evidence']/li") == "@headcount = count(member) → false()")
  }

  @Test func standsAloneInAReportOnOneUnit() throws {
    let page = try HTMLPage(try #require(Sample.township().only(unit: "failing")))
    #expect(try page.texts("//nav//a") == ["各单位考核结果", "附：报告依据"])
    #expect(try page.count("//article") == 1)
    #expect(try page.count("//article//dt[. = '名次']") == 0)
  }
}
