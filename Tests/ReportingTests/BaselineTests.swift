import Auditing
import Foundation
import Testing

@testable import Reporting

/// A report compared with an earlier one.
@Suite struct BaselineTests {
  private func report(_ findings: Finding..., score: Double = 80) -> AuditReport {
    Sample.report(units: [Sample.unit(score: score, requirements: [Sample.result(findings)])])
  }

  private func comparison(_ now: AuditReport, since before: AuditReport) throws -> Comparison {
    let json = ReportFormat.json.text(of: before)
    let baseline = try Baseline(json: Data(json.utf8))
    return baseline.comparison(of: now.units[0], in: now)
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

  @Test func knowsNothingOfAUnitThatWasNotThere() throws {
    let comparison = try comparison(report(Sample.finding()), since: Sample.report())
    #expect(comparison.scoreChange == nil && comparison.new == 1)
  }

  @Test(arguments: [
    ("no", "it is no report in JSON"), ("{}", "has no “format”"),
    (#"{"format": "other/3"}"#, "its format is “other/3”"),
    (#"{"format": "muster-report/1"}"#, "has no “policy”"),
  ])
  func refusesWhatIsNoReport(json: String, reason: String) {
    #expect {
      _ = try Baseline(json: Data(json.utf8))
    } throws: {
      "\($0)".contains(reason)
    }
  }
}
