import Auditing
import Testing
import XMLTree
import XPath

@testable import Reporting

@Suite struct JUnitReportTests {
  private let document = Result { try JUnitDocument(Sample.complete()) }

  @Test func isValid() throws {
    #expect(try document.get().problems == [])
    #expect(try JUnitDocument(Sample.report()).problems == [])
  }

  @Test(arguments: [
    ("/testsuites/@name", ["群防群治守护网 2016H2"]),
    ("/testsuites/(@tests, @failures, @errors, @skipped)", ["8", "4", "2", "1"]),
    ("//testsuite/@name", ["南苇村", "宋强", "缺宋强", "待宋强", "torn-宋强", "外冈镇"]),
    ("//testsuite/@file", ["./rosters/nanwei.xml", "rosters/宋强.xml", "rosters/宋强.xml"]),
    ("//testsuite[2]/testcase/@classname", ["unit-宋强", "unit-宋强", "unit-宋强"]),
    ("//testsuite[1]/testcase/@name", ["armband.type 袖章与队伍类别相符"]),
    ("//testsuite[1]/testcase/*", []),
    (
      "//failure/@message",
      [
        "不合格 1/31 处; 失 0.5 分 (满分 12 分)", "不合格 1/1 处; 失 14 分 (满分 14 分); 一票否决", "未报送",
        "不合格 1/2 处; 失 5 分 (满分 10 分)",
      ]
    ),
    (
      "//testsuite[2]//failure[1]/string()",
      [
        "rosters/宋强.xml:12: 宋强没有袖章\n  整改措施: 更换宋强",
        "rosters/宋强.xml:12: 宋强没有袖章 [2016Q3]\n  整改措施: 更换宋强",
      ]
    ),
    (
      "//error/@message",
      [
        "规则出错，得分暂定; 1 处无法核对, 不扣分; 不合格 1/1 处; 失 5 分 (满分 5 分)", "无法读取: 元素“宋强”没有结束",
      ]
    ),
    (
      "//error/string()",
      [
        """
        rosters/宋强.xml:12: 规则出错：FORG0001：“宋强” is no date，得分暂定
          位于 policy.yaml:42:7, 表达式 xs:date(.)
        rosters/宋强.xml:12: 第7行（/roster/team[1]/@on）的值有误，无法核对，不扣分
        rosters/宋强.xml:12: 第7行（/roster/team[1]/@on）的值有误，无法核对，按不合格计
          整改措施: 更换宋强
        """, "rosters/宋强.xml:3: error: 元素“宋强”没有结束",
      ]
    ),
  ])
  func says(path: String, values: [String]) throws {
    #expect(try document.get().values(of: path) == values)
  }

  @Test(arguments: [
    ([Sample.finding(outcome: .pending, due: "2016-09-30")], 3, "1 处未到期, 最迟 2016-09-30"),
    ([], 0, "不适用"),
    (
      [
        Finding(
          outcome: .waived, line: 1, subject: "", window: nil, due: nil,
          message: Message(verbatim: "m"), remedy: "",
          waiver: .init(reason: "停用", approver: "王主任", until: "2016-12-31"))
      ], 0, "经王主任批准豁免至 2016-12-31: 停用"
    ),
  ])
  func skipsWhatIsNobodysFault(findings: [Finding], passed: Int, reason: String) throws {
    let result = Sample.result(passed: passed, findings)
    let document = try JUnitDocument(
      Sample.report(units: [Sample.unit(requirements: [result])]))
    #expect(try document.values(of: "//skipped/@message") == [reason])
    #expect(try document.values(of: "/testsuites/(@tests, @skipped)") == ["1", "1"])
  }

  @Test(arguments: [
    ([Outcome.pass, .fail, .error], Outcome.error), ([.pass, .fail, .pending], .fail),
    ([.pass, .pending, .waived], .pending), ([.pass, .waived, .notApplicable], .pass),
    ([.waived, .notApplicable], .waived), ([.notApplicable], .notApplicable), ([], .notApplicable),
  ])
  func takesTheWorstOfTheChecks(outcomes: [Outcome], verdict: Outcome) {
    var counts = OutcomeCounts()
    for outcome in outcomes { counts[outcome] += 1 }
    let result = RequirementResult(
      id: "a", earned: 0, available: 0, counts: counts, findings: [])
    #expect(result.verdict == verdict)
  }
}

/// A report in JUnit XML, read and validated.
struct JUnitDocument {
  let tree: Tree?
  let problems: [String]

  init(_ report: AuditReport) throws {
    let schema = try Schema(
      file: "\(JSONSchema.package)/Tests/ReportingTests/Resources/junit.xsd")
    let text = report.text(as: .junit)
    let reading = XMLReader(schema: schema).read(Array(text.utf8), documentURI: "junit.xml")
    tree = reading.tree
    problems = reading.diagnostics.map(\.description)
  }

  /// The values of what an expression selects.
  func values(of path: String) throws -> [String] {
    let tree = try #require(tree)
    let expression = try XPathExpression(path, in: StaticContext())
    let value = try expression.evaluate(
      on: .node(tree.root),
      with: Evaluator(
        context: DynamicContext(currentDateTime: DateTime(year: 2016, month: 12, day: 31)!)))
    return try value.map { try $0.stringValue() }
  }
}
