import Auditing
import Testing
import XMLTree

@testable import Reporting

@Suite struct GitHubReportTests {
  private func lines(_ report: AuditReport) -> [String] {
    report.text(as: .github).split(separator: "\n").map(String.init)
  }

  private func line(of finding: Finding) -> String? {
    lines(Sample.report(units: [Sample.unit(requirements: [Sample.result([finding])])])).first
  }

  @Test func annotatesALine() {
    #expect(
      line(of: Sample.finding(window: "2016-08"))
        == "::error file=rosters/nanwei.xml,line=12,title=三(一)1 袖章与队伍类别相符"
        + "::宋强没有袖章 [2016-08]%0A整改措施: 更换袖章")
  }

  @Test(
    arguments: [
      (Sample.finding(), "::error"), (Sample.finding(outcome: .pending), "::notice"),
      (Sample.finding(outcome: .error, error: Sample.broken()), "::error"),
      (Sample.finding(outcome: .error, error: Sample.overFaultyValue), "::notice"),
      (Sample.finding(outcome: .waived), nil),
    ] as [(Finding, String?)])
  func grades(finding: Finding, command: String?) {
    let line = line(of: finding)
    #expect(line?.split(separator: " ").first.map(String.init) == command)
  }

  @Test func saysWhenAndWhere() {
    #expect(
      lines(Sample.complete()) == [
        "::warning file=rosters/宋强.xml,line=7,title=提示::“宋强”应为a或b",
        "::error file=rosters/宋强.xml,line=12,title=三(一)1 袖章与队伍类别相符::宋强没有袖章%0A整改措施: 更换宋强",
        "::error file=rosters/宋强.xml,line=12,title=四(四) 每季度由派出所民警培训"
          + "::宋强没有袖章 [2016Q3]%0A整改措施: 更换宋强",
        "::notice file=rosters/宋强.xml,line=12,title=四(四) 每季度由派出所民警培训"
          + "::宋强没有袖章 [2016Q4]%0A到期 2016-12-31%0A整改措施: 更换宋强",
        "::notice file=rosters/宋强.xml,line=12,title=四(二) 公民身份号码有效"
          + "::第7行（/roster/team[1]/@on）的值有误，无法核对，不扣分",
        "::error file=rosters/宋强.xml,line=12,title=四(二) 公民身份号码有效"
          + "::第7行（/roster/team[1]/@on）的值有误，无法核对，按不合格计%0A整改措施: 更换宋强",
        "::error title=未报送::缺宋强", "::notice title=尚未报送::待宋强",
        "::error file=rosters/宋强.xml,line=3,col=9,title=torn-宋强%3A 无法读取::元素“宋强”没有结束",
        "::error title=四(一) 每月召开例会::外冈镇: 宋强未到会 [2016-08]%0A整改措施: 补开例会",
        "::error file=policy.yaml,line=42,col=7,title=规则出错"
          + "::四(二) 公民身份号码有效: 规则出错：FORG0001：“宋强” is no date%0Axs:date(.)%0A"
          + "涉及 1 个单位、1 处检查点, 不扣分, 得分暂定",
        "::warning file=waivers.yaml,line=2,title=提示::expired: 宋强",
      ])
  }

  @Test func escapes() {
    let unit = Assessment(
      .submission(SubmittedFile(path: "a,b:c%.xml")), id: "a", name: "a", score: 0,
      requirements: [
        Sample.result([
          Finding(
            outcome: .fail, file: "a,b:c%.xml", line: 1, subject: "", window: nil, due: nil,
            message: Message(verbatim: "50%, a:b"), remedy: "")
        ])
      ])
    #expect(
      lines(Sample.report(units: [unit])) == [
        "::error file=a%2Cb%3Ac%25.xml,line=1,title=三(一)1 袖章与队伍类别相符::50%25, a:b"
      ])
  }
}
