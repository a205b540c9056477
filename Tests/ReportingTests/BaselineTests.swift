import Auditing
import Foundation
import Testing
import XMLTree

@testable import Reporting

/// A report compared with an earlier one.
@Suite struct BaselineTests {
  private func report(_ findings: Finding..., score: Double = 80) -> AuditReport {
    Sample.report(units: [Sample.unit(score: score, requirements: [Sample.result(findings)])])
  }

  private func comparison(_ now: AuditReport, since before: AuditReport) throws -> Comparison {
    let json = ReportFormat.json.text(of: before)
    let options = ReportOptions(baseline: try Baseline(json: Data(json.utf8)))
    return try #require(Presentation(of: now, options: options).units[0].comparison)
  }

  @Test func tellsFixedOpenAndNewApart() throws {
    let before = report(Sample.finding("甲"), Sample.finding("乙"), Sample.finding("乙"), score: 70)
    let now = report(Sample.finding("乙", line: 99), Sample.finding("丙"), score: 82.5)
    let comparison = try comparison(now, since: before)
    #expect(comparison.fixed.map(\.message) == ["乙", "甲"])
    #expect(comparison.stillOpen == 1 && comparison.new == 1)
    #expect(comparison.scoreChange == 12.5 && comparison.previousScore == 70)
  }

  @Test(arguments: [Outcome.waived, .pending])
  func doesNotCallFixedWhatIsExcused(outcome: Outcome) throws {
    let comparison = try comparison(
      report(Sample.finding("甲", outcome: outcome)), since: report(Sample.finding("甲")))
    #expect(comparison.fixed.isEmpty && comparison.stillOpen == 0 && comparison.new == 0)
  }

  /// What cannot be judged now may still be as it was.
  @Test(arguments: [
    Sample.late("nanwei"), Sample.notYetDue("nanwei"), Sample.unreadable(id: "nanwei"),
    Sample.unit(requirements: [
      Sample.result([Sample.finding(outcome: .error, error: Sample.overFaultyValue)])
    ]),
    Sample.unit(requirements: [
      Sample.result([Sample.finding(outcome: .error, error: Sample.broken())])
    ]),
  ])
  func doesNotCallFixedWhatCannotBeJudged(now: Assessment) throws {
    let comparison = try comparison(
      Sample.report(units: [now]), since: report(Sample.finding("甲")))
    #expect(comparison.fixed.isEmpty && comparison.stillOpen == 0 && comparison.new == 0)
    #expect(comparison.previousScore == 80)
  }

  @Test func knowsAFindingAgainInAnotherLanguage() throws {
    let message = Message(
      SampleProblem.faultyValue,
      [
        .value("1"), .alternatives(["2", "3"]), .number(4),
        .message(Message(SampleProblem.cutOff, ["a"])),
      ])
    func faulty(_ line: Int) -> Finding {
      Finding(
        outcome: .fail, line: line, subject: "", window: nil, due: nil, message: message,
        remedy: "")
    }
    let overFault = Sample.finding(error: Sample.overFaultyValue)
    let before = report(faulty(1), overFault)
    let json = ReportFormat.json.text(of: before, options: ReportOptions(language: "en"))
    let options = ReportOptions(language: "zh", baseline: try Baseline(json: Data(json.utf8)))
    let now = Presentation(of: report(faulty(2), overFault), options: options)
    #expect(now.units[0].comparison?.stillOpen == 2)
    #expect(now.units[0].comparison?.fixed.isEmpty == true)
  }

  @Test func readsTheFormBefore() throws {
    let json = """
      {"format": "muster-report/1", "policy": {"id": "p"}, "period": {"label": "2016H1"},
      "asOf": "2016-06-30", "units": [{"id": "nanwei", "score": 70, "grade": null, "requirements":
      [{"id": "armband.type", "findings": [{"outcome": "fail", "window": null, "message": "甲"},
      {"outcome": "error", "window": null, "message": "乙"}]}]}],
      "summary": {"id": "w", "score": 50, "grade": null, "requirements": []}, "failures": []}
      """
    let options = ReportOptions(baseline: try Baseline(json: Data(json.utf8)))
    let whole = Assessment(.whole([]), id: "w", name: "", score: 60)
    let now = Sample.report(units: [Sample.unit(score: 80)], whole: whole)
    let presentation = Presentation(of: now, options: options)
    #expect(presentation.units[0].comparison?.fixed.map(\.message) == ["甲"])
    #expect(presentation.units[0].comparison?.scoreChange == 10)
    #expect(presentation.whole?.comparison?.scoreChange == 10)
  }

  @Test func knowsNothingOfAUnitThatWasNotThere() throws {
    let comparison = try comparison(report(Sample.finding()), since: Sample.report())
    #expect(comparison.scoreChange == nil && comparison.new == 1)
  }

  @Test(arguments: [
    ("no", "it is not JSON"), ("{}", "has no “format”"),
    (#"{"format": "other/3"}"#, "its format is “other/3”"),
    (#"{"format": "muster-report/1"}"#, "has no “policy”"),
  ])
  func refusesWhatIsNoReport(json: String, reason: String) {
    #expect {
      _ = try Baseline(json: Data(json.utf8))
    } throws: {
      ($0 as? BaselineError)?.message.text(in: .english).contains(reason) ?? false
    }
  }
}
