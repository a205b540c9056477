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
      (Outcome.fail, "::error"), (.error, "::error"), (.pending, "::notice"), (.waived, nil),
    ] as [(Outcome, String?)])
  func grades(outcome: Outcome, command: String?) {
    let line = line(of: Sample.finding(outcome: outcome))
    #expect(line?.split(separator: " ").first.map(String.init) == command)
  }

  @Test func saysWhenAndWhere() {
    #expect(
      lines(Sample.complete()) == [
        "::warning file=rosters/宋强.xml,line=7,title=提示::the element 宋强",
        "::error file=rosters/宋强.xml,line=12,title=三(一)1 袖章与队伍类别相符::宋强没有袖章%0A整改措施: 更换宋强",
        "::error file=rosters/宋强.xml,line=12,title=四(四) 每季度由派出所民警培训"
          + "::宋强没有袖章 [2016Q3]%0A整改措施: 更换宋强",
        "::notice file=rosters/宋强.xml,line=12,title=四(四) 每季度由派出所民警培训"
          + "::宋强没有袖章 [2016Q4]%0A到期 2016-12-31%0A整改措施: 更换宋强",
        "::error file=rosters/宋强.xml,line=12,title=四(二) 公民身份号码有效::宋强没有袖章%0A整改措施: 更换宋强",
        "::error title=未报送::缺宋强",
        "::error title=四(一) 每月召开例会::外冈镇: 宋强未到会 [2016-08]%0A整改措施: 补开例会",
        "::error file=rosters/宋强.xml,line=3,col=9,title=无法考核::element 宋强",
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
