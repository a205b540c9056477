import Auditing
import Foundation
import Testing

@testable import Reporting

@Suite struct JSONLinesReportTests {
  private func lines(of report: AuditReport) throws -> [JSONValue] {
    try report.text(as: .jsonLines).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map { try JSONValue(String($0)) }
  }

  @Test func holdsAUnitALineBetweenAHeadAndAnEnd() throws {
    let report = Sample.report(
      units: [Sample.unit("nanwei"), Sample.late("gelong")], whole: Sample.unit("township"))
    let lines = try lines(of: report)
    #expect(lines.count == 4)
    #expect(lines[0]["format"] == .string("muster-report-lines/1"))
    #expect(lines[1]["id"] == .string("nanwei"))
    #expect(lines[2]["state"] == .string("late"))
    #expect(lines[3]["whole"]?["id"] == .string("township"))
    #expect(report.text(as: .jsonLines).hasSuffix("}\n"))
  }

  @Test(arguments: ["", "a\nb\u{2028}c"])
  func saysWhatTheReportAsJSONSays(text: String) throws {
    let report = Sample.complete(text)
    guard case .object(var whole) = try report.json(as: .json) else {
      Issue.record("the report is no object")
      return
    }
    let lines = try lines(of: report)
    #expect(.array(Array(lines.dropFirst().dropLast())) == whole["units"])
    guard case .object(var head) = lines.first, case .object(let end) = lines.last else {
      Issue.record("the first and the last line are no objects")
      return
    }
    whole["units"] = nil
    (head["format"], whole["format"]) = (nil, nil)
    #expect(head.merging(end) { first, _ in first } == whole)
  }

  @Test func isCompact() throws {
    let text = Sample.complete().text(as: .jsonLines)
    #expect(!text.contains("  "))
    #expect(!text.contains("\": "))
  }
}
