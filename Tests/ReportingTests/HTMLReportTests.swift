import Auditing
import Testing

@testable import Reporting

@Suite struct HTMLReportTests {
  /// A report and how it is written.
  struct Page: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let report: AuditReport
    let options: ReportOptions

    func read() throws -> HTMLPage { try HTMLPage(report, options) }
  }

  /// Reports of every size, in both languages, with and without an earlier one.
  static let pages: [Page] = {
    let earlier = try! Sample.earlier()
    let reports = [
      ("Chinese", Sample.township()), ("English", Sample.township(language: "en")),
      ("empty", Sample.report()), ("one unit", Sample.report(units: [Sample.unit()])),
      ("only one unit", Sample.township().only(unit: "failing")!),
    ]
    let options = [
      ("plain", ReportOptions()), ("compared", ReportOptions(language: "en", baseline: earlier)),
      ("dated", ReportOptions(language: "zh", timestamp: "2017-01-03T08:00:00Z")),
    ]
    return reports.flatMap { report in
      options.map { options in
        Page(
          testDescription: "\(report.0), \(options.0)", report: report.1, options: options.1)
      }
    }
  }()

  @Test(arguments: pages)
  func needsNothingElse(page: Page) throws {
    let page = try page.read()
    #expect(try page.count("//script | //link | //img | //iframe | //object | //@src") == 0)
    #expect(try page.count("//@*[starts-with(name(), 'on')] | //@style") == 0)
    #expect(try page.count("//@href[not(starts-with(., '#'))]") == 0)
    let style = try page.text("//style")
    #expect(!style.contains("@import"))
    #expect(style.ranges(of: "url(").count == style.ranges(of: "url(#").count)
  }

  @Test(arguments: pages)
  func leadsSomewhereByEveryLink(page: Page) throws {
    let page = try page.read()
    let ids = try page.texts("//@id")
    #expect(ids.count == Set(ids).count)
    let links = try page.texts("//@href/substring(., 2)")
    let labels = try page.texts("//@aria-labelledby/tokenize(.)")
    #expect(!links.isEmpty)
    #expect(Set(links + labels).isSubset(of: ids))
  }

  @Test(arguments: pages)
  func keepsItsHeadingsInOrder(page: Page) throws {
    let headings = try page.read()
      .texts("//*[matches(name(), '^h[1-6]$')]/substring(name(), 2)").compactMap { Int($0) }
    #expect(headings.first == 1)
    #expect(headings.count { $0 == 1 } == 1)
    for (before, after) in zip(headings, headings.dropFirst()) { #expect(after <= before + 1) }
  }

  @Test(arguments: pages)
  func namesItsRowsAndColumns(page: Page) throws {
    let page = try page.read()
    #expect(try page.count("//th[not(@scope)]") == 0)
    #expect(try page.count("//table[not(thead) or not(tbody//th)]") == 0)
    #expect(try page.count("//svg[not(@aria-hidden)][not(title and desc)]") == 0)
    #expect(try page.count("//table[count(distinct-values(.//tr/count(*))) gt 1]") == 0)
  }

  @Test(arguments: [
    ("zh", nil, "zh-CN"), ("zh", "en", "en"), ("en", nil, "en"), ("en", "zh", "zh-CN"),
  ])
  func saysWhatLanguageItIsIn(policy: String, option: String?, tag: String) throws {
    let page = try HTMLPage(
      Sample.township(language: policy), ReportOptions(language: option))
    #expect(try page.text("/html/@lang") == tag)
    let foreign = policy == "zh" ? "zh-CN" : "en"
    #expect(try page.text("//h1/bdi/@lang") == foreign)
    #expect(try page.texts("//article//h2/bdi/@lang").allSatisfy { $0 == foreign })
  }

  @Test func beginsWithWhatTheLeadingGroupAsks() throws {
    let page = try HTMLPage(Sample.township())
    #expect(try page.text("//h1") == "群防群治守护网 考核报告")
    #expect(
      try page.texts("//nav//a") == [
        "一、总体情况", "二、单位排名", "三、单位与考核项对照", "四、失分考核项", "五、实有与应有对照", "六、外冈镇层面的问题",
        "七、未到期", "八、已豁免", "九、无法读取", "十、规则出错", "11. 提示", "各单位考核结果", "附：报告依据",
      ])
    #expect(
      try page.texts("//div[@class = 'sheet overview']//h2").count == 11)
  }

  @Test func saysAtTheTopWhatWasNotHandedIn() throws {
    let page = try HTMLPage(Sample.township())
    #expect(try page.texts("(//section)[1]/*[2]/*") == ["未报送单位1个", "葛隆检查站"])
    let all = try HTMLPage(Sample.report(units: [Sample.unit("a"), Sample.unit("b")]))
    #expect(try all.count("//div[@class = 'notice']") == 0)
  }

  @Test func sumsUpTheStanding() throws {
    let page = try HTMLPage(Sample.township())
    #expect(
      try page.texts("//dl[@class = 'tiles']/div") == [
        "外冈镇90 优秀", "考核单位6", "平均得分67.3", "问题24", "未到期1",
      ])
    #expect(
      try page.text("//div[@class = 'sentences']/p") == """
        列入考核的单位6个，其中优秀 2个、合格 1个、不合格 2个；有得分的单位5个（未报送的1个按0分计），平均得分67.3分。\
        需要整改的问题24处，涉及2个单位、3个考核项。另有未到期1处、已豁免1处，不影响得分。\
        因值有误无法核对1处、因规则出错没有结果1处，不扣分。尚未报送的单位1个、无法读取的文件1个，没有得分。
        """)
    #expect(
      try page.texts("//table[contains-token(@class, 'grades')]/tbody/tr") == [
        "优秀90分240%", "合格60分120%", "不合格0分240%",
      ])
  }

  @Test func ranksUnits() throws {
    let rows = try HTMLPage(Sample.township()).texts(
      "//section[@id = 'ranking']//tbody/tr/string-join(*/normalize-space(), '|')")
    #expect(
      rows == [
        "1|东渚村|100.00||优秀|0|0", "2|社区办|95.00||优秀|0|1", "3|南苇村|71.50||合格|22|0",
        "4|城管中队|70.00||不合格 一票否决 暂定|2|0", "5|葛隆检查站 未报送|0.00||不合格|0|0",
        "–|绿禾村 尚未报送|–||–|–|–", "–|rosters/bad.xml 无法读取|–||–|–|–",
      ])
  }

  @Test func sharesPlacesAmongEqualsButNotWithAFailedVeto() throws {
    let units = [
      Sample.unit("a"), Sample.unit("b"), Sample.unit("c", score: 80),
      Sample.unit("d", score: 80, vetoes: [Sample.training.id]), Sample.unit("e", score: nil),
    ]
    let page = try HTMLPage(Sample.report(units: units))
    #expect(
      try page.texts("//section[@id = 'ranking']//tbody/tr/td[1]") == ["1", "1", "3", "4", "–"])
  }

  @Test func showsInWordsWhatChangedSinceLastTime() throws {
    let page = try HTMLPage(Sample.township(), ReportOptions(baseline: try Sample.earlier()))
    #expect(
      try page.texts("//section[@id = 'ranking']//tbody/tr/td[last()]") == [
        "上次未考核", "＝ 持平", "▲ +11.5（上次不合格）", "▼ −5（上次合格）", "上次未考核", "上次未考核", "上次未考核",
      ])
    #expect(
      try page.text("//div[@class = 'sentences']/p[2]") == """
        与2016年上半年（截至2016年6月30日）相比，得分上升的单位1个、下降的1个；\
        已整改1处，仍未整改1处，新增23处。
        """)
    #expect(try HTMLPage(Sample.township()).count("//*[contains-token(@class, 'change')]") == 0)
  }

  @Test func ranksTheRequirementsThatMostUnitsFailed() throws {
    let page = try HTMLPage(Sample.township())
    #expect(
      try page.texts("//section[@id = 'weaknesses']//tbody/tr/string-join(*, '|')")
        == [
          "三(一)1|袖章与队伍类别相符|2||21", "四(二)|公民身份号码有效 推定|1||2",
          "四(四)|每季度由派出所民警培训 一票否决|1||1",
        ])
  }

  @Test func listsWhatFallsDueByDate() throws {
    let page = try HTMLPage(Sample.township())
    #expect(
      try page.texts("//section[@id = 'due']//tbody/tr/string-join(*, '|')")
        == ["2016-12-31|四(四)|每季度由派出所民警培训|1|1"])
  }

  @Test func listsWaiversFailuresAndNotices() throws {
    let page = try HTMLPage(Sample.township())
    #expect(
      try page.texts("//section[@id = 'waived']//tbody/tr/string-join(*, '|')")
        == ["社区办|四(四)|每季度由派出所民警培训|1|警力抽调|镇综治办|2017-03-31"])
    #expect(
      try page.texts("//section[@id = 'unreadable']//li")
        == ["rosters/bad.xml:3 错误 元素“roster”没有结束"])
    #expect(
      try page.texts("//section[@id = 'broken-rules']//li") == [
        "policy.yaml:42:7 四(四) 每季度由派出所民警培训：FORG0001 no date xs:date(@on) "
          + "涉及 1 个单位、1 处检查点, 不扣分, 得分暂定"
      ])
    #expect(
      try page.texts("//section[@id = 'notices']//li") == ["waivers.yaml:7 提醒 a waiver expired"])
  }

  @Test func tellsOfTheSecondLevelWhoIsResponsible() throws {
    let page = try HTMLPage(Sample.township())
    #expect(
      try page.texts("//section[@id = 'whole']//dl/div")
        == ["不合格检查点1 / 2", "失分2（满分10）", "责任单位镇综治办、派出所"])
  }

  @Test func endsWithWhatItWasMadeOf() throws {
    let page = try HTMLPage(
      Sample.township(language: "en"), ReportOptions(timestamp: "2017-01-03T08:00:00Z"))
    #expect(
      try page.texts("//section[@id = 'provenance']/dl/div") == [
        "Policy群防群治守护网", "Document外府发[2016]3号", "Policy's idwaigang-2016", "Version of its rules2",
        "SHA-256 of its rules5e1f", "PeriodH2 2016, 2016-07-01 to 2016-12-31", "As of2016-10-15",
        "Settingsattendance=0.9", "Made byMuster \(MusterVersion.current)",
        "Made at2017-01-03T08:00:00Z",
      ])
    let files = try page.texts("//section[@id = 'provenance']//tbody/tr/string-join(*, '|')")
    #expect(files.contains("rosters/nanwei.xml|ab12"))
    #expect(files.count == 5)
  }

  @Test func saysSoWhenThereIsNothing() throws {
    let page = try HTMLPage(Sample.report())
    #expect(try page.texts("//div[@class = 'sentences']/p") == ["本期没有单位列入考核。"])
    #expect(try page.count("//article") == 0)
    #expect(try page.count("//section[@id = 'provenance']") == 1)
  }

  @Test func comesInPiecesOfAboutAUnit() throws {
    let report = Sample.township()
    var pieces: [String] = []
    try ReportFormat.html.write(report) { pieces.append($0) }
    #expect(pieces.count > report.units.count)
    #expect(pieces.joined() == ReportFormat.html.text(of: report))
  }
}
