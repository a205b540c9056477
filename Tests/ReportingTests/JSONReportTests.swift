import Auditing
import Foundation
import Testing
import XMLTree

@testable import Reporting

@Suite struct JSONReportTests {
  private func parse(_ report: AuditReport) throws -> [String: Any] {
    let text = ReportFormat.json.text(of: report)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func units(_ report: AuditReport) throws -> [[String: Any]] {
    try #require(try parse(report)["units"] as? [[String: Any]])
  }

  @Test func statesWhatWasAudited() throws {
    let json = try parse(Sample.report())
    #expect(json["format"] as? String == "muster-report/1")
    #expect(json["asOf"] as? String == "2016-12-31")
    #expect((json["period"] as? [String: String])?["label"] == "2016H2")
    let policy = try #require(json["policy"] as? [String: Any])
    #expect(policy["source"] as? String == "外府发[2016]3号")
    let requirements = try #require(policy["requirements"] as? [[String: Any]])
    #expect(requirements.map { $0["veto"] as? Bool } == [false, true, false])
    #expect(requirements.map { $0["derived"] as? String } == [nil, nil, "花名册要能确认到人"])
  }

  @Test func holdsEachUnitWithItsFindings() throws {
    let finding = Sample.finding(outcome: .pending, line: 7, window: "2016-08", due: "2016-08-31")
    let report = Sample.report(units: [
      Sample.unit(
        score: 71.5, grade: "合格", vetoes: ["training.quarterly"],
        requirements: [Sample.result(earned: 11.5, passed: 30, [finding, Sample.finding()])])
    ])
    let unit = try #require(try units(report).first)
    #expect(unit["id"] as? String == "nanwei")
    #expect(unit["name"] as? String == "南苇村")
    #expect(unit["file"] as? String == "rosters/nanwei.xml")
    #expect(unit["score"] as? Double == 71.5)
    #expect(unit["grade"] as? String == "合格")
    #expect(unit["vetoes"] as? [String] == ["training.quarterly"])

    let result = try #require((unit["requirements"] as? [[String: Any]])?.first)
    #expect(result["id"] as? String == "armband.type")
    #expect(result["clause"] as? String == "三(一)1")
    #expect(result["title"] as? String == "袖章与队伍类别相符")
    #expect(result["earned"] as? Double == 11.5)
    #expect(result["available"] as? Double == 12)
    #expect(
      result["counts"] as? [String: Int]
        == ["pass": 30, "fail": 1, "pending": 1, "not-applicable": 0, "waived": 0, "error": 0])

    let findings = try #require(result["findings"] as? [[String: Any]])
    #expect(findings.map { $0["outcome"] as? String } == ["pending", "fail"])
    #expect(findings[0]["file"] as? String == "rosters/nanwei.xml")
    #expect(findings[0]["line"] as? Int == 7)
    #expect(findings[0]["subject"] as? String == "/roster/team[1]/member[5]")
    #expect(findings[0]["window"] as? String == "2016-08")
    #expect(findings[0]["due"] as? String == "2016-08-31")
    #expect(findings[0]["message"] as? String == "宋强没有袖章")
    #expect(findings[0]["remedy"] as? String == "更换袖章")
    #expect(findings[1]["window"] is NSNull)
    #expect(findings[1]["due"] == nil)
  }

  @Test func explainsTheFailureOfARule() throws {
    let error = RuleError(code: "FORG0001", message: "not a date", expression: "xs:date(@date)")
    let report = Sample.report(units: [
      Sample.unit(requirements: [Sample.result([Sample.finding(outcome: .error, error: error)])])
    ])
    let text = ReportFormat.json.text(of: report)
    #expect(text.contains(#""code": "FORG0001""#))
    #expect(text.contains(#""expression": "xs:date(@date)""#))
  }

  @Test func saysNullWhereThereIsNoScore() throws {
    let unit = try #require(
      try units(Sample.report(units: [Sample.unit(score: nil, grade: nil)])).first)
    #expect(unit["score"] is NSNull)
    #expect(unit["grade"] is NSNull)
  }

  @Test func listsWhatCouldNotBeAudited() throws {
    let failure = SubmissionFailure(
      file: "bad.xml",
      diagnostics: [Diagnostic(file: "bad.xml", line: 3, column: 9, message: "not well-formed")])
    let json = try parse(Sample.report(failures: [failure]))
    let failures = try #require(json["failures"] as? [[String: Any]])
    #expect(failures.map { $0["file"] as? String } == ["bad.xml"])
    let diagnostics = try #require(failures[0]["diagnostics"] as? [[String: Any]])
    #expect(diagnostics[0]["line"] as? Int == 3)
    #expect(diagnostics[0]["column"] as? Int == 9)
    #expect(diagnostics[0]["severity"] as? String == "error")
    #expect(diagnostics[0]["message"] as? String == "not well-formed")
  }

  @Test func keepsTheOrderOfItsMembersAndIndentsByTwo() {
    let text = ReportFormat.json.text(of: Sample.report(failures: []))
    let start = """
      {
        "format": "muster-report/1",
        "tool": {
          "name": "muster",
          "version": "\(MusterVersion.current)"
        },
        "policy": {
          "id": "waigang-2016",
          "title": "群防群治守护网",
      """
    let end = """
        "asOf": "2016-12-31",
        "units": [],
        "summary": null,
        "failures": [],
        "notices": []
      }

      """
    #expect(text.hasPrefix(start))
    #expect(text.hasSuffix(end))
  }

  @Test func isAsItsSchemaHasIt() throws {
    let schema = try JSONSchema(file: "schemas/muster-report-1.schema.json")
    let complete = Sample.complete()
    var options = try complete.asBaseline()
    options.timestamp = "2017-01-03T08:00:00Z"
    #expect(schema.problems(in: try complete.json(as: .json)) == [])
    #expect(schema.problems(in: try complete.json(as: .json, options)) == [])
    #expect(schema.problems(in: try Sample.report().json(as: .json)) == [])
  }

  @Test func comesInPiecesThatMakeUpTheWhole() throws {
    let report = Sample.report(units: (1...3).map { Sample.unit("unit-\($0)") })
    var pieces: [String] = []
    try ReportFormat.json.write(report) { pieces.append($0) }
    #expect(pieces.count > 3)
    #expect(pieces.joined() == ReportFormat.json.text(of: report))
  }

  @Test(arguments: [
    (0.1 + 0.2, "0.3"), (71.46666, "71.47"), (100, "100"), (0, "0"), (-0.001, "0"),
    (89.999_999, "90"), (.nan, "null"), (.infinity, "null"),
  ])
  func roundsNumbers(number: Double, text: String) {
    var json = JSONWriter()
    json.value(number)
    #expect(json.take() == text)
  }

  @Test(arguments: [
    ("a\"b\\c", #""a\"b\\c""#), ("a\nb\tc", #""a\nb\tc""#), ("\u{1B}[31m", #""\u001b[31m""#),
    ("\u{202E}txt", #""\u202etxt""#), ("\u{85}\u{2028}", #""\u0085\u2028""#), ("👮南", "\"👮南\""),
  ])
  func escapesStrings(string: String, text: String) {
    var json = JSONWriter()
    json.value(string)
    #expect(json.take() == text)
  }
}
