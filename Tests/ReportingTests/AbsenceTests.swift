import Auditing
import Testing

@testable import Reporting

/// A unit that handed in nothing: it is at fault once the period is over, and only waited for
/// before.
@Suite struct AbsenceTests {
  private func lines(_ format: ReportFormat, score: Double?) -> [Substring] {
    let unit = UnitReport(
      id: "lvhe", name: "绿禾村", file: nil, score: score, grade: nil, vetoes: [], requirements: [],
      diagnostics: [])
    return Sample.report(units: [unit]).text(as: format).split(whereSeparator: \.isNewline)
  }

  @Test(
    arguments: [
      (.sarif, #"              "level": "error","#, #"              "level": "note","#),
      (
        .junit, #"      <failure message="未报送" type="fail"/>"#,
        #"      <skipped message="尚未报送"/>"#
      ),
      (.csv, "lvhe,绿禾村,,,,,,未报送,,,,,,,,,", "lvhe,绿禾村,,,,,,尚未报送,,,,,,,,,"),
      (
        .markdown, "| 1 | 绿禾村 (未报送) | 0.00 | – | 0 | 0 |",
        "| – | 绿禾村 (尚未报送) | – | – | 0 | 0 |"
      ),
      (.github, "::error title=未报送::绿禾村", "::notice title=尚未报送::绿禾村"),
      (.gitlab, #"    "severity": "critical","#, #"    "severity": "info","#),
      (.tap, "not ok 1 - 绿禾村: 报送文件", "not ok 1 - 绿禾村: 报送文件 # TODO 尚未报送"),
    ] as [(ReportFormat, Substring, Substring)])
  func isNoFaultWhileThePeriodLasts(
    format: ReportFormat, overdue: Substring, awaited: Substring
  ) {
    #expect(lines(format, score: 0).contains(overdue))
    #expect(lines(format, score: nil).contains(awaited))
    #expect(!lines(format, score: nil).contains(overdue))
  }
}
