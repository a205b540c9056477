import Auditing
import Testing
import XMLTree

@testable import Reporting

@Suite struct TextReportTests {
  @Test func beginsWithWhatWasAudited() {
    let lines = Sample.report(units: [Sample.unit(), Sample.unit("a", grade: "合格")]).textLines()
    #expect(
      lines.prefix(3) == [
        "群防群治守护网  外府发[2016]3号", "考核周期 2016H2 (2016-07-01 至 2016-12-31)  截至 2016-12-31",
        "2 个单位  优秀 1  合格 1",
      ])
  }

  @Test func speaksTheLanguageOfThePolicy() {
    let report = Sample.report(language: "en", units: [Sample.unit()])
    #expect(report.textLines().contains("There is nothing to put right."))
    let chinese = Sample.report(language: "zh-Hans", units: [Sample.unit()])
    #expect(chinese.textLines().contains("没有需要整改的问题。"))
  }

  @Test func ranksUnitsInColumnsThatLineUp() throws {
    let failing = Sample.result([
      Sample.finding(), Sample.finding(outcome: .pending, due: "2016-09-30"),
    ])
    let lines = Sample.report(units: [
      Sample.unit("a", name: "南苇村"), Sample.unit("b", name: "Xuangao checkpoint"),
      Sample.unit("c", name: "葛隆ABC站", score: 71.5, grade: "合格", requirements: [failing]),
      Sample.unit("d", name: "无", score: nil, grade: nil),
    ]).textLines()
    let header = try #require(lines.firstIndex { $0.hasPrefix("名次") })
    #expect(
      lines[header...(header + 4)] == [
        "名次  单位                  得分  等级  问题  未到期",
        "   1  南苇村              100.00  优秀     0       0",
        "   1  Xuangao checkpoint  100.00  优秀     0       0",
        "   3  葛隆ABC站            71.50  合格     1       1",
        "   –  无                       –  –        0       0",
      ])
    #expect(Set(lines[header...(header + 4)].map(\.displayWidth)).count == 1)
  }

  @Test func marksAVetoInTheRanking() {
    let unit = Sample.unit(score: 95, grade: "不合格", vetoes: ["training.quarterly"])
    #expect(Sample.report(units: [unit]).textLines().contains { $0.contains("不合格 一票否决") })
  }

  @Test func shortensNamesRatherThanBreakARow() {
    let unit = Sample.unit(name: String(repeating: "南苇村", count: 30))
    let lines = Sample.report(units: [unit]).textLines(ReportOptions(width: 50))
    let row = lines.first { $0.contains("…") }
    #expect(row?.displayWidth ?? 99 <= 50)
    #expect(row?.hasSuffix("优秀     0       0") == true)
  }

  @Test func tellsEachUnitWhatToPutRight() throws {
    let unit = Sample.unit(
      score: 88, grade: "合格",
      requirements: [Sample.result(earned: 11.5, passed: 30, [Sample.finding()])])
    let lines = Sample.report(units: [unit]).textLines()
    let start = try #require(lines.firstIndex { $0.hasPrefix("南苇村  nanwei") })
    #expect(
      lines[start...(start + 3)] == [
        "南苇村  nanwei  得分 88  合格",
        "  三(一)1  袖章与队伍类别相符  失 0.5 分 (满分 12 分)  不合格 1/31 处",
        "    整改措施: 更换袖章",
        "    rosters/nanwei.xml:12: 宋强没有袖章",
      ])
  }

  @Test func leavesUnitsThatPassToTheRanking() {
    let lines = Sample.report(units: [Sample.unit()]).textLines()
    #expect(lines.filter { $0.contains("南苇村") }.count == 1)
  }

  @Test func putsVetoesFirstThenTheMostPointsLost() throws {
    let unit = Sample.unit(
      vetoes: [Sample.training.id],
      requirements: [
        Sample.result(of: Sample.armband, earned: 10, [Sample.finding()]),
        Sample.result(of: Sample.training, earned: 11, [Sample.finding()]),
        Sample.result(of: Sample.number, earned: 3, [Sample.finding()]),
      ])
    let lines = Sample.report(units: [unit]).textLines()
    let order = [Sample.training, Sample.number, Sample.armband].map { requirement in
      lines.firstIndex { $0.hasPrefix("  \(requirement.clause)  \(requirement.title)") }
    }
    #expect(try order.map { try #require($0) }.isStrictlyRising)
  }

  @Test func saysRemediesThatDifferWithTheirFindings() {
    let unit = Sample.unit(requirements: [
      Sample.result([Sample.finding(remedy: "换甲"), Sample.finding(line: 13, remedy: "换乙")])
    ])
    let lines = Sample.report(units: [unit]).textLines()
    #expect(
      lines.suffix(5) == [
        "    rosters/nanwei.xml:12: 宋强没有袖章", "      整改措施: 换甲", "    rosters/nanwei.xml:13: 宋强没有袖章",
        "      整改措施: 换乙", "",
      ])
  }

  @Test func listsTheFirstFindingsOfManyUnlessAskedForAll() {
    let findings = (1...600).map { Sample.finding(line: $0) }
    let report = Sample.report(units: [Sample.unit(requirements: [Sample.result(findings)])])
    func listed(_ limit: Int?) -> Int {
      report.textLines(ReportOptions(findingLimit: limit)).filter { $0.contains(".xml:") }.count
    }
    #expect(listed(10) == 10)
    #expect(listed(nil) == 600)
    #expect(report.textLines().contains("    … 另有 590 处"))
  }

  @Test func namesTheWindowOnceOnly() {
    let unit = Sample.unit(requirements: [
      Sample.result([
        Sample.finding("没有培训", window: "2016Q3"), Sample.finding("2016Q4没有培训", window: "2016Q4"),
      ])
    ])
    let lines = Sample.report(units: [unit]).textLines()
    #expect(lines.contains("    rosters/nanwei.xml:12: 没有培训 [2016Q3]"))
    #expect(lines.contains("    rosters/nanwei.xml:12: 2016Q4没有培训"))
  }

  @Test func saysWhyAValueCouldNotBeChecked() throws {
    let unit = Sample.unit(requirements: [
      Sample.result([
        Sample.finding(error: Sample.overFaultyValue),
        Sample.finding(outcome: .error, line: 13, error: Sample.overFaultyValue),
      ])
    ])
    let lines = Sample.report(language: "en", units: [unit]).textLines(ReportOptions(width: 200))
    let charged = "could not be checked, since the value on line 7 (/roster/team[1]/@on) is faulty"
    #expect(lines.contains("    rosters/nanwei.xml:12: \(charged); it counts as failed"))
    #expect(lines.contains("  三(一)1  袖章与队伍类别相符  1 check could not be made, not charged"))
    #expect(lines.contains("    rosters/nanwei.xml:13: \(charged); it is not charged"))
  }

  @Test func listsTheRulesThatBrokeOnce() throws {
    func unit(_ id: String) -> Assessment {
      Sample.unit(
        id, score: 80, grade: "合格",
        requirements: [
          Sample.result([
            Sample.finding(outcome: .error, error: Sample.broken()),
            Sample.finding(outcome: .error, error: Sample.broken(message: "“b” is no date")),
          ])
        ])
    }
    let lines = Sample.report(units: [unit("a"), unit("b")]).textLines()
    let title = try #require(lines.firstIndex(of: "规则出错"))
    #expect(
      lines[(title + 2)...] == [
        "policy.yaml:42:7: 三(一)1 袖章与队伍类别相符: 规则出错：FORG0001：no date", "    xs:date(@on)",
        "  涉及 2 个单位、4 处检查点, 不扣分, 得分暂定", "",
      ])
    #expect(lines.count { $0.contains("合格 暂定") } == 2)
    #expect(lines.contains("没有需要整改的问题。"))
  }

  @Test func sumsUpWhatIsNotYetDueByDate() throws {
    func unit(_ id: String) -> Assessment {
      Sample.unit(
        id,
        requirements: [
          Sample.result([
            Sample.finding(outcome: .pending, due: "2016-12-31"),
            Sample.finding(outcome: .pending, due: "2016-09-30"),
            Sample.finding(outcome: .pending, due: "2016-09-30"),
          ])
        ])
    }
    let lines = Sample.report(units: [unit("a"), unit("b")]).textLines()
    let title = try #require(lines.firstIndex(of: "未到期"))
    #expect(
      lines[(title + 2)...] == [
        "到期        条款     考核项              检查点  单位数",
        "2016-09-30  三(一)1  袖章与队伍类别相符       4       2",
        "2016-12-31  三(一)1  袖章与队伍类别相符       2       2", "",
      ])
  }

  @Test func ranksTheRequirementsThatMostUnitsFailed() throws {
    func unit(_ id: String, _ failed: RequirementSummary...) -> Assessment {
      Sample.unit(id, requirements: failed.map { Sample.result(of: $0, [Sample.finding()]) })
    }
    let lines = Sample.report(units: [
      unit("a", Sample.armband), unit("b", Sample.training), unit("c", Sample.training),
    ]).textLines()
    let title = try #require(lines.firstIndex(of: "失分考核项"))
    #expect(
      lines[(title + 2)...(title + 4)] == [
        "条款     考核项                  单位数  问题",
        "四(四)   每季度由派出所民警培训       2     2", "三(一)1  袖章与队伍类别相符           1     1",
      ])
  }

  @Test func endsWithWhatCouldNotBeRead() {
    let units = [Sample.unreadable("rosters/b.xml"), Sample.unreadable("rosters/a.xml")]
    let lines = Sample.report(units: units).textLines()
    #expect(
      lines.suffix(5) == [
        "无法读取", "────────", "rosters/a.xml:3: error: 元素“roster”没有结束",
        "rosters/b.xml:3: error: 元素“roster”没有结束", "",
      ])
    #expect(lines[2] == "0 个单位  2 个文件无法读取")
    #expect(!lines.contains("整改清单"))
  }
}

@Suite struct TextReportTerminalTests {
  private let report = Sample.report(units: [
    Sample.unit(
      name: "\u{1B}]0;owned\u{7}村\u{202E}",
      requirements: [Sample.result([Sample.finding("\u{9B}31m红\n色")])])
  ])

  @Test func showsControlsOfARosterAsEscapes() {
    let text = ReportFormat.text.text(of: report)
    #expect(text.contains(#"\u{1B}]0;owned\u{07}村\u{202E}"#))
    #expect(text.contains(#"\u{9B}31m红 色"#))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHarmful })
  }

  @Test func coloursOnlyWhereAsked() {
    let plain = ReportFormat.text.text(of: report)
    let colored = ReportFormat.text.text(of: report, options: ReportOptions(usesColor: true))
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[32m优秀\u{1B}[0m"))
    #expect(colored.replacing(#/\u{1B}\[[0-9]+m/#, with: "") == plain)
  }

  @Test(arguments: [40, 60, 80, 120])
  func staysWithinTheWidth(width: Int) {
    let message = String(repeating: "宋强的袖章,应为“治安巡逻”;", count: 12)
    let unit = Sample.unit(
      score: 60, grade: "合格", requirements: [Sample.result([Sample.finding(message)])])
    for line in Sample.report(units: [unit]).textLines(ReportOptions(width: width)) {
      #expect(line.displayWidth <= width, "\(line)")
    }
  }
}

extension [Int] {
  fileprivate var isStrictlyRising: Bool { zip(self, dropFirst()).allSatisfy(<) }
}
