import Auditing
import Testing

@testable import Reporting

@Suite struct TAPReportTests {
  @Test func plansFirst() throws {
    let lines = Sample.complete().text(as: .tap).split(separator: "\n")
    #expect(lines.prefix(2) == ["TAP version 14", "1..8"])
    #expect(Sample.report().text(as: .tap) == "TAP version 14\n1..0\n")
  }

  @Test func testsEachRequirementOfEachUnit() throws {
    let stream = try TAPStream(Sample.complete().text(as: .tap))
    #expect(
      stream.points.map(\.line) == [
        "ok 1 - 南苇村: armband.type 袖章与队伍类别相符", "not ok 2 - 宋强: armband.type 袖章与队伍类别相符",
        "not ok 3 - 宋强: training.quarterly 每季度由派出所民警培训",
        "not ok 4 - 宋强: member.id-number 公民身份号码有效", "not ok 5 - 缺宋强: 报送文件",
        "not ok 6 - 待宋强: 报送文件 # TODO 尚未报送", "not ok 7 - torn-宋强: 报送文件",
        "not ok 8 - 外冈镇: meeting.monthly 每月召开例会",
      ])
  }

  @Test func explainsWhatFailed() {
    let unit = Sample.unit(requirements: [
      Sample.result(earned: 11.5, passed: 30, [Sample.finding(window: "2016-08")])
    ])
    #expect(
      Sample.report(units: [unit]).text(as: .tap) == """
        TAP version 14
        1..1
        not ok 1 - 南苇村: armband.type 袖章与队伍类别相符
          ---
          message: "不合格 1/31 处; 失 0.5 分 (满分 12 分)"
          severity: fail
          findings:
            - file: "rosters/nanwei.xml"
              line: 12
              subject: "/roster/team[1]/member[5]"
              window: "2016-08"
              message: "宋强没有袖章"
              remedy: "更换袖章"
          ...

        """)
  }

  @Test func readsAsYAML() throws {
    let stream = try TAPStream(Sample.complete().text(as: .tap))
    let diagnostics = stream.points.map(\.diagnostics)
    #expect(diagnostics[0] == nil)
    let errors = try #require(diagnostics[3]?["findings"] as? [[String: Any]])
    #expect(errors.map { $0["error"] as? String } == ["FORG0001", "FORG0001", "FORG0001"])
    #expect(errors.map { $0["line"] as? Int } == [12, 12, 12])
    #expect(
      errors.map { $0["rule"] as? String } == ["位于 policy.yaml:42:7, 表达式 xs:date(.)", nil, nil])
    #expect(diagnostics[3]?["severity"] as? String == "error")
    #expect(diagnostics[4]?["findings"] == nil)
    let failures = try #require(diagnostics[6]?["findings"] as? [[String: Any]])
    #expect(failures.map { $0["message"] as? String } == ["元素“宋强”没有结束"])
  }

  @Test(arguments: [
    (
      3, [Sample.finding(outcome: .pending, due: "2016-09-30")], "not ok",
      "TODO 1 处未到期, 最迟 2016-09-30"
    ),
    (0, [], "ok", "SKIP 不适用"), (0, [Sample.finding(outcome: .waived)], "ok", "SKIP 已豁免"),
    (3, [Sample.finding(outcome: .waived)], "ok", nil),
  ])
  func excuses(passed: Int, findings: [Finding], status: String, directive: String?) throws {
    let unit = Sample.unit(requirements: [Sample.result(passed: passed, findings)])
    let stream = try TAPStream(Sample.report(units: [unit]).text(as: .tap))
    let point = try #require(stream.points.first)
    #expect(point.isOK == (status == "ok"))
    #expect(point.directive == directive)
  }

  @Test(arguments: [
    (#"a \ b"#, #"a \\ b"#), ("a #1", ##"a \#1"##), ("a # skip b", "a \u{FF03} skip b"),
    ("a #TODO", "a \u{FF03}TODO"), ("a\nb", "a b"),
  ])
  func escapesWhatWouldBeADirective(name: String, description: String) throws {
    let unit = Sample.unit(name: name, requirements: [Sample.result(passed: 1, [])])
    let text = Sample.report(units: [unit]).text(as: .tap)
    #expect(text.contains("ok 1 - \(description): armband.type"))
    #expect(try TAPStream(text).points.map(\.directive) == [nil])
  }
}
