import Auditing
import Foundation
import Reporting
import XMLTree

/// Reads an earlier report, and writes one that is compared with it.
enum BaselineFuzzing {
  static func run(_ bytes: [UInt8]) {
    do {
      let options = ReportOptions(baseline: try Baseline(json: Data(bytes)))
      for format in [ReportFormat.text, .json] { _ = format.text(of: report, options: options) }
    } catch {
      _ = error.message.text(in: .english)
    }
  }

  /// The report of a unit that fails.
  private static let report: AuditReport = {
    let finding = Finding(
      outcome: .fail, file: "east.xml", line: 1, subject: "/team/member[1]", window: nil, due: nil,
      message: Message(verbatim: "1 is too low"), remedy: "give a number")
    var counts = OutcomeCounts()
    counts[.fail] = 1
    let result = RequirementResult(
      id: "numbered", earned: 5, available: 10, counts: counts, findings: [finding])
    let requirement = RequirementSummary(
      id: "numbered", title: "Everyone has a number", clause: "1", points: 10, isVeto: false,
      derivation: nil)
    return AuditReport(
      policy: PolicySummary(
        id: "small", title: "Small rules", sourceNumber: "", language: "en", fullScore: 100,
        grades: [.init(name: "good", threshold: 80), .init(name: "poor", threshold: 0)],
        requirements: [requirement]),
      period: PeriodSummary(label: "2016H2", start: "2016-07-01", end: "2016-12-31"),
      asOf: "2016-12-31",
      units: [
        Assessment(
          .submission(SubmittedFile(path: "east.xml")), id: "east", name: "East", score: 50,
          grade: "poor", requirements: [result])
      ])
  }()
}
