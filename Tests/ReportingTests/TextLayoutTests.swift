import Testing

@testable import Reporting

@Suite struct TextLayoutTests {
  @Test(arguments: [
    ("abc", 3), ("南苇村", 6), ("“村”", 4), ("\u{FF08}\u{FF21}\u{FF09}", 6), ("e\u{301}", 1), ("ｱ", 1),
    ("한국", 4),
    ("👮🏽‍♀️", 2), ("🇨🇳", 2), ("❤️", 2), ("❤", 1), ("a\u{200B}b", 2), ("", 0),
  ])
  func measuresColumns(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]),
    ("a  b", 80, ["a  b"]),
    ("登记人数为六十名", 8, ["登记人数", "为六十名"]),
    ("登记为空,应为一", 8, ["登记为", "空,应为", "一"]),
    ("队伍:2016-09没有", 10, ["队伍:", "2016-09没", "有"]),
    ("(队伍):2016", 8, ["(队伍):", "2016"]),
    ("12:30,40", 4, ["12:30,40"]),
    ("应为“治安”。", 5, ["应为", "“治", "安”。"]),
    ("rosters/unit.xml:12: 空", 10, ["rosters/unit.xml:12:", "空"]),
    ("", 10, [""]),
  ])
  func breaksLines(text: String, width: Int, lines: [String]) {
    let broken = StyledText(text).lines(first: width, rest: width)
    #expect(broken.map { $0.spans.map(\.text).joined() } == lines)
  }

  @Test func indentsWhatFollowsTheFirstLine() {
    var page = TextPage(width: 12, usesColor: false)
    page.paragraph("one two three four", indent: 2, hanging: 3)
    #expect(page.take() == "  one two\n     three\n     four\n")
  }

  @Test(arguments: [
    ("plain", "plain"), ("a\tb\r\nc", "a b  c"), ("\u{1B}[2J", #"\u{1B}[2J"#),
    ("\u{0}\u{7F}\u{9F}", #"\u{00}\u{7F}\u{9F}"#), ("\u{2066}x\u{2069}", #"\u{2066}x\u{2069}"#),
    ("村👮‍♀️", "村👮‍♀️"),
  ])
  func makesTextPrintable(text: String, printable: String) {
    #expect(text.printable == printable)
  }

  @Test(arguments: [(100, "100.00"), (71.5, "71.50"), (0.125, "0.13"), (66.666, "66.67")])
  func alignsScores(score: Double, text: String) {
    #expect(score.columnText == text)
  }
}
