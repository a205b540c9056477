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
    #expect(json["format"] as? String == "muster-report/2")
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
    #expect(result["earned"] as? Double == 11.5)
    #expect(result["available"] as? Double == 12)
    #expect(
      result["counts"] as? [String: Int]
        == ["pass": 30, "fail": 1, "pending": 1])

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

  /// What there is nothing to say of is counted, so that all can still be added up.
  @Test func sumsUpTheRequirementsWithNothingToSay() throws {
    let unit = Sample.unit(requirements: [
      Sample.result(of: Sample.armband, earned: 12, passed: 30, []),
      Sample.result(of: Sample.training, earned: 13.5, available: 14, [Sample.finding()]),
      Sample.result(of: Sample.number, earned: 5, available: 5, passed: 7, []),
    ])
    let json = try #require(try units(Sample.report(units: [unit])).first)
    let told = try #require(json["requirements"] as? [[String: Any]])
    #expect(told.map { $0["id"] as? String } == ["training.quarterly"])
    let others = try #require(json["others"] as? [String: Any])
    #expect(others["requirements"] as? Int == 2)
    #expect(others["earned"] as? Double == 17 && others["available"] as? Double == 17)
    #expect(others["counts"] as? [String: Int] == ["pass": 37])
  }

  @Test func saysWhyACheckHasNoAnswer() throws {
    let findings = [
      Sample.finding(outcome: .error, error: Sample.broken()),
      Sample.finding(outcome: .error, error: Sample.overFaultyValue),
    ]
    let report = Sample.report(units: [Sample.unit(requirements: [Sample.result(findings)])])
    let unit = try #require(try report.json(as: .json)["units"]?[0])
    #expect(unit["provisional"] == .boolean(true))
    let errors = (0...1).map { unit["requirements"]?[0]?["findings"]?[$0]?["error"] }
    #expect(errors[0]?["code"]?.string == "FORG0001")
    #expect(errors[0]?["expression"]?.string == "xs:date(@on)")
    #expect(
      errors[0]?["cause"]
        == (try JSONValue(
          #"{"kind": "policy", "file": "policy.yaml", "line": 42, "column": 7}"#)))
    #expect(
      errors[1]?["cause"]
        == (try JSONValue(
          #"{"kind": "faulty-value", "line": 7, "subject": "/roster/team[1]/@on"}"#)))
  }

  @Test func saysNullWhereThereIsNoScore() throws {
    let unit = try #require(
      try units(Sample.report(units: [Sample.unit(score: nil, grade: nil)])).first)
    #expect(unit["score"] is NSNull)
    #expect(unit["grade"] is NSNull)
  }

  @Test(arguments: [
    (Sample.unit(), "submission", #""rosters/nanwei.xml""#, "100"),
    (Sample.late(), "late", "null", "0"),
    (Sample.notYetDue(), "not-yet-due", "null", "null"),
    (Sample.unreadable(), "unreadable", #""rosters/torn.xml""#, "null"),
  ])
  func saysWhatBecameOfWhatWasToBeHandedIn(
    unit: Assessment, state: String, file: String, score: String
  ) throws {
    let json = try #require(try Sample.report(units: [unit]).json(as: .json)["units"]?[0])
    #expect(json["state"]?.string == state)
    #expect(try json["file"] == JSONValue(file))
    #expect(try json["score"] == JSONValue(score))
    #expect((json["problem"] == nil) == (state != "unreadable"))
  }

  @Test func saysWhatIsWrongInTheLanguageOfTheReader() throws {
    let message = Message(
      SampleProblem.faultyValue,
      [
        .value("甲"), .alternatives(["乙", "丙"]), .number(3),
        .message(Message(SampleProblem.cutOff, ["x"])),
      ],
      suggestion: "丁")
    let report = Sample.report(units: [Sample.unreadable(message: message)])
    let problem = try #require(
      try report.json(as: .json, ReportOptions(language: "en"))["units"]?[0]?["problem"])
    #expect(problem["file"]?.string == "rosters/torn.xml")
    #expect(problem["line"]?.number == 3 && problem["column"]?.number == 9)
    #expect(problem["severity"]?.string == "error")
    #expect(problem["message"]?.string == "“甲” should be 乙 or 丙; is “丁” meant?")
    #expect(problem["code"]?.string == "sample.faulty-value")
    #expect(
      try problem["arguments"]
        == JSONValue(
          #"["甲", ["乙", "丙"], 3, {"message": "the element “x” has no end", "code": "sample.cut-off", "arguments": ["x"]}]"#
        ))
    #expect(problem["suggestion"]?.string == "丁")
    let chinese = try report.json(as: .json)["units"]?[0]?["problem"]
    #expect(chinese?["message"]?.string == "“甲”应为乙或丙；是否应为“丁”？")
  }

  @Test func keepsTheOrderOfItsMembersAndIndentsByTwo() {
    let text = ReportFormat.json.text(of: Sample.report())
    let start = """
      {
        "format": "muster-report/2",
        "tool": {
          "name": "muster",
          "version": "\(MusterVersion.current)"
        },
        "language": "zh",
        "policy": {
          "id": "waigang-2016",
          "title": "群防群治守护网",
      """
    let end = """
        "asOf": "2016-12-31",
        "units": [],
        "whole": null,
        "notices": []
      }

      """
    #expect(text.hasPrefix(start))
    #expect(text.hasSuffix(end))
  }

  @Test func isAsItsSchemaHasIt() throws {
    let schema = try JSONSchema(file: "schemas/muster-report-2.schema.json")
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

  @Test func roundsScoresAndNothingElse() {
    let report = Sample.report(units: [Sample.unit(score: 71.46666)])
    #expect(ReportFormat.json.text(of: report).contains(#""score": 71.47,"#))
  }

  @Test(arguments: [
    (0.1 + 0.2, "0.30000000000000004"), (71.46666, "71.46666"), (100, "100"), (0, "0"),
    (-0.001, "-0.001"), (1e300, "1e+300"), (.nan, "null"), (.infinity, "null"),
  ])
  func writesNumbersAsTheyAre(number: Double, text: String) {
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
