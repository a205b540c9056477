import Auditing
import Testing

@testable import Reporting

@Suite struct CSVReportTests {
  private func rows(
    _ report: AuditReport, as format: ReportFormat, _ options: ReportOptions = ReportOptions()
  ) throws -> [[String]] {
    try CSVTable(report.text(as: format, options)).rows
  }

  @Test func listsTheFindings() throws {
    let rows = try rows(Sample.complete(), as: .csv)
    #expect(
      rows[0] == [
        "单位代号", "单位", "报送文件", "行", "条款", "考核项代号", "考核项", "结果", "时段", "到期", "问题", "整改措施", "考核项失分",
        "整改后总分可增", "豁免理由", "批准人", "豁免至",
      ])
    #expect(
      rows[1] == [
        "unit-宋强", "宋强", "rosters/宋强.xml", "12", "三(一)1", "armband.type", "袖章与队伍类别相符", "不合格", "",
        "",
        "宋强没有袖章", "更换宋强", "0.5", "0", "", "", "",
      ])
    #expect(rows[2].suffix(5) == ["", "", "因宋强", "宋强", "2016-12-31"])
    #expect(
      rows.dropFirst().map { $0[7] } == [
        "不合格", "已豁免", "不合格", "未到期", "规则出错", "无法核对", "不合格", "未报送", "尚未报送", "无法读取",
        "不合格",
      ])
    #expect(rows[4][8...9] == ["2016Q4", "2016-12-31"])
    #expect(
      rows[5][10]
        == "规则出错：FORG0001：“宋强” is no date，得分暂定; 位于 policy.yaml:42:7, 表达式 xs:date(.)")
    #expect(rows[6][10] == "第7行（/roster/team[1]/@on）的值有误，无法核对，不扣分")
    #expect(rows[7][10] == "第7行（/roster/team[1]/@on）的值有误，无法核对，按不合格计")
    #expect(rows[10][...3] == ["torn-宋强", "torn-宋强", "rosters/宋强.xml", "3"])
    #expect(rows[10][10] == "元素“宋强”没有结束")
  }

  @Test func ranksTheUnits() throws {
    let rows = try rows(Sample.complete(), as: .scores)
    #expect(
      rows == [
        [
          "名次", "单位代号", "单位", "报送情况", "得分", "等级", "等次限制", "加分", "问题", "未到期",
          "armband.type 袖章与队伍类别相符",
          "training.quarterly 每季度由派出所民警培训", "member.id-number 公民身份号码有效", "meeting.monthly 每月召开例会",
        ],
        ["1", "nanwei", "南苇村", "已报送", "100", "优秀", "", "", "0", "0", "12", "", "", ""],
        [
          "2", "unit-宋强", "宋强", "已报送; 得分 暂定", "71.5", "不合格", "training.quarterly", "", "3", "1",
          "11.5",
          "0", "0", "",
        ],
        ["3", "absent-宋强", "缺宋强", "未报送", "0", "不合格", "", "", "0", "0", "", "", "", ""],
        ["", "awaited-宋强", "待宋强", "尚未报送", "", "", "", "", "", "", "", "", "", ""],
        [
          "", "torn-宋强", "torn-宋强", "无法读取; rosters/宋强.xml:3: 元素“宋强”没有结束", "", "", "", "", "", "",
          "",
          "", "", "",
        ],
        ["", "waigang", "外冈镇", "", "50", "不合格", "", "", "1", "0", "", "", "", "5"],
      ])
  }

  @Test func saysWhatChanged() throws {
    let before = Sample.report(units: [Sample.unit("a", score: 80), Sample.unit("b", score: 80)])
    let now = Sample.report(units: [
      Sample.unit("a", score: 85.5), Sample.unit("b", score: 77), Sample.unit("c", score: 70),
    ])
    let rows = try rows(now, as: .scores, try before.asBaseline())
    // A fall is a number to calculate with, not a text.
    #expect(rows.map(\.last) == ["得分变化", "5.5", "-3", ""])
  }

  @Test func speaksTheLanguageAskedFor() throws {
    let options = ReportOptions(language: "en")
    #expect(
      try rows(Sample.complete(), as: .scores, options)[0].prefix(2) == ["Rank", "Unit's id"])
    #expect(try rows(Sample.complete(), as: .csv, options)[1][7] == "Fail")
  }

  @Test(arguments: [ReportFormat.csv, .scores])
  func isForSpreadsheets(format: ReportFormat) {
    let text = Sample.complete().text(as: format)
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    #expect(text.hasSuffix("\r\n"))
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("说“好”", "说“好”"), ("a\"b", "\"a\"\"b\""), ("a;b", "\"a;b\""),
    ("a\r\nb", "a  b"), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"),
    ("\t=1", "' =1"), ("\r\n  @a", "'    @a"), ("\u{3000}=1", "'\u{3000}=1"),
    ("\u{200B}=1", #"\u{200B}=1"#), ("\u{FF1D}1", "'\u{FF1D}1"), ("\u{FF0B}1", "'\u{FF0B}1"),
    ("\u{FF0D}1", "'\u{FF0D}1"), ("\u{FF20}a", "'\u{FF20}a"), ("\"=1\"", "\"'\"\"=1\"\"\""),
    ("=\u{301}1", "'=\u{301}1"), ("a=1", "a=1"), ("2016-08", "2016-08"), ("", ""),
  ])
  func quotesAndDefusesTexts(text: String, field: String) {
    var csv = CSVWriter()
    csv.row([.text(text)])
    #expect(csv.take().unicodeScalars.elementsEqual("\u{FEFF}\(field)\r\n".unicodeScalars))
  }

  @Test func leavesNumbersNumbers() {
    var csv = CSVWriter()
    csv.row([.number(-2.5), .integer(-3), .number(nil), .number(100)])
    #expect(csv.take() == "\u{FEFF}-2.5,-3,,100\r\n")
  }
}
